package dev.multiview.suite;

import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;

/** A learner that plans may name and that must not train. */
record NamedLearner(String name) implements Learner {
    @Override
    public Regime regime() {
        return Regime.LINEARIZED;
    }

    @Override
    public String canonical() {
        return name;
    }

    @Override
    public Fit fit(TrainingTask task) {
        throw new AssertionError("Planning must not train");
    }
}
