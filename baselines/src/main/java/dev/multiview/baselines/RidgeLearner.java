package dev.multiview.baselines;

import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;

/**
 * A learner by ridge regression on features that are fixed before training, free of step sizes and stopping times. Which
 * features, says the map that makes it: {@link GradientFeatureMap#ridge}, {@link WideRidge}, {@link
 * RandomReluMap#ridge} and {@link ConvRandomFeatureMap#ridge}.
 *
 * <p>For class i, with features {@code phi_i}, it minimises {@code sum_n (y_in - b_i - <w_i, phi_i(x_n)>)^2 + lambda_i
 * |w_i|^2}, where y is one-hot (or the blend {@code (1 - a) y + a G} with a teacher). The penalty is chosen as {@link
 * RidgeFit} says.
 *
 * <p>Joint training is ridge on the concatenated features of all members. All readings give the same model:
 * dividing outputs by L, or another factor on them, scales all features alike, and the penalty is relative to their scale.
 *
 * <p>Notes of a fit: {@code penalty} relative to {@code trace(K) / n}, {@code penaltyIndex} in the grid, {@code
 * validationError}.
 *
 * @param name unique name of the learner
 * @param canonical kind and size of the features, and a version
 * @param penalties grid to choose from, rising
 * @param features what it regresses on
 * @param takesStart whether the features start as {@link TrainingTask#start} says
 */
record RidgeLearner(String name, String canonical, List<Double> penalties, Source features, boolean takesStart)
        implements Learner.Joint, Learner.Tuned {

    /** A learner whose features know of no start. */
    RidgeLearner(String name, String canonical, List<Double> penalties, Source features) {
        this(name, canonical, penalties, features, false);
    }

    /** Draws the features of all members. It is written where its map is: its code is part of what trials depend on. */
    @FunctionalInterface
    interface Source {
        FeatureMap of(TrainingTask task, List<SeedPath> members);
    }

    @Override
    public Regime regime() {
        return Regime.LINEARIZED;
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
        return RidgeFit.of(features.of(task, members), task, penalties);
    }

    @Override
    public List<Fit> fitGrid(TrainingTask task) throws InterruptedException {
        return RidgeFit.ofEach(features.of(task, List.of(task.seed())), task, penalties);
    }
}
