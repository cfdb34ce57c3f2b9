package dev.multiview.featurelearning;

import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.GradientDescent;
import dev.multiview.model.Learner;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Regime;
import dev.multiview.model.StepSize;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Trains the two-layer patch net of arXiv 2012.09816 by full-batch gradient descent on cross-entropy, from the W0 that
 * its linear twin shares.
 *
 * <p>The sum of L members is one net of L times the width. Their literal mean is the same net with output weight 1/L,
 * which divides every gradient by L; the step rule is that of {@link StepSize#forMeanOf}. The scaled mean has a further
 * factor, 1 at the start, trained by the step rule of a net alone; its last value is the note {@code outputScale}.
 */
final class PatchNetLearner implements Learner.Joint {
    /** Raised when a change of this package changes results beyond rounding: old trials are then computed anew. */
    static final int CODE_VERSION = 3;

    private final String name;
    private final PatchNetSpec spec;

    PatchNetLearner(String name, PatchNetSpec spec) {
        this.name = name;
        this.spec = spec;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Regime regime() {
        return Regime.FEATURE_LEARNING;
    }

    @Override
    public String canonical() {
        return "patch-net-" + CODE_VERSION + "(" + spec.canonical() + ")";
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
        return train(spec, task, members, JointOutput.of(reading, members.size(), spec.stepSize()), false);
    }

    /** Trains members as one net; a centred one answers with what it has moved from its start. */
    static Fit train(PatchNetSpec spec, TrainingTask task, List<SeedPath> members, JointOutput output, boolean centred)
            throws InterruptedException {
        Samples training = task.training();
        int dimension = PatchTiles.patches(training).dimension();
        PatchNetShape net = new PatchNetShape(spec, training.classes(), dimension, members.size(), output.weight());
        float[] initial = net.initialWeights(task.start(), members);
        float[] weights = initial.clone();
        GradientDescent descent = new GradientDescent(net.classes(), net.filters(), dimension, output.rule());
        PatchNetGradient gradient = new PatchNetGradient(net, training, task.targets(), output.scale());
        if (centred) {
            gradient.centreAt(initial);
        }
        Map<String, Double> notes = new TreeMap<>(descent.minimise(gradient, weights, task.steps()));
        if (output.scale().learnt()) {
            notes.put("outputScale", output.scale().value());
        }
        PatchNetModel trained = new PatchNetModel(net.times(output.scale().value()), initial, weights);
        return new Fit(
                centred ? new CentredNetModel(new PatchNetModel(net, initial, initial), trained) : trained, notes);
    }
}
