package dev.multiview.baselines;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Samples;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.Fit;
import dev.multiview.model.GradientDescent;
import dev.multiview.model.Learner;
import dev.multiview.model.OutputScale;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Regime;
import dev.multiview.model.StepSize;
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
 * number of steps are the net's. There are two forms:
 *
 * <ul>
 *   <li>The <em>centred</em> twin leaves f(x; W0) out: it is linear in its features and zero at the start. It is the limit
 *       of the net {@code alpha (f(x; W) - f(x; W0))} for large alpha, in which weights do not leave W0 and so the step
 *       rule sees the norms of W0 throughout. Suites compare nets with this one.
 *   <li>The twin <em>with its start</em> keeps f(x; W0), so that it starts as the same function as the net; the rule sees
 *       the full W, so that filter norms mean the same in both. At the scale of the tangent kernel f(x; W0) is larger than
 *       all that is learnt, and an ensemble gains by averaging it away.
 * </ul>
 *
 * <p>Joint training is one twin on the concatenated filters of all members; reading SUM is a twin of width L m,
 * reading MEAN the same with outputs divided by L and the step rule of {@link StepSize#forMeanOf}. Reading SCALED_MEAN has
 * a further factor on its output, 1 at the start and trained by the step rule of a twin alone; it is linear in the same
 * features. Its last value is the note {@code outputScale}.
 *
 * <p>Notes of a fit: those of {@link GradientDescent}; {@code featureScale}, the mean squared norm of an output's gradient features; {@code initialLogitScale}, the root mean square of
 * f(x; W0). A fit holds 4 N k m d bytes of features outside the heap, L times as many if joint.
 */
public final class LinearTwinLearner implements Learner.Joint {
    private final String name;
    private final PatchNetSpec spec;
    private final boolean centred;

    /**
     * A twin with its start.
     *
     * @param name unique name of the learner
     * @param spec the net to linearise
     */
    public LinearTwinLearner(String name, PatchNetSpec spec) {
        this(name, spec, false);
    }

    private LinearTwinLearner(String name, PatchNetSpec spec, boolean centred) {
        this.name = name;
        this.spec = spec;
        this.centred = centred;
    }

    /** The centred twin of the net {@code spec}. */
    public static LinearTwinLearner centred(String name, PatchNetSpec spec) {
        return new LinearTwinLearner(name, spec, true);
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
        return (centred ? "linear-twin-centred-v2(" : "linear-twin-v2(") + spec.canonical() + ")";
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
        int classes = task.training().classes();
        int dimension = PatchBlock.shapeOf(task.training()).dimension();
        FilterBank initial = FilterBank.initial(spec, task.start(), members, classes, dimension);
        StepSize alone = spec.stepSize();
        StepSize mean = alone.forMeanOf(members.size());
        double part = 1.0 / members.size();
        return switch (reading) {
            case SUM -> fit(task, initial, 1, alone);
            case MEAN -> fit(task, initial, part, mean);
            case SCALED_MEAN -> fit(task, initial, part, OutputScale.learnt(alone), mean);
        };
    }

    /** Trains the twin that starts at {@code initial}, its output scaled by {@code outputScale}. */
    Fit fit(TrainingTask task, FilterBank initial, double outputScale, StepSize rule) throws InterruptedException {
        return fit(task, initial, outputScale, OutputScale.fixed(), rule);
    }

    private Fit fit(TrainingTask task, FilterBank initial, double outputScale, OutputScale trained, StepSize rule)
            throws InterruptedException {
        SmoothedRelu activation = SmoothedRelu.of(spec);
        float[] weights = initial.weights().clone();
        Samples training = task.training();
        CrossEntropy loss = CrossEntropy.of(training, Teachers.checked(task.targets()));
        try (NativeMemory memory = new NativeMemory()) {
            LinearTwinObjective objective =
                    new LinearTwinObjective(memory, activation, initial, training, loss, outputScale, trained);
            GradientDescent descent =
                    new GradientDescent(initial.classes(), initial.perClass(), initial.dimension(), rule);
            if (centred) {
                objective.centre();
                descent = descent.withNormsOf(initial.weights());
            }
            Map<String, Double> notes = new TreeMap<>(descent.minimise(objective, weights, task.steps()));
            notes.put("featureScale", objective.featureScale());
            notes.put("initialLogitScale", objective.initialLogitScale());
            if (trained.learnt()) {
                notes.put("outputScale", trained.value());
            }
            double factor = trained.value() * outputScale;
            return new Fit(new LinearTwinModel(activation, initial, weights, factor, centred), notes);
        }
    }
}
