package dev.multiview.reports.page;

import dev.multiview.claim.DrawValue;
import dev.multiview.claim.Judgement;
import dev.multiview.reports.format.Units;
import dev.multiview.reports.outcome.TrialsByLabel;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import dev.multiview.statistic.Estimate;
import java.util.Optional;

/**
 * One claim on the page of draws: its tile, the draws as dots, and their values.
 *
 * @param tile what the board says of it
 * @param dots the draws as dots above the interval; empty if nothing was measured
 * @param draws the values
 */
record ClaimSection(Tile tile, Optional<Strip> dots, DrawTable draws) {

    static ClaimSection of(Judgement judgement, AuditOutcome outcome, TrialsByLabel index) {
        Tile tile = Tile.of(judgement, outcome);
        return new ClaimSection(
                tile, dots(judgement, outcome, tile.regime()), DrawTable.of(judgement.claim(), outcome, index));
    }

    private static Optional<Strip> dots(Judgement judgement, AuditOutcome outcome, String style) {
        if (judgement.claim().quantities().isEmpty()) {
            return Optional.empty();
        }
        Estimate estimate = Units.possible(judgement.claim().quantities().get(0), judgement.estimate());
        if (outcome.origin() instanceof Origin.Predictions) {
            // Levels of two roles, or values without one member: no dots around an estimate.
            return Optional.ofNullable(estimate)
                    .filter(found -> Double.isFinite(found.estimate()))
                    .map(found -> Strip.of(found, judgement.claim().rule(), style));
        }
        double[] values = outcome.values(judgement.claim()).stream()
                .filter(value -> value.quantity().equals(DrawValue.OWN))
                .mapToDouble(DrawValue::value)
                .limit(DrawTable.SHOWN)
                .toArray();
        return estimate == null || !Double.isFinite(estimate.estimate())
                ? Optional.empty()
                : Optional.of(Strip.of(estimate, judgement.claim().rule(), style, values));
    }
}
