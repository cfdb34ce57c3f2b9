package dev.multiview.baselines.classical;

import dev.multiview.model.Learner;
import dev.multiview.model.Regime;

/**
 * A learner of this package. It learns no features by gradient descent, so that it is listed with the linear regime, and how long it is
 * trained means nothing to it.
 */
abstract sealed class ClassicalLearner implements Learner
        permits DecisionTreeLearner, GradientBoostedTreesLearner, KernelSvmLearner, RandomForestLearner {
    private final String name;

    /**
     * A learner.
     *
     * @param name unique name of the learner
     */
    ClassicalLearner(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Regime regime() {
        return Regime.LINEARIZED;
    }

    @Override
    public final boolean trainsInSteps() {
        return false;
    }
}
