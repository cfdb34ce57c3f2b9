package dev.multiview.baselines;

import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;

/**
 * Ridge regression on random features that no net supplied, the same for every class: ReLU features {@code phi_j(x) = sum_p
 * max(<v_j, x_p>, 0)} with {@code v_j ~ N(0, I / d)}.
 *
 * <p>Targets, penalty and joint training are those of {@link RidgeTwinLearner}.
 */
public final class RandomFeatureRidgeLearner implements Learner.Joint, Learner.Tuned {
    private final String name;
    private final String canonical;
    private final Draw draw;

    /** Draws the features of all members. */
    @FunctionalInterface
    private interface Draw {
        FeatureMap of(List<SeedPath> members, int dimension);
    }

    /**
     * A learner on ReLU features.
     *
     * @param name unique name of the learner
     * @param count random features, at least 1
     */
    public RandomFeatureRidgeLearner(String name, int count) {
        this(name, count, "random-feature-ridge-v2(count=" + count + ")", (members, dimension) -> {
            double scale = 1 / Math.sqrt(dimension);
            return new RandomReluMap(FilterBank.random(members, "init", count, dimension, scale));
        });
    }

    private RandomFeatureRidgeLearner(String name, int count, String canonical, Draw draw) {
        if (count < 1) {
            throw new IllegalArgumentException("Random features " + count + " is below 1");
        }
        this.name = name;
        this.canonical = canonical;
        this.draw = draw;
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
        return canonical;
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
        return RidgeFit.of(features(task, members), task, RidgeFit.PENALTIES);
    }

    @Override
    public List<Fit> fitGrid(TrainingTask task) throws InterruptedException {
        return RidgeFit.ofEach(features(task, List.of(task.seed())), task, RidgeFit.PENALTIES);
    }

    private FeatureMap features(TrainingTask task, List<SeedPath> members) {
        return draw.of(members, PatchBlock.shapeOf(task.training()).dimension());
    }
}
