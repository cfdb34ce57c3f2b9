package dev.multiview.reports.page;

import dev.multiview.reports.outcome.TrialsByLabel;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import dev.multiview.run.TrialRow;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the page of draws shows: every claim with its draws, then the trials behind them.
 *
 * @param suite the suite's name
 * @param conditions tier and seed, or that these are predictions
 * @param predictions whether the values are of predictions that others made, of which an estimate need not be the mean
 * @param claims the claims in the run's order
 * @param trials the first trials in the plan's order
 * @param more how many trials are left to {@code trials.jsonl}
 */
record DrawsPage(
        String suite,
        String conditions,
        boolean predictions,
        List<ClaimSection> claims,
        List<TrialLine> trials,
        int more) {
    /** What a page can hold and still open at once. */
    static final int SHOWN = 2000;

    DrawsPage {
        claims = List.copyOf(claims);
        trials = List.copyOf(trials);
    }

    /**
     * One trial.
     *
     * @param number its place in the plan, from 0 on
     * @param label what was trained on which draw
     * @param status whether it ended well
     * @param seconds how long it took
     * @param key by which the store knows it; its row in {@code trials.jsonl} has the same
     */
    record TrialLine(int number, String label, String status, String seconds, String key) {
        static TrialLine of(int number, TrialRow row) {
            return new TrialLine(
                    number,
                    row.trial().label(),
                    row.status() + (row.message().isEmpty() ? "" : ": " + row.message()),
                    Double.toString(row.seconds()),
                    row.key());
        }
    }

    static DrawsPage of(AuditOutcome outcome) {
        TrialsByLabel index = new TrialsByLabel(outcome);
        List<TrialLine> lines = new ArrayList<>();
        int shown = Math.min(SHOWN, outcome.trials().size());
        for (int number = 0; number < shown; number++) {
            lines.add(TrialLine.of(number, outcome.trials().get(number)));
        }
        return new DrawsPage(
                outcome.suite(),
                outcome.conditions(),
                outcome.origin() instanceof Origin.Predictions,
                outcome.claims().stream()
                        .map(judgement -> ClaimSection.of(judgement, outcome, index))
                        .toList(),
                lines,
                outcome.trials().size() - shown);
    }
}
