package dev.multiview.featurelearning;

import dev.multiview.model.CrossEntropy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * The objective of both regimes, {@link CrossEntropy} on hard labels or with a teacher, as a loss function of DL4J.
 *
 * <p>Labels and teacher are known to the objective by sample, so the labels array of a mini-batch is one column that
 * holds the indices of its samples. Logits are {@code [position][class]}. DL4J wants sums over the mini-batch and divides
 * them by its size later, therefore score and gradient are the objective's means times that size.
 *
 * <p>Lives as long as one fit, is bound to its training set and used by one thread. It does not survive a JSON round trip
 * of the graph's configuration, which no fit makes.
 */
final class DistillationLoss implements ILossFunction {
    private static final long serialVersionUID = 1L;

    private final transient CrossEntropy objective;

    DistillationLoss(CrossEntropy objective) {
        this.objective = objective;
    }

    @Override
    public double computeScore(
            INDArray samples, INDArray logits, IActivation activation, @Nullable INDArray mask, boolean average) {
        double mean = evaluate(samples, values(logits));
        return average ? mean : mean * samples.length();
    }

    @Override
    public INDArray computeGradient(
            INDArray samples, INDArray logits, IActivation activation, @Nullable INDArray mask) {
        double[] values = values(logits);
        evaluate(samples, values);
        return array(values, logits, samples.length());
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray samples, INDArray logits, IActivation activation, @Nullable INDArray mask, boolean average) {
        return Pair.of(
                computeScore(samples, logits, activation, mask, average),
                computeGradient(samples, logits, activation, mask));
    }

    /**
     * Not offered: training needs sums only.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public INDArray computeScoreArray(
            INDArray samples, INDArray logits, IActivation activation, @Nullable INDArray mask) {
        throw new UnsupportedOperationException("Losses of single samples are not offered; ask CrossEntropy for them");
    }

    @Override
    public String name() {
        return "DistillationLoss";
    }

    /** The mean loss; replaces the logits by its derivative. */
    private double evaluate(INDArray samples, double[] logits) {
        return Objects.requireNonNull(objective).batchResidual(samples.toIntVector(), logits);
    }

    private static double[] values(INDArray logits) {
        return logits.dup('c').data().asDouble();
    }

    private static INDArray array(double[] values, INDArray like, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return Nd4j.create(values, like.shape(), Nd4j.getStrides(like.shape(), 'c'), 'c', like.dataType());
    }
}
