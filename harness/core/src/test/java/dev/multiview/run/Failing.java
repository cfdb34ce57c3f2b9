package dev.multiview.run;

import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;

/** A learner whose training is given, to go wrong as a test needs it. */
record Failing(String name, Training training) implements Learner {

    /** What happens instead of training. */
    @FunctionalInterface
    interface Training {
        Fit fit(TrainingTask task) throws InterruptedException;
    }

    @Override
    public Regime regime() {
        return Regime.LINEARIZED;
    }

    @Override
    public String canonical() {
        return "failing-1";
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        return training.fit(task);
    }
}
