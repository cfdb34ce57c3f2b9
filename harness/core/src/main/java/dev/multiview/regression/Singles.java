package dev.multiview.regression;

import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Scored;
import dev.multiview.run.GainRow;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.util.ArrayList;
import java.util.List;

/**
 * The singles' errors of a run, whose means decide whether a contrast is eligible.
 *
 * @param rows the run's gains
 */
record Singles(List<GainRow> rows) {
    Singles {
        rows = List.copyOf(rows);
    }

    /** The mean single's error of each arm that must have headroom; arms with fewer than two draws are left out. */
    List<Estimate> of(Quantity quantity) {
        List<Estimate> estimates = new ArrayList<>();
        for (Scored needed : quantity.headroom()) {
            double[] errors = rows.stream()
                    .filter(row -> row.isOf(needed.arm(), needed.split()))
                    .mapToDouble(GainRow::single)
                    .toArray();
            if (errors.length >= StudentT.LEAST_DRAWS) {
                estimates.add(StudentT.estimate(errors, new double[errors.length], 1));
            }
        }
        return estimates;
    }
}
