package dev.multiview.baselines;

import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;

/**
 * Ridge regression on convolutional random features: responses to random patches of the training images, pooled over a
 * grid and standardised, see {@link PooledResponses}. What can be had from images without a net and without learning
 * features.
 *
 * <p>Targets, penalty and joint training are those of {@link RidgeTwinLearner}; distillation is by blended scores.
 */
public final class ConvRandomFeatureLearner implements Learner.Joint, Learner.Tuned {
    /** Features of images are many and alike: the best penalties lie far below the mean eigenvalue. */
    private static final List<Double> PENALTIES = List.of(1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1.0);

    private final String name;
    private final int filters;

    /**
     * A learner.
     *
     * @param name unique name of the learner
     * @param filters random patches, at least 1; every cell of the grid has one feature of each
     */
    public ConvRandomFeatureLearner(String name, int filters) {
        if (filters < 1) {
            throw new IllegalArgumentException("Random filters " + filters + " is below 1");
        }
        this.name = name;
        this.filters = filters;
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
        return "conv-random-feature-ridge-v1(filters=" + filters + ")";
    }

    @Override
    public boolean trainsInSteps() {
        return false;
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        return fitJoint(task, List.of(task.seed()), JointReading.SUM);
    }

    @Override
    public Fit fitJoint(TrainingTask task, List<SeedPath> members, JointReading reading) throws InterruptedException {
        return RidgeFit.of(features(task, members), task, PENALTIES);
    }

    @Override
    public List<Fit> fitGrid(TrainingTask task) throws InterruptedException {
        return RidgeFit.ofEach(features(task, List.of(task.seed())), task, PENALTIES);
    }

    private FeatureMap features(TrainingTask task, List<SeedPath> members) {
        PatchFilters drawn = PatchFilters.draw(members, filters, task.training());
        return ConvRandomFeatureMap.standardised(drawn, task.training());
    }
}
