package dev.multiview.metric;

import dev.multiview.model.Logits;
import dev.multiview.procedure.Predictions.Outputs;
import java.util.Arrays;
import java.util.List;

/**
 * Bias and variance of the squared loss of probabilities, {@code |p - y|^2 / 2} with p the softmax of a model's logits and y one-hot:
 * the 0-1 loss of a model that is certain. Both are estimated without bias, whatever the number L of models is:
 *
 * <pre>
 *   variance = mean over samples of 1/2 sum_l |p_l - m|^2 / (L - 1),            m the mean of the p_l
 *   bias     = mean over samples of 1/2 |m - y|^2, less variance / L
 * </pre>
 *
 * <p>They add up to the models' mean loss. An average of many models keeps the bias of one and has no variance, which is not so of the
 * vote that {@link MemberSpread#variance} is about. For models that are certain they are those of Kohavi and Wolpert 1996, "Bias Plus
 * Variance Decomposition for Zero-One Loss Functions".
 *
 * @param bias in [0, 1] but for chance: an estimate of what is next to 0 may be negative
 * @param variance in [0, 1]
 */
public record SquaredLoss(double bias, double variance) {

    /** The decomposition over at least two models' outputs on the same samples. */
    static SquaredLoss of(List<Outputs> models) {
        int[] labels = models.get(0).labels();
        int count = models.size();
        double[][] shares = new double[count][models.get(0).logits().classes()];
        double ofMean = 0;
        double scatter = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int model = 0; model < count; model++) {
                softmax(models.get(model).logits(), i, shares[model]);
            }
            for (int c = 0; c < shares[0].length; c++) {
                double mean = 0;
                for (double[] share : shares) {
                    mean += share[c] / count;
                }
                double off = mean - (c == labels[i] ? 1 : 0);
                ofMean += off * off / 2;
                for (double[] share : shares) {
                    scatter += (share[c] - mean) * (share[c] - mean) / 2;
                }
            }
        }
        double variance = scatter / (count - 1) / labels.length;
        return new SquaredLoss(ofMean / labels.length - variance / count, variance);
    }

    /** The loss on a mixture of these samples, weighted by {@code share}, and of other samples of the same models. */
    SquaredLoss mixed(double share, SquaredLoss other) {
        return new SquaredLoss(
                share * bias + (1 - share) * other.bias, share * variance + (1 - share) * other.variance);
    }

    private static void softmax(Logits logits, int sample, double[] shares) {
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < shares.length; c++) {
            most = Math.max(most, logits.get(sample, c));
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] = Math.exp(logits.get(sample, c) - most);
        }
        double sum = Arrays.stream(shares).sum();
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= sum;
        }
    }
}
