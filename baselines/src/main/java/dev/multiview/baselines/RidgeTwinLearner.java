package dev.multiview.baselines;

import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;

/**
 * Ridge regression on the gradient features of a patch net at W0: the secondary arm of the LINEARIZED regime, free
 * of step sizes and stopping times.
 *
 * <p>For class i, with the features {@code phi_i} of {@link GatedPatches}, it minimises {@code sum_n (y_in - b_i -
 * <w_i, phi_i(x_n)>)^2 + lambda_i |w_i|^2}, where y is one-hot (or the blend {@code (1 - a) y + a G} with a
 * teacher). Plain centred ridge: the net's initial output f(x; W0) is left out, unlike in {@link
 * LinearTwinLearner}. The penalty is chosen as {@link RidgeFit} says.
 *
 * <p>Joint training is ridge on the concatenated features of all members. Both readings give the same model:
 * dividing outputs by L scales all features alike, and the penalty is relative to their scale.
 *
 * <p>Notes of a fit: {@code penalty} relative to {@code trace(K) / n}, {@code penaltyIndex} in the grid, {@code
 * validationError}.
 */
public final class RidgeTwinLearner implements Learner.Joint, Learner.Tuned {
    private final String name;
    private final PatchNetSpec spec;

    /**
     * A ridge twin.
     *
     * @param name unique name of the learner
     * @param spec the net whose gradient features are used; its step rule is not
     */
    public RidgeTwinLearner(String name, PatchNetSpec spec) {
        this.name = name;
        this.spec = spec;
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
        return "ridge-twin-v2(" + spec.canonical() + ")";
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
        return fit(task, initial(task, members));
    }

    @Override
    public List<Fit> fitGrid(TrainingTask task) throws InterruptedException {
        return RidgeFit.ofEach(features(initial(task, List.of(task.seed()))), task, RidgeFit.PENALTIES);
    }

    /** Fits on the gradient features at {@code initial}. */
    Fit fit(TrainingTask task, FilterBank initial) throws InterruptedException {
        return RidgeFit.of(features(initial), task, RidgeFit.PENALTIES);
    }

    private FilterBank initial(TrainingTask task, List<SeedPath> members) {
        int dimension = PatchBlock.shapeOf(task.training()).dimension();
        return FilterBank.initial(spec, members, task.training().classes(), dimension);
    }

    private FeatureMap features(FilterBank initial) {
        return new GradientFeatureMap(SmoothedRelu.of(spec), initial);
    }
}
