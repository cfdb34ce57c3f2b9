package dev.multiview.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The weights of samples and the coefficients of models in SAMME, AdaBoost for K classes: Zhu, Zou, Rosset and Hastie 2009,
 * "Multi-class AdaBoost", Statistics and Its Interface 2, algorithm 2.
 *
 * <pre>
 *   err   = sum of the weights of what the model gets wrong         weights sum to 1
 *   alpha = ln((1 - err) / err) + ln(K - 1)
 *   weight of each such sample times exp(alpha), then all over their sum
 * </pre>
 *
 * <p>Where err is 0, alpha is infinite: that model decides alone, with coefficient 1, and the rounds end. Where err is 1 - 1/K
 * or more, alpha is not positive, and the model is no better than chance: it is not kept, and the rounds end. A first model
 * is kept whatever its error is, with coefficient 1 in that case, as there is no other.
 */
final class Samme {
    private final int classes;
    private final double[] weights;
    private final List<Double> coefficients = new ArrayList<>();
    private boolean ended;

    /**
     * The state before the first round: all weights equal.
     *
     * @param samples number of training samples, at least 1
     * @param classes K, at least 2
     */
    Samme(int samples, int classes) {
        this.classes = classes;
        weights = new double[samples];
        Arrays.fill(weights, 1.0 / samples);
    }

    /** The weight of each sample; a copy. */
    double[] weights() {
        return weights.clone();
    }

    /** The coefficient of each model that is kept, in order. */
    List<Double> coefficients() {
        return List.copyOf(coefficients);
    }

    /** Whether no further model is to be trained. */
    boolean ended() {
        return ended;
    }

    /**
     * Takes the next model.
     *
     * @param wrong which samples it gets wrong
     * @return whether it is kept
     * @throws IllegalStateException if the rounds have ended
     */
    boolean add(boolean[] wrong) {
        if (ended) {
            throw new IllegalStateException("Boosting has ended; ask before a further model is trained");
        }
        double error = 0;
        for (int i = 0; i < weights.length; i++) {
            error += wrong[i] ? weights[i] : 0;
        }
        double alpha = Math.log((1 - error) / error) + Math.log(classes - 1);
        if (error == 0) {
            ended = true;
            Collections.fill(coefficients, 0.0);
            return coefficients.add(1.0);
        }
        if (!(alpha > 0)) {
            ended = true;
            return coefficients.isEmpty() && coefficients.add(1.0);
        }
        coefficients.add(alpha);
        double factor = Math.exp(alpha);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= wrong[i] ? factor : 1;
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return true;
    }
}
