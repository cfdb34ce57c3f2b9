package dev.multiview.procedure;

import dev.multiview.data.Split;
import dev.multiview.model.Logits;
import dev.multiview.procedure.Predictions.Outputs;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * One weight a model, by least squares on the validation samples: the weighted sum of the models' logits is fitted to the
 * one-hot labels. Both are taken without each sample's mean over the classes, which no prediction depends on. Of several
 * solutions the shortest is taken. Stacked generalisation by a linear model: Wolpert 1992, Neural Networks 5, and Breiman
 * 1996, Machine Learning 24.
 */
final class Stack {
    private Stack() {}

    /**
     * The weights.
     *
     * @param models outputs of each model on the same samples, at least one
     * @throws TrialFailedException if all logits of all models are equal within each sample
     */
    static double[] weights(List<Outputs> models) {
        int[] labels = models.get(0).labels();
        int classes = models.get(0).logits().classes();
        double[][] rows = new double[labels.length * classes][models.size()];
        double[] targets = new double[rows.length];
        double largest = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int c = 0; c < classes; c++) {
                targets[i * classes + c] = (labels[i] == c ? 1 : 0) - 1.0 / classes;
            }
            for (int model = 0; model < models.size(); model++) {
                Logits logits = models.get(model).logits();
                double mean = 0;
                for (int c = 0; c < classes; c++) {
                    mean += (double) logits.get(i, c) / classes;
                }
                for (int c = 0; c < classes; c++) {
                    rows[i * classes + c][model] = logits.get(i, c) - mean;
                    largest = Math.max(largest, Math.abs(logits.get(i, c) - mean));
                }
            }
        }
        if (largest == 0) {
            throw new TrialFailedException("No member tells the classes of the validation samples apart, so that no"
                    + " weights can be learnt on them");
        }
        return new SingularValueDecomposition(new Array2DRowRealMatrix(rows, false))
                .getSolver()
                .solve(new ArrayRealVector(targets, false))
                .toArray();
    }

    /**
     * The weighted mean of what models predicted, on every set of samples that they did, with the weights as notes. It is
     * the weighted sum over the sum of the weights, so that its logits have the scale of the models' and may teach a student; no
     * prediction depends on it. Where that sum is not positive the logits are the weighted sum.
     *
     * @param models predictions of each model, at least one
     * @throws TrialFailedException if there are no validation samples, or no weights can be learnt on them
     */
    static TrialResult of(List<Predictions> models) {
        if (!models.get(0).outputs().containsKey(Split.VALIDATION)) {
            throw new TrialFailedException("There are no validation samples, on which weights of members would be"
                    + " learnt; stack members on data that have some");
        }
        double[] weights =
                weights(models.stream().map(model -> model.on(Split.VALIDATION)).toList());
        double total = Arrays.stream(weights).sum();
        double[] shares = Arrays.stream(weights)
                .map(weight -> total > 0 ? weight / total : weight)
                .toArray();
        Map<Split, Outputs> outputs = new EnumMap<>(Split.class);
        models.get(0)
                .outputs()
                .forEach((split, first) -> outputs.put(split, new Outputs(sum(models, split, shares), first.labels())));
        Map<String, Double> notes = new TreeMap<>();
        for (int model = 0; model < weights.length; model++) {
            notes.put(TrialNotes.stackingWeight(model), weights[model]);
        }
        return new TrialResult(new Predictions(outputs), notes);
    }

    private static Logits sum(List<Predictions> models, Split split, double[] weights) {
        return Logits.sum(models.stream().map(model -> model.on(split).logits()).toList(), weights);
    }
}
