package dev.multiview.reports;

import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.util.Collection;

/**
 * A mean over draws with its 95 % t-interval, for figures and tables that show levels; verdicts rest on the
 * estimates of the audit instead. Draws without a finite value are left out.
 *
 * @param mean the mean; NaN if no draw has a value
 * @param low lower end; NaN below two draws
 * @param high upper end; NaN below two draws
 * @param draws draws behind it
 */
record DrawMean(double mean, double low, double high, int draws) {

    /** The mean of one value per draw. */
    static DrawMean of(Collection<Double> values) {
        double[] finite = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        if (finite.length < StudentT.LEAST_DRAWS) {
            return new DrawMean(finite.length == 0 ? Double.NaN : finite[0], Double.NaN, Double.NaN, finite.length);
        }
        // Rows do not say how large their test sets are, so the interval has no binomial floor here.
        Estimate estimate = StudentT.estimate(finite, new double[finite.length], 1);
        return new DrawMean(estimate.estimate(), estimate.low95(), estimate.high95(), estimate.draws());
    }

    boolean hasInterval() {
        return draws >= StudentT.LEAST_DRAWS;
    }
}
