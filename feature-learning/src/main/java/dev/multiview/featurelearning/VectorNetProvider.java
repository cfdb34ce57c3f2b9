package dev.multiview.featurelearning;

import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.model.NesterovDescent;
import java.util.List;

/**
 * The nets on offer for inputs without structure, such as {@link dev.multiview.data.GaussianTargets}. The rates are those
 * of the conv nets and were not tuned.
 */
public final class VectorNetProvider implements LearnerProvider {
    private static final int WIDTH = 64;
    private static final NesterovDescent DESCENT = new NesterovDescent(50, 0.05, 0.9);

    @Override
    public List<Learner> learners() {
        return List.of(
                GraphNetLearner.dense("dense-net", List.of(WIDTH, WIDTH), DESCENT),
                GraphNetLearner.dense("dense-net-16", List.of(16, 16), DESCENT),
                GraphNetLearner.dense("dense-net-256", List.of(256, 256), DESCENT),
                GraphNetLearner.residual("residual-net", WIDTH, 2, DESCENT),
                GraphNetLearner.rowConvolutional("conv-1d", 5, 16, DESCENT));
    }
}
