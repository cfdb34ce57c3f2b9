package dev.multiview.baselines;

import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Ridge regression on random ReLU features that no net supplied: {@code phi_j(x) = sum_p max(<v_j, x_p>, 0)} with
 * {@code v_j ~ N(0, I / d)}, the same features for every class.
 *
 * <p>Targets, penalty and joint training are those of {@link RidgeTwinLearner}.
 */
public final class RandomFeatureRidgeLearner implements Learner.Joint {
    private final String name;
    private final int count;

    /**
     * A learner.
     *
     * @param name unique name of the learner
     * @param count random features, at least 1
     */
    public RandomFeatureRidgeLearner(String name, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("Random features " + count + " is below 1");
        }
        this.name = name;
        this.count = count;
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
        return "random-feature-ridge-v2(count=" + count + ")";
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
        int dimension = PatchBlock.shapeOf(task.training()).dimension();
        float[] vectors = new float[members.size() * count * dimension];
        for (int l = 0; l < members.size(); l++) {
            draw(members.get(l), dimension, vectors, l * count * dimension);
        }
        FilterBank bank = new FilterBank(1, members.size() * count, dimension, vectors);
        return RidgeFit.of(new RandomReluMap(bank), task, RidgeFit.PENALTIES);
    }

    private void draw(SeedPath member, int dimension, float[] vectors, int offset) {
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(member.child("init").generator());
        double scale = 1 / Math.sqrt(dimension);
        for (int i = 0; i < count * dimension; i++) {
            vectors[offset + i] = (float) (scale * gaussian.sample());
        }
    }
}
