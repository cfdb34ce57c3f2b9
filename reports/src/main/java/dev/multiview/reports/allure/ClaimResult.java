package dev.multiview.reports.allure;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Verdict;
import dev.multiview.provenance.Sha256;
import dev.multiview.reports.VerdictsReport;
import dev.multiview.reports.format.Finding;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.outcome.TrialsByLabel;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One claim as an Allure result. Epic is the paper, feature the group of claims, story the claim; suites are the same
 * tree. A claim is followed through runs by its id and preset, whatever the seed.
 */
final class ClaimResult {
    private final AuditOutcome outcome;
    private final DrawValues values;
    private final ClaimSteps steps;

    /**
     * Results of one run.
     *
     * @param outcome what was found
     */
    ClaimResult(AuditOutcome outcome) {
        this.outcome = outcome;
        TrialsByLabel trials = new TrialsByLabel(outcome);
        values = new DrawValues(outcome, trials);
        steps = new ClaimSteps(outcome, values, trials);
    }

    /**
     * Writes the result of one claim and the files that belong to it.
     *
     * @param start when its share of the run begins, in milliseconds since 1970
     * @param stop when that ends
     */
    void write(Judgement judgement, long start, long stop, AllureResultsWriter writer) {
        Claim claim = judgement.claim();
        String preset = claim.place().preset().orElse("");
        // From the claim alone, so that equal outcomes give equal files.
        String uuid = UUID.nameUUIDFromBytes(claim.id().getBytes(StandardCharsets.UTF_8))
                .toString();
        Attachments files = new Attachments(writer, uuid);
        ClaimDraws draws = values.draws(claim);
        ClaimFigure figures = new ClaimFigure(values, draws);
        Optional<String> figure = figures.of(judgement);
        TestResult result = new TestResult()
                .setUuid(uuid)
                .setHistoryId(Sha256.hex(claim.id() + "|" + preset))
                .setTestCaseId(Sha256.hex(claim.id()))
                .setFullName(claim.id())
                .setName(Finding.heading(judgement) + " – " + claim.name() + ": " + Finding.statement(claim))
                .setLabels(labels(judgement, outcome))
                .setLinks(links(claim, outcome))
                .setParameters(parameters(preset, outcome))
                .setStatus(Statuses.of(judgement))
                .setStatusDetails(
                        new StatusDetails().setMessage(Finding.line(judgement)).setTrace(judgement.reason()))
                .setStage(Stage.FINISHED)
                .setDescriptionHtml(Description.of(judgement, outcome, figure))
                .setStart(start)
                .setStop(stop)
                .setSteps(steps.of(judgement, draws, figures, files, start, stop));
        figure.ifPresent(svg -> result.getAttachments().add(files.svg("Draw by draw" + draws.part(), svg)));
        result.getAttachments()
                .add(files.json("This claim in verdicts.json", Json.page(VerdictsReport.claim(judgement, outcome))));
        writer.write(result);
    }

    private static List<Label> labels(Judgement judgement, AuditOutcome outcome) {
        Claim claim = judgement.claim();
        Paper paper = outcome.paper(claim);
        List<Label> labels = new ArrayList<>();
        labels.add(label("epic", paper.fullTitle()));
        labels.add(label("feature", paper.section(claim)));
        labels.add(label("story", claim.name()));
        labels.add(label("parentSuite", paper.fullTitle()));
        labels.add(label("suite", paper.section(claim)));
        // The time line gets a lane per claim, named after it: machine and thread say nothing about a claim.
        labels.add(label("host", claim.paper()));
        labels.add(label("thread", claim.name()));
        labels.add(label("severity", judgement.verdict() == Verdict.DESCRIPTIVE ? "trivial" : "normal"));
        labels.add(label("tag", judgement.verdict().name()));
        labels.add(label("tag", claim.body().kind()));
        return labels;
    }

    private static List<Parameter> parameters(String preset, AuditOutcome outcome) {
        Parameter place = parameter("preset", preset.isEmpty() ? "none" : preset, false);
        return outcome.origin() instanceof Origin.Trials
                ? List.of(
                        place,
                        parameter("tier", outcome.tier().label(), true),
                        parameter("seed", Long.toString(outcome.rootSeed()), true))
                : List.of(place);
    }

    private static List<Link> links(Claim claim, AuditOutcome outcome) {
        Paper paper = outcome.paper(claim);
        return paper.address()
                .map(address -> List.of(
                        new Link().setName(paper.fullTitle()).setUrl(address).setType("custom")))
                .orElse(List.of());
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }

    /** @param excluded whether results that differ in it are the same claim's history */
    private static Parameter parameter(String name, String value, boolean excluded) {
        return new Parameter().setName(name).setValue(value).setExcluded(excluded);
    }
}
