package dev.multiview.baselines;

import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;

/**
 * The limit of {@link RidgeTwinLearner} as its net's width goes to infinity: kernel ridge regression with the tangent
 * kernel of the infinitely wide patch net. Nothing in it is random, so that members do not differ, an ensemble gains
 * exactly nothing, and members trained together are one trained alone: their kernel is its own but for a factor, to
 * which the penalty is relative.
 *
 * <p>Targets, penalty and notes are those of {@link RidgeTwinLearner}.
 */
public final class WidePatchRidgeLearner implements Learner.Joint, Learner.Tuned {
    private final String name;
    private final PatchNetSpec spec;

    /**
     * A learner.
     *
     * @param name unique name of the learner
     * @param spec the net; its activation and the scale of its filters are used
     */
    public WidePatchRidgeLearner(String name, PatchNetSpec spec) {
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
        return "wide-patch-ridge-v2(power=" + spec.power() + ",threshold=" + spec.threshold() + ",initialScale="
                + spec.initialScale() + ")";
    }

    @Override
    public boolean trainsInSteps() {
        return false;
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        return RidgeFit.of(new WidePatchMap(spec, task.training()), task, RidgeFit.PENALTIES);
    }

    @Override
    public List<Fit> fitGrid(TrainingTask task) throws InterruptedException {
        return RidgeFit.ofEach(new WidePatchMap(spec, task.training()), task, RidgeFit.PENALTIES);
    }

    @Override
    public Fit fitJoint(TrainingTask task, List<SeedPath> members, JointReading reading) throws InterruptedException {
        return fit(task);
    }
}
