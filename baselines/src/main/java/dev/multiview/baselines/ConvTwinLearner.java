package dev.multiview.baselines;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Samples;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Movement;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The linear twin of a small conv net: the net's first-order expansion at its own W0, trained as the net is.
 *
 * <p>{@code f(x; W) = f(x; W0) + J(x) (W - W0)}, the linearised model of arXiv 2010.10090 section 2.1 for the net of
 * {@link ConvNetSpec}. W0, loss, targets, order of the samples, rate and number of epochs are the net's, and the initial
 * output f(x; W0) stays in, so a difference between net and twin is one of feature learning and of nothing else. J is
 * only ever multiplied with vectors, see {@link ConvTangent}: the twin is exact to single precision.
 *
 * <p>Joint training is one twin of the members side by side: reading SUM adds their outputs, reading MEAN also divides
 * by their number L and steps by {@link NesterovDescent#forMeanOf}.
 *
 * <p>Notes of a fit: those of {@link NesterovDescent}, and {@code movement}, see {@link Movement}.
 */
public final class ConvTwinLearner implements Learner.Joint {
    private final String name;
    private final ConvNetSpec spec;
    private final long tapeBytes;

    /**
     * A twin.
     *
     * @param name unique name of the learner
     * @param spec the net to linearise
     */
    public ConvTwinLearner(String name, ConvNetSpec spec) {
        this(name, spec, ConvTwinPass.TAPE_BYTES);
    }

    /** A twin that keeps no more than {@code tapeBytes} of what the net did at W0 on the training samples. */
    ConvTwinLearner(String name, ConvNetSpec spec, long tapeBytes) {
        this.name = name;
        this.spec = spec;
        this.tapeBytes = tapeBytes;
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
        return "conv-twin-v1(" + spec.canonical() + ")";
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        return fitJoint(task, List.of(task.seed()), JointReading.SUM);
    }

    @Override
    public Fit fitJoint(TrainingTask task, List<SeedPath> members, JointReading reading) throws InterruptedException {
        reading.demandFixed(name);
        boolean mean = reading == JointReading.MEAN;
        int divisor = mean ? members.size() : 1;
        ConvTwins twins = ConvTwins.initial(spec, members, task.training(), 1.0 / divisor);
        return fit(task, twins, mean ? spec.descent().forMeanOf(members.size()) : spec.descent());
    }

    /** Trains the twins that start at {@code twins}. */
    Fit fit(TrainingTask task, ConvTwins twins, NesterovDescent descent) throws InterruptedException {
        Samples training = task.training();
        CrossEntropy objective = CrossEntropy.of(training, Teachers.checked(task.targets()));
        float[] weights = twins.weights().clone();
        try (NativeMemory memory = new NativeMemory()) {
            ConvTwinPass pass = new ConvTwinPass(memory, twins, training, tapeBytes);
            ConvTwinObjective slope = new ConvTwinObjective(pass, objective, twins.classes());
            Map<String, Double> notes = new TreeMap<>(descent.minimise(
                    slope, weights, training.count(), task.steps(), task.seed().child("order")));
            notes.put("movement", Movement.of(twins.weights(), weights));
            return new Fit(new ConvTwinModel(twins, weights), notes);
        }
    }
}
