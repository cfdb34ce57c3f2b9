package dev.multiview.reports.allure;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.provenance.Sha256;
import dev.multiview.reports.figure.SweepFigure;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.Replay;
import dev.multiview.reports.outcome.MeasuredSweep;
import dev.multiview.run.AuditOutcome;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** All measured points along one axis as one Allure result: hundreds of results of their own would drown the claims. */
final class SweepResult {
    private final AuditOutcome outcome;

    /**
     * Results of one run.
     *
     * @param outcome what was found
     */
    SweepResult(AuditOutcome outcome) {
        this.outcome = outcome;
    }

    /** Whether a judgement is shown here instead of as a claim's result. */
    static boolean covers(Judgement judgement) {
        return judgement.claim().point().isPresent() && judgement.verdict() == Verdict.DESCRIPTIVE;
    }

    /** Seconds of the trials that all its points need. */
    double seconds(MeasuredSweep sweep) {
        return outcome.points(sweep.declared()).stream()
                .filter(SweepResult::covers)
                .mapToDouble(judgement ->
                        outcome.secondsByClaim().getOrDefault(judgement.claim().id(), 0.0))
                .sum();
    }

    /**
     * Writes the result of one sweep and the files that belong to it.
     *
     * @param start when its share of the run begins, in milliseconds since 1970
     * @param stop when that ends
     */
    void write(MeasuredSweep sweep, long start, long stop, AllureResultsWriter writer) {
        Claim first = sweep.declared().points().get(0);
        String name = first.paper() + "/sweep " + sweep.axis();
        String uuid =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        Attachments files = new Attachments(writer, uuid);
        String svg = SweepFigure.svg(outcome, sweep);
        TestResult result = new TestResult()
                .setUuid(uuid)
                .setHistoryId(Sha256.hex(name))
                .setTestCaseId(Sha256.hex(name))
                .setFullName(name)
                .setName(Verdict.DESCRIPTIVE + " – Sweep of " + sweep.axis() + ": "
                        + NumberFormats.count(sweep.points(), "point"))
                .setLabels(labels(outcome.paper(first).fullTitle(), first.paper(), sweep))
                .setStatus(Status.SKIPPED)
                .setStatusDetails(new StatusDetails()
                        .setMessage(Verdict.DESCRIPTIVE + ": " + String.join(", ", sweep.names()) + " along "
                                + sweep.axis()))
                .setStage(Stage.FINISHED)
                .setDescriptionHtml(description(sweep, svg))
                .setStart(start)
                .setStop(stop);
        result.getAttachments().add(files.svg("Along " + sweep.axis(), svg));
        result.getAttachments().add(files.csv("Its points", sweep.csv()));
        writer.write(result);
    }

    private String description(MeasuredSweep sweep, String svg) {
        return new Html()
                .badge(Verdict.DESCRIPTIVE.name(), Palette.verdict(Verdict.DESCRIPTIVE))
                .paragraph("Where effects begin and end: one condition is varied, everything else is as at the preset."
                        + " Points are held against borders by their 95 % intervals for showing only; they are no"
                        + " verdicts, stay outside the family and never gate.")
                .picture(svg, "Measured along " + sweep.axis())
                .paragraph("The same trials again:")
                .command(Replay.command(outcome, outcome.suite()))
                .toString();
    }

    private static List<Label> labels(String paper, String shortPaper, MeasuredSweep sweep) {
        String group = "S: sweeps, where effects begin and end, never judged";
        return List.of(
                label("epic", paper),
                label("feature", group),
                label("story", sweep.axis()),
                label("parentSuite", paper),
                label("suite", group),
                label("host", shortPaper),
                label("thread", "S-" + sweep.axis()),
                label("severity", "trivial"),
                label("tag", Verdict.DESCRIPTIVE.name()),
                label("tag", "point"));
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }
}
