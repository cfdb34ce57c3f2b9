package dev.multiview.reports.allure;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.claim.Rule;
import dev.multiview.reports.GainsReport;
import dev.multiview.reports.TrialsReport;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import dev.multiview.reports.format.Finding;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Units;
import dev.multiview.reports.outcome.TrialsByLabel;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import dev.multiview.run.Origin;
import dev.multiview.run.TrialRow;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The way from the plan to the verdict, as steps: plan, trials, each control, decision. */
final class ClaimSteps {
    private final AuditOutcome outcome;
    private final DrawValues values;
    private final TrialsByLabel trials;

    ClaimSteps(AuditOutcome outcome, DrawValues values, TrialsByLabel trials) {
        this.outcome = outcome;
        this.values = values;
        this.trials = trials;
    }

    /**
     * The steps of one claim, with their files. Only trials take time that is worth showing, so all of it is theirs.
     *
     * @param draws its draws
     * @param figures the figures on those draws
     * @param start when the claim began, in milliseconds since 1970
     * @param stop when it ended
     */
    List<StepResult> of(
            Judgement judgement, ClaimDraws draws, ClaimFigure figures, Attachments files, long start, long stop) {
        Claim claim = judgement.claim();
        List<StepResult> steps = new ArrayList<>();
        steps.add(plan(claim).setStart(start).setStop(start));
        if (!claim.quantities().isEmpty()) {
            steps.add(measurement(judgement, draws, files).setStart(start).setStop(stop));
        }
        for (ControlResult result : judgement.controls()) {
            steps.add(control(result, figures, files).setStart(stop).setStop(stop));
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

    private StepResult plan(Claim claim) {
        if (outcome.origin() instanceof Origin.Predictions predictions) {
            return step("Predictions that others made, rules and family sizes, fixed by a digest", Status.PASSED)
                    .setParameters(List.of(
                            parameter("manifest", outcome.suite()),
                            parameter("test set", predictions.test()),
                            parameter("digest of files and rules", outcome.planDigest())));
        }
        return step(
                        "Plan: " + NumberFormats.count(outcome.draws(claim), "draw")
                                + ", rules and family sizes, fixed by a digest",
                        Status.PASSED)
                .setParameters(List.of(
                        parameter("suite", outcome.suite()),
                        parameter("tier", outcome.tier().label()),
                        parameter("seed", Long.toString(outcome.rootSeed())),
                        parameter("plan digest", outcome.planDigest())));
    }

    private StepResult measurement(Judgement judgement, ClaimDraws draws, Attachments files) {
        Claim claim = judgement.claim();
        Estimate estimate = judgement.estimate();
        // A single draw has no estimate; what is read from predictions has no values here.
        int read = Math.max(draws.counted().size(), estimate == null ? 0 : estimate.draws());
        List<TrialRow> needed = trials.of(claim, draws.planned());
        List<TrialRow> failed = needed.stream().filter(row -> !row.finished()).toList();
        StepResult step = step(
                outcome.origin() instanceof Origin.Predictions
                        ? "Measured of predictions"
                                + (draws.planned() == 0 ? "" : ": " + NumberFormats.count(draws.planned(), "replicate"))
                        : "Trials: " + needed.size() + ", of which " + failed.size() + " failed; "
                                + read + " of "
                                + NumberFormats.count(draws.planned(), "draw") + " with a reading",
                needed.isEmpty() && outcome.origin() instanceof Origin.Trials
                        ? Status.SKIPPED
                        : failed.isEmpty() ? Status.PASSED : Status.BROKEN);
        step.setSteps(broken(failed));
        List<Integer> counted = draws.countedShown();
        if (!counted.isEmpty()) {
            String name = "The claim and its controls, draw by draw" + draws.part();
            step.getAttachments().add(files.csv(name, values.table(claim, counted)));
        }
        List<GainRow> gains = values.rows(claim, draws.shown());
        if (!gains.isEmpty()) {
            String name = "Rows of gains.csv behind them" + draws.part();
            step.getAttachments().add(files.csv(name, GainsReport.table(gains)));
        }
        if (!needed.isEmpty()) {
            String name = "Trials" + draws.part();
            step.getAttachments().add(files.csv(name, table(trials.of(claim, draws.shown()))));
        }
        return step;
    }

    /** A step for each failed trial, at most as many as draws are shown. */
    private static List<StepResult> broken(List<TrialRow> failed) {
        List<StepResult> steps = failed.stream()
                .limit(ClaimDraws.SHOWN)
                .map(row -> step(row.trial().label() + ": " + row.message(), Status.BROKEN))
                .collect(Collectors.toCollection(ArrayList::new));
        if (failed.size() > ClaimDraws.SHOWN) {
            int rest = failed.size() - ClaimDraws.SHOWN;
            steps.add(step("and " + rest + " more in " + TrialsReport.FILE, Status.BROKEN));
        }
        return steps;
    }

    /** The columns of the table of trials. */
    private static final Columns TRIALS = Columns.of("trials of a claim", "audit", "a trial that the claim needs")
            .with("label", "short readable name")
            .with("status", "`ok` or `failed`")
            .with("seconds", "time of the fit and its predictions")
            .with("key", "SHA-256 of what was done, as in `trials.jsonl`");

    private static String table(List<TrialRow> rows) {
        CsvText table = new CsvText(TRIALS);
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
