package dev.multiview.baselines;

import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;

/**
 * Softmax regression on the features of {@link ConvRandomFeatureMap}, trained by mini-batches with the loss that
 * nets are trained with, so that distillation by temperature means the same as for a net.
 *
 * <p>A member's D features are multiplied by 1 / sqrt(D), which gives an image's feature vector a mean squared norm of 1,
 * beside a constant 1 for the intercept: rates then do not depend on D. Joint training puts the members' features, and
 * the constants, side by side: reading SUM adds the members' outputs, reading MEAN also divides them by their number and
 * steps by {@link NesterovDescent#forMeanOf}. Notes of a fit are those of {@link NesterovDescent}.
 */
public final class ConvRandomFeatureSoftmaxLearner implements Learner.Joint {
    private final String name;
    private final int filters;
    private final NesterovDescent descent;

    /**
     * A learner.
     *
     * @param name unique name of the learner
     * @param filters random patches, at least 1; every cell of the grid has one feature of each
     * @param descent how the softmax is trained
     */
    public ConvRandomFeatureSoftmaxLearner(String name, int filters, NesterovDescent descent) {
        if (filters < 1) {
            throw new IllegalArgumentException("Random filters " + filters + " is below 1");
        }
        this.name = name;
        this.filters = filters;
        this.descent = descent;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Regime regime() {
        return Regime.LINEARIZED;
    }

    @Override
    public String canonical() {
        return "conv-random-feature-softmax-v1(filters=" + filters + ",descent=" + descent.canonical() + ")";
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        return fitJoint(task, List.of(task.seed()), JointReading.SUM);
    }

    @Override
    public Fit fitJoint(TrainingTask task, List<SeedPath> members, JointReading reading) throws InterruptedException {
        PatchFilters drawn = PatchFilters.draw(members, filters, task.training());
        FeatureMap map = ConvRandomFeatureMap.standardised(drawn, task.training());
        reading.demandFixed(name);
        boolean mean = reading == JointReading.MEAN;
        int size = members.size();
        double outputScale = mean ? 1.0 / size : 1;
        SoftmaxFit.Scaled scaled = new SoftmaxFit.Scaled(
                map,
                outputScale / Math.sqrt((double) map.features() / size),
                // One coordinate for the constants of all members: along their sum they act alike.
                outputScale * Math.sqrt(size));
        return SoftmaxFit.of(scaled, task, mean ? descent.forMeanOf(size) : descent);
    }
}
