package dev.multiview.judging;

import dev.multiview.predictions.Predictions;
import dev.multiview.predictions.TestSet;

/**
 * The expected calibration error: the distance between confidence and accuracy, averaged over {@value #BINS} bins of equal
 * width by the items in them. Source: Guo and others 2017, arXiv 1706.04599. It is reported and never judged: it is no mean over
 * items, its bins move it, and it is biased upwards, the more the fewer items there are.
 */
final class Calibration {
    static final int BINS = 15;

    private Calibration() {}

    static double error(Predictions of, TestSet test) {
        double[] confidence = new double[BINS];
        double[] right = new double[BINS];
        double[] logs = new double[of.classes()];
        for (int item = 0; item < of.items(); item++) {
            of.logProbabilities(item, logs);
            int predicted = of.predicted(item);
            double sure = Math.exp(logs[predicted]);
            int bin = Math.min(BINS - 1, Math.max(0, (int) Math.ceil(sure * BINS) - 1));
            confidence[bin] += sure;
            right[bin] += predicted == test.labels()[item] ? 1 : 0;
        }
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(confidence[bin] - right[bin]);
        }
        return sum / of.items();
    }
}
