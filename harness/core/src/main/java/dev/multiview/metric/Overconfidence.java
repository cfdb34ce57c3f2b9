package dev.multiview.metric;

import dev.multiview.model.Logits;
import dev.multiview.procedure.Predictions.Outputs;
import java.util.List;

/**
 * Calibration in the large: the mean largest probability of a softmax, less the share of samples that are predicted rightly. It is 0
 * where models are as often right as they say that they are, and above 0 where they say too much. It takes no bins, so that its mean over draws
 * does not depend on how many test samples there are, as the mean of binned calibration errors does (Guo et al. 2017, "On
 * Calibration of Modern Neural Networks", ICML, section 2, defines these).
 *
 * @param models mean over models, in [-1, 1]
 * @param averaged that of the models' mean logits, in [-1, 1]
 */
public record Overconfidence(double models, double averaged) {

    /**
     * Of at least one model's outputs on the same samples.
     *
     * @param mean the models' mean logits
     */
    static Overconfidence of(List<Outputs> models, Logits mean) {
        int[] labels = models.get(0).labels();
        double sum = 0;
        for (Outputs model : models) {
            sum += of(model.logits(), labels);
        }
        return new Overconfidence(sum / models.size(), of(mean, labels));
    }

    private static double of(Logits logits, int[] labels) {
        double beyond = 0;
        for (int i = 0; i < labels.length; i++) {
            int predicted = logits.predicted(i);
            double sum = 0;
            for (int c = 0; c < logits.classes(); c++) {
                sum += Math.exp((double) logits.get(i, c) - logits.get(i, predicted));
            }
            beyond += 1 / sum - (predicted == labels[i] ? 1 : 0);
        }
        return beyond / labels.length;
    }

    /** The same on a mixture of these samples, weighted by {@code share}, and of other samples of the same models. */
    Overconfidence mixed(double share, Overconfidence other) {
        return new Overconfidence(
                share * models + (1 - share) * other.models, share * averaged + (1 - share) * other.averaged);
    }
}
