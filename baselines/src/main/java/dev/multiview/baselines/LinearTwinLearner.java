package dev.multiview.baselines;

import dev.multiview.data.Samples;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.Fit;
import dev.multiview.model.GradientDescent;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The linear twin of a patch net: the net's first-order expansion at its own W0, trained as the net is.
 *
 * <p>{@code f(x; W) = f(x; W0) + <W - W0, grad f(x; W0)>} (the linearised model of arXiv 2010.10090 section 2.1;
 * written out for the patch net of arXiv 2012.09816 in {@link GatedPatches}). Targets, loss, W0, step rule and
 * number of steps are the net's; the rule sees the full W, so filter norms mean the same in both. The initial
 * output f(x; W0) stays in: with it the twin starts as the same function as the net.
 *
 * <p>Joint training is one twin on the concatenated filters of all members; reading SUM is a twin of width L m,
 * reading MEAN the same with outputs divided by L.
 *
 * <p>Notes of a fit: those of {@link GradientDescent}; {@code fittedSingleView} and {@code fittedMultiView}, the
 * share of training samples of that kind predicted correctly, absent if there are none; {@code featureScale},
 * the mean squared norm of an output's gradient features; {@code initialLogitScale}, the root mean square of
 * f(x; W0). A fit holds 4 N k m d bytes of features outside the heap, L times as many if joint.
 */
public final class LinearTwinLearner implements Learner.Joint {
    private final String name;
    private final PatchNetSpec spec;

    /**
     * A twin.
     *
     * @param name unique name of the learner
     * @param spec the net to linearise
     */
    public LinearTwinLearner(String name, PatchNetSpec spec) {
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
        return "linear-twin-v1(" + spec.canonical() + ")";
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        return fitJoint(task, List.of(task.seed()), JointReading.SUM);
    }

    @Override
    public Fit fitJoint(TrainingTask task, List<SeedPath> members, JointReading reading) throws InterruptedException {
        int classes = task.training().classes();
        int dimension = PatchBlock.shapeOf(task.training()).dimension();
        FilterBank initial = FilterBank.initial(spec, members, classes, dimension);
        return fit(task, initial, reading == JointReading.MEAN ? 1.0 / members.size() : 1);
    }

    /** Trains the twin that starts at {@code initial}, its output scaled by {@code outputScale}. */
    Fit fit(TrainingTask task, FilterBank initial, double outputScale) throws InterruptedException {
        SmoothedRelu activation = SmoothedRelu.of(spec);
        float[] weights = initial.weights().clone();
        Samples training = task.training();
        CrossEntropy objective = CrossEntropy.of(training, Teachers.checked(task.targets()));
        try (NativeMemory memory = new NativeMemory()) {
            TwinDescent slope = new TwinDescent(memory, activation, initial, training, objective, outputScale);
            GradientDescent descent =
                    new GradientDescent(initial.classes(), initial.perClass(), initial.dimension(), spec.stepRule());
            Map<String, Double> notes = new TreeMap<>(descent.minimise(slope, weights, task.steps()));
            notes.put("featureScale", slope.featureScale());
            notes.put("initialLogitScale", slope.initialLogitScale());
            noteFittedShares(training, slope.logits(weights), notes);
            return new Fit(new LinearTwinModel(activation, initial, weights, outputScale), notes);
        }
    }

    private static void noteFittedShares(Samples training, Logits logits, Map<String, Double> notes) {
        int[] fitted = new int[2];
        int[] total = new int[2];
        for (int i = 0; i < training.count(); i++) {
            int kind = training.views().singleView(i) ? 0 : 1;
            total[kind]++;
            fitted[kind] += logits.predicted(i) == training.labels()[i] ? 1 : 0;
        }
        String[] names = {"fittedSingleView", "fittedMultiView"};
        for (int kind = 0; kind < names.length; kind++) {
            if (total[kind] > 0) {
                notes.put(names[kind], (double) fitted[kind] / total[kind]);
            }
        }
    }
}
