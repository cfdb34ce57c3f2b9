package dev.multiview.reports.allure;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.claim.Rule;
import dev.multiview.reports.GainsReport;
import dev.multiview.reports.format.CsvText;
import dev.multiview.reports.format.Finding;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Units;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from the plan to the verdict, as steps: plan, trials, each control, decision. */
final class ClaimSteps {
    private final AuditOutcome outcome;
    private final DrawValues values;
    private final NeededTrials trials;

    ClaimSteps(AuditOutcome outcome, DrawValues values) {
        this.outcome = outcome;
        this.values = values;
        trials = new NeededTrials(outcome);
    }

    /**
     * The steps of one claim, with their files. Only trials take time that is worth showing, so all of it is theirs.
     *
     * @param start when the claim began, in milliseconds since 1970
     * @param stop when it ended
     */
    List<StepResult> of(Judgement judgement, Attachments files, long start, long stop) {
        Claim claim = judgement.claim();
        List<StepResult> steps = new ArrayList<>();
        steps.add(plan().setStart(start).setStop(start));
        if (!claim.quantities().isEmpty()) {
            steps.add(measurement(judgement, files).setStart(start).setStop(stop));
        }
        ClaimFigure figure = new ClaimFigure(values, claim);
        for (ControlResult result : judgement.controls()) {
            steps.add(control(result, figure, files).setStart(stop).setStop(stop));
        }
        steps.add(step(
                        "Decision: " + Finding.heading(judgement) + ", by the rule: " + claim.ruleText(),
                        Statuses.of(judgement))
                .setParameters(
                        List.of(parameter("reason", judgement.reason()), parameter("rule digest", claim.ruleDigest())))
                .setStart(stop)
                .setStop(stop));
        return steps;
    }

    private StepResult plan() {
        return step(
                        "Plan: " + NumberFormats.count(outcome.draws(), "draw")
                                + ", rules and family sizes, fixed by a digest",
                        Status.PASSED)
                .setParameters(List.of(
                        parameter("suite", outcome.suite()),
                        parameter("tier", outcome.tier().label()),
                        parameter("seed", Long.toString(outcome.rootSeed())),
                        parameter("plan digest", outcome.planDigest())));
    }

    private StepResult measurement(Judgement judgement, Attachments files) {
        Claim claim = judgement.claim();
        Estimate estimate = judgement.estimate();
        // A single draw has no estimate; what is read from predictions has no values here.
        int read = Math.max(values.draws(claim).size(), estimate == null ? 0 : estimate.draws());
        List<TrialRow> needed = trials.of(claim);
        List<TrialRow> failed = needed.stream().filter(row -> !row.finished()).toList();
        StepResult step = step(
                "Trials: " + needed.size() + ", of which " + failed.size() + " failed; "
                        + read + " of "
                        + NumberFormats.count(outcome.draws(), "draw") + " with a reading",
                needed.isEmpty() ? Status.SKIPPED : failed.isEmpty() ? Status.PASSED : Status.BROKEN);
        step.setSteps(failed.stream()
                .map(row -> step(row.trial().label() + ": " + row.message(), Status.BROKEN))
                .toList());
        if (!values.draws(claim).isEmpty()) {
            step.getAttachments().add(files.csv("The claim and its controls, draw by draw", values.table(claim)));
        }
        if (!values.rows(claim).isEmpty()) {
            step.getAttachments()
                    .add(files.csv("Rows of gains.csv behind them", GainsReport.table(values.rows(claim))));
        }
        if (!needed.isEmpty()) {
            step.getAttachments().add(files.csv("Trials", table(needed)));
        }
        return step;
    }

    private static String table(List<TrialRow> rows) {
        CsvText table = new CsvText("label,status,seconds,key");
        rows.forEach(row -> table.row(row.trial().label(), row.status(), row.seconds(), row.key()));
        return table.toString();
    }

    private static StepResult control(ControlResult result, ClaimFigure figure, Attachments files) {
        Control control = result.control();
        StepResult step = step(
                "Control " + control.id() + ": " + control.title() + " – measured " + Units.text(result),
                status(result.decision()));
        step.setParameters(List.of(
                parameter("decision", result.decision().name()),
                parameter("rule", control.rule().text()),
                parameter(
                        "if it does not pass",
                        control.kind() == Control.Kind.MECHANISM
                                ? "the effect is not evidence of the paper's mechanism"
                                : "the experiment is not sound and nothing follows"),
                parameter("estimate", Json.shortest(result.estimate().estimate())),
                parameter("low", Json.shortest(result.estimate().low())),
                parameter("high", Json.shortest(result.estimate().high())),
                parameter("deviation", Json.shortest(StudentT.deviation(result.estimate()))),
                parameter("skewness", Json.shortest(result.estimate().skewness())),
                parameter("unit", control.quantity().unit())));
        figure.of(result).ifPresent(svg -> step.getAttachments().add(files.svg("Control " + control.id(), svg)));
        return step;
    }

    /** Null, which Allure shows as unknown, where nothing is decided. */
    private static @Nullable Status status(Rule.Decision decision) {
        return switch (decision) {
            case HOLDS -> Status.PASSED;
            case FAILS -> Status.FAILED;
            case OPEN -> null;
        };
    }

    private static StepResult step(String name, @Nullable Status status) {
        return new StepResult().setName(name).setStatus(status).setStage(Stage.FINISHED);
    }

    private static Parameter parameter(String name, String value) {
        return new Parameter().setName(name).setValue(value);
    }
}
