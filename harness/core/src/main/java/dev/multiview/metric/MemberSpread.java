package dev.multiview.metric;

import dev.multiview.model.Logits;
import dev.multiview.procedure.Predictions.Outputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures of how models that predict the same samples differ from each other.
 *
 * <p>With L models of which n_c predict class c of a sample,
 *
 * <pre>
 *   disagreement = mean over samples of 1 - sum_c n_c (n_c - 1) / (L (L - 1))    share of pairs that differ
 *   variance     = mean over samples of 1 - max_c n_c / L
 *   deviation    = sqrt(sum_l (e_l - e)^2 / (L - 1)),   e_l the error of model l, e their mean
 * </pre>
 *
 * <p>The variance is that of the 0-1 loss about its main prediction, the class that most models predict: Domingos 2000,
 * "A Unified Bias-Variance Decomposition", ICML, section 2. It does not depend on which of several such classes is taken.
 *
 * <p>The log loss {@code -ln softmax(f)_y} splits without a rest: the mean over models is the loss of their mean logits
 * ({@code logBias}) and what is left of it ({@code logVariance}), the mean divergence KL(p_mean || p_l), which an average of
 * logits removes whole (Heskes 1998, "Bias/Variance Decompositions for Likelihood-Based Estimators", section 3).
 *
 * @param disagreement in [0, 1]
 * @param variance in [0, 1)
 * @param bias error of the main prediction, the first of several classes that equally many models predict; in [0, 1]
 * @param logBias in nats
 * @param logVariance in nats, not negative but for rounding
 * @param squared bias and variance of the squared loss of probabilities
 * @param overconfidence what models say of themselves beyond how often they are right
 * @param errors each model's error
 * @param samples test samples behind it
 */
public record MemberSpread(
        double disagreement,
        double variance,
        double bias,
        double logBias,
        double logVariance,
        SquaredLoss squared,
        Overconfidence overconfidence,
        List<Double> errors,
        int samples) {

    public MemberSpread {
        errors = List.copyOf(errors);
    }

    /**
     * The spread on one test set.
     *
     * @param models outputs of at least two models on the same samples
     * @throws IllegalArgumentException if there are fewer
     */
    public static MemberSpread of(List<Outputs> models) {
        int count = models.size();
        if (count < 2) {
            throw new IllegalArgumentException("Spread of " + count + " model is undefined; give at least 2");
        }
        int[] labels = models.get(0).labels();
        double differing = 0;
        double away = 0;
        int mainWrong = 0;
        double logLosses = 0;
        double logLossOfMean = 0;
        Logits mean = Logits.mean(models.stream().map(Outputs::logits).toList());
        int[] wrong = new int[count];
        for (int i = 0; i < labels.length; i++) {
            int[] votes = new int[models.get(0).logits().classes()];
            for (int model = 0; model < count; model++) {
                int predicted = models.get(model).logits().predicted(i);
                votes[predicted]++;
                wrong[model] += predicted == labels[i] ? 0 : 1;
                logLosses += logLoss(models.get(model).logits(), i, labels[i]);
            }
            logLossOfMean += logLoss(mean, i, labels[i]);
            int agreeing = 0;
            int main = 0;
            for (int c = 0; c < votes.length; c++) {
                agreeing += votes[c] * (votes[c] - 1);
                main = votes[c] > votes[main] ? c : main;
            }
            int most = votes[main];
            mainWrong += main == labels[i] ? 0 : 1;
            differing += 1 - (double) agreeing / (count * (count - 1));
            away += 1 - (double) most / count;
        }
        return new MemberSpread(
                differing / labels.length,
                away / labels.length,
                (double) mainWrong / labels.length,
                logLossOfMean / labels.length,
                (logLosses / count - logLossOfMean) / labels.length,
                SquaredLoss.of(models),
                Overconfidence.of(models, mean),
                Arrays.stream(wrong).mapToObj(n -> (double) n / labels.length).toList(),
                labels.length);
    }

    /** {@code ln sum_c exp(f_c) - f_y}, by way of the largest logit, so that nothing overflows. */
    private static double logLoss(Logits logits, int sample, int label) {
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < logits.classes(); c++) {
            most = Math.max(most, logits.get(sample, c));
        }
        double sum = 0;
        for (int c = 0; c < logits.classes(); c++) {
            sum += Math.exp(logits.get(sample, c) - most);
        }
        return most + Math.log(sum) - logits.get(sample, label);
    }

    /** The models' mean error. */
    public double meanError() {
        return errors.stream().mapToDouble(error -> error).average().orElseThrow();
    }

    /** Sample standard deviation of the models' errors; the finite test set adds to it. */
    public double deviation() {
        double mean = meanError();
        double squares = errors.stream()
                .mapToDouble(error -> (error - mean) * (error - mean))
                .sum();
        return Math.sqrt(squares / (errors.size() - 1));
    }

    /** The spread on a mixture of these samples, weighted by {@code share}, and of other samples of the same models. */
    MemberSpread mixed(double share, MemberSpread other) {
        List<Double> mixed = new ArrayList<>();
        for (int model = 0; model < errors.size(); model++) {
            mixed.add(share * errors.get(model) + (1 - share) * other.errors.get(model));
        }
        return new MemberSpread(
                share * disagreement + (1 - share) * other.disagreement,
                share * variance + (1 - share) * other.variance,
                share * bias + (1 - share) * other.bias,
                share * logBias + (1 - share) * other.logBias,
                share * logVariance + (1 - share) * other.logVariance,
                squared.mixed(share, other.squared),
                overconfidence.mixed(share, other.overconfidence),
                mixed,
                samples + other.samples);
    }
}
