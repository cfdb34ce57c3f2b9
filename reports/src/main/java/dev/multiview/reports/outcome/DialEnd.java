package dev.multiview.reports.outcome;

import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.ArmId;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.SingleError;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import java.util.List;
import java.util.Optional;

/**
 * The learner that a sweep leads to as its axis grows, with the same quantities.
 *
 * @param learner name of that learner
 * @param rows its gains
 */
public record DialEnd(String learner, List<GainRow> rows) {
    public DialEnd {
        rows = List.copyOf(rows);
    }

    /** The end of a sweep; empty if it tends to no learner or that was not measured. */
    public static Optional<DialEnd> of(AuditOutcome outcome, MeasuredSweep sweep) {
        return sweep.declared().limit().flatMap(learner -> {
            List<GainRow> rows = outcome.gains().stream()
                    .filter(row -> row.learner().name().equals(learner))
                    .toList();
            return rows.isEmpty() ? Optional.empty() : Optional.of(new DialEnd(learner, rows));
        });
    }

    /** The mean of what a curve shows, at the same setting; empty if that is no error or gain, or was not measured. */
    public Optional<DrawMean> level(SweepCurve curve) {
        Quantity quantity = curve.quantity();
        if (quantity instanceof Gain gain) {
            return level(gain.arm(), gain.split(), Level.GAIN);
        }
        if (quantity instanceof SingleError single) {
            return level(single.arm(), single.split(), Level.SINGLE);
        }
        return quantity instanceof ProcedureError own ? level(own.arm(), own.split(), Level.VALUE) : Optional.empty();
    }

    private Optional<DrawMean> level(Arm arm, Split split, Level level) {
        ArmId end = arm.id().withLearner(learner);
        List<GainRow> found = rows.stream()
                .filter(row -> row.arm().id().equals(end) && row.split() == split)
                .toList();
        DrawMean mean = DrawMean.of(found, level);
        return mean.draws() == 0 ? Optional.empty() : Optional.of(mean);
    }
}
