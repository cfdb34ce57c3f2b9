package dev.multiview.featurelearning;

import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Regime;
import dev.multiview.model.StepSize;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;

/**
 * The patch net between feature learning and the lazy regime: {@code f_alpha(x) = alpha (f(x; W) - f(x; W0))} with the
 * step rule of {@link StepSize#forOutputScale} (lazy training, arXiv 1812.07956 section 2).
 *
 * <p>Written in {@code u = alpha (W - W0)}, the output is {@code <u, grad f(x; W0)> + O(|u|^2 / alpha)} and, with steps
 * proportional to {@code 1 / alpha^2}, the descent on u does not depend on alpha but for that remainder. At alpha = 1
 * this is the net that learns features, but for its small initial output; as alpha grows it becomes the centred linear
 * twin, at rate {@code 1 / alpha}. So does the sum or mean of several trained as one.
 */
final class PatchNetDial implements Learner.Joint {
    private final String name;
    private final PatchNetSpec spec;
    private final double alpha;

    /**
     * A dial at one setting.
     *
     * @param alpha factor on the output, at least 1: 1 learns features, more is lazier
     */
    PatchNetDial(String name, PatchNetSpec spec, double alpha) {
        if (!(alpha >= 1 && Double.isFinite(alpha))) {
            throw new IllegalArgumentException(
                    "Output scale " + alpha + " is no finite number of at least 1; 1 is the net that learns features");
        }
        this.name = name;
        this.spec = spec;
        this.alpha = alpha;
    }

    @Override
    public String name() {
        return name;
    }

    /** Feature learning at every setting, the lazy end included: its features are free to move and hardly do. */
    @Override
    public Regime regime() {
        return Regime.FEATURE_LEARNING;
    }

    @Override
    public String canonical() {
        return "patch-net-dial-" + PatchNetLearner.CODE_VERSION + "(alpha=" + alpha + "," + spec.canonical() + ")";
    }

    @Override
    public boolean takesStart() {
        return true;
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        return fitJoint(task, List.of(task.seed()), JointReading.SUM);
    }

    @Override
    public Fit fitJoint(TrainingTask task, List<SeedPath> members, JointReading reading) throws InterruptedException {
        reading.demandFixed(name);
        JointOutput output = JointOutput.of(reading, members.size(), spec.stepSize());
        return PatchNetLearner.train(spec, task, members, output.scaled(alpha), true);
    }
}
