package dev.multiview.reports.outcome;

import dev.multiview.quantity.Bounds;
import dev.multiview.run.GainRow;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.util.Collection;
import java.util.List;

/**
 * A mean over draws with its 95 % t-interval, for figures and tables that show levels. The interval is that of a claim
 * about the same number: floored by what the finite test sets alone bring, and shown within what is possible. Draws
 * without a finite value are left out.
 *
 * @param mean the mean; NaN if no draw has a value
 * @param low lower end; NaN below two draws
 * @param high upper end; NaN below two draws
 * @param draws draws behind it
 */
public record DrawMean(double mean, double low, double high, int draws) {

    /** The mean of one number of each row, a row a draw. */
    public static DrawMean of(Collection<GainRow> rows, Level level) {
        List<GainRow> finite = rows.stream()
                .filter(row -> Double.isFinite(level.value(row)) && Double.isFinite(level.testError(row)))
                .toList();
        double[] values = finite.stream().mapToDouble(level::value).toArray();
        if (values.length < StudentT.LEAST_DRAWS) {
            return new DrawMean(values.length == 0 ? Double.NaN : values[0], Double.NaN, Double.NaN, values.length);
        }
        double[] errors = finite.stream().mapToDouble(level::testError).toArray();
        Estimate estimate = StudentT.estimate(values, errors, 1);
        Bounds bounds = level.bounds();
        return new DrawMean(
                estimate.estimate(), bounds.clip(estimate.low95()), bounds.clip(estimate.high95()), estimate.draws());
    }

    public boolean hasInterval() {
        return draws >= StudentT.LEAST_DRAWS;
    }
}
