package dev.multiview.featurelearning.fused;

import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.featurelearning.shared.RandomShift;
import dev.multiview.featurelearning.shared.ResNet8Spec;
import dev.multiview.model.ConvNetSpec;
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
 * Trains the small conv net, its linear twin or ResNet-8 by the mini-batch descent that both regimes share, without DL4J.
 *
 * <p>All randomness is ours: initial weights from the child {@code init} of the seed path (of the members' in joint
 * training), mini-batches from the child {@code order} of the task's, shifts from its child {@code augmentation}. So it
 * differs from {@link dev.multiview.featurelearning.GraphNetLearner} on the same seeds by rounding only.
 *
 * @param name what suites call it
 * @param kind the net
 * @param shift pixels by which every training image is moved at most in each direction, anew each time it is shown; a
 *     teacher's logits remain those of the image as it is
 */
public record FusedNetLearner(String name, FusedKind kind, int shift) implements Learner.Joint {
    /** Raised when a change of this package changes results beyond rounding: old trials are then computed anew. */
    private static final int CODE_VERSION = 1;

    public FusedNetLearner {
        if (shift < 0) {
            throw new IllegalArgumentException("Shift of " + shift + " pixels is negative; 0 leaves images alone");
        }
    }

    /** A learner of the small conv net. */
    public static FusedNetLearner small(String name, ConvNetSpec spec, int shift) {
        return new FusedNetLearner(name, new FusedKind.Small(spec, FusedKind.Small.Form.NET), shift);
    }

    /**
     * A learner of the small conv net's linear twin with its start. Notes of a fit: those of {@link NesterovDescent}, and {@code movement},
     * see {@link Movement}.
     */
    public static FusedNetLearner twin(String name, ConvNetSpec spec) {
        return new FusedNetLearner(name, new FusedKind.Small(spec, FusedKind.Small.Form.TWIN_WITH_START), 0);
    }

    /** The same without f(x; W0): the twin that suites compare the net with. */
    public static FusedNetLearner centredTwin(String name, ConvNetSpec spec) {
        return new FusedNetLearner(name, new FusedKind.Small(spec, FusedKind.Small.Form.CENTRED_TWIN), 0);
    }

    /** A learner of ResNet-8 without batch norm that sees images as they are. */
    public static FusedNetLearner resNet8(String name, NesterovDescent descent) {
        return new FusedNetLearner(name, new FusedKind.Residual(new ResNet8Spec(descent)), 0);
    }

    @Override
    public Regime regime() {
        return kind.regime();
    }

    @Override
    public String canonical() {
        return "fused-conv-net-" + CODE_VERSION + "(" + kind.canonical() + ",shift=" + shift + ")";
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        return train(task, List.of(task.seed()), JointReading.SUM, kind.descent());
    }

    @Override
    public Fit fitJoint(TrainingTask task, List<SeedPath> members, JointReading reading) throws InterruptedException {
        reading.demandFixed(name);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("Joint training of 0 members has nothing to train; name at least 1");
        }
        NesterovDescent plain = kind.descent();
        return train(task, members, reading, reading == JointReading.SUM ? plain : plain.forMeanOf(members.size()));
    }

    private Fit train(TrainingTask task, List<SeedPath> members, JointReading reading, NesterovDescent descent)
            throws InterruptedException {
        Samples training = task.training();
        FusedShape shape = FusedShape.of(kind, training, members.size(), reading);
        float[] start = shape.initialWeights(members);
        float[] weights = start.clone();
        Augmentation augmentation = RandomShift.upTo(shift, training.shape(), task.seed());
        FusedGradient objective = new FusedGradient(shape, start, training, task.targets(), augmentation);
        Map<String, Double> notes = new TreeMap<>(descent.minimise(
                objective, weights, training.count(), task.steps(), task.seed().child("order")));
        if (kind.regime() == Regime.LINEARIZED) {
            notes.put("movement", Movement.of(start, weights));
        }
        return new Fit(new FusedModel(shape, start, weights), notes);
    }
}
