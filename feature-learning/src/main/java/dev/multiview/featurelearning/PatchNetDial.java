package dev.multiview.featurelearning;

import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.GradientDescent;
import dev.multiview.model.Learner;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Regime;
import dev.multiview.model.StepRule;
import dev.multiview.model.TrainingTask;
import java.util.List;

/**
 * The patch net between feature learning and the lazy regime: {@code f_alpha(x) = alpha (f(x; W) - f(x; W0))} with the
 * step rule of {@link StepRule#forOutputScale} (lazy training, arXiv 1812.07956 section 2).
 *
 * <p>Written in {@code u = alpha (W - W0)}, the output is {@code <u, grad f(x; W0)> + O(|u|^2 / alpha)} and, with steps
 * proportional to {@code 1 / alpha^2}, the descent on u does not depend on alpha but for that remainder. At alpha = 1
 * this is the net that learns features, but for its small initial output; as alpha grows it becomes the centred linear
 * twin, at rate {@code 1 / alpha}.
 */
final class PatchNetDial implements Learner {
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
    public Fit fit(TrainingTask task) throws InterruptedException {
        Samples training = task.training();
        int dimension = PatchTiles.patches(training).dimension();
        PatchNetShape net = new PatchNetShape(spec, training.classes(), dimension, 1, alpha);
        float[] initial = net.initialWeights(List.of(task.seed()));
        float[] weights = initial.clone();
        StepRule rule = spec.stepRule().forOutputScale(alpha);
        GradientDescent descent = new GradientDescent(net.classes(), net.filters(), dimension, rule);
        PatchNetGradient gradient = new PatchNetGradient(net, training, task.targets());
        gradient.centreAt(initial);
        PatchNetModel start = new PatchNetModel(net, initial, initial);
        PatchNetModel trained = new PatchNetModel(net, initial, weights);
        return new Fit(new CentredNetModel(start, trained), descent.minimise(gradient, weights, task.steps()));
    }
}
