package dev.multiview.featurelearning;

import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.featurelearning.shared.RandomShift;
import dev.multiview.featurelearning.shared.ResNet8Spec;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;

/**
 * Trains a net of DL4J's layers by the mini-batch descent that both regimes share.
 *
 * <p>All randomness is ours: initial weights from the child {@code init} of the seed path (of the members' in joint
 * training), mini-batches from the child {@code order} of the task's, shifts from its child {@code augmentation}. The
 * result depends on no thread but on the number of threads inside oneDNN, which the engine sets to one.
 */
public final class GraphNetLearner implements Learner.Joint {
    /** Raised when a change of this package changes results beyond rounding: old trials are then computed anew. */
    private static final int CODE_VERSION = 1;

    private final String name;
    private final Architecture architecture;
    private final int shift;

    private GraphNetLearner(String name, Architecture architecture, int shift) {
        this.name = name;
        this.architecture = architecture;
        this.shift = shift;
    }

    /** A learner of the small conv net. */
    public static GraphNetLearner small(String name, ConvNetSpec spec) {
        return new GraphNetLearner(name, new SmallConvNet(spec), 0);
    }

    /** A learner of ResNet-8 without batch norm. */
    public static GraphNetLearner resNet8(String name, NesterovDescent descent) {
        return new GraphNetLearner(name, new ResNet8(new ResNet8Spec(descent)), 0);
    }

    /**
     * A learner of a fully connected ReLU net.
     *
     * @param hidden units of each hidden layer
     */
    public static GraphNetLearner dense(String name, List<Integer> hidden, NesterovDescent descent) {
        return new GraphNetLearner(name, new DenseNet(hidden, descent), 0);
    }

    /**
     * A learner of a dense residual net.
     *
     * @param width values of its stream
     * @param blocks residual blocks
     */
    public static GraphNetLearner residual(String name, int width, int blocks, NesterovDescent descent) {
        return new GraphNetLearner(name, new DenseResNet(width, blocks, descent), 0);
    }

    /**
     * A learner of a conv net that sees the values of a sample as one row.
     *
     * @param kernel neighbouring values that a filter sees, odd
     * @param channels filters
     */
    public static GraphNetLearner rowConvolutional(String name, int kernel, int channels, NesterovDescent descent) {
        return new GraphNetLearner(name, new RowConvNet(kernel, channels, descent), 0);
    }

    /**
     * A copy that moves every training image by up to {@code pixels} in each direction, anew each time it is shown; a
     * teacher's logits remain those of the image as it is.
     *
     * @throws IllegalArgumentException if {@code pixels} is negative
     */
    public GraphNetLearner withShift(int pixels) {
        if (pixels < 0) {
            throw new IllegalArgumentException("Shift of " + pixels + " pixels is negative; 0 leaves images alone");
        }
        return new GraphNetLearner(name, architecture, pixels);
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
        return architecture.family() + "-" + CODE_VERSION + "(" + architecture.canonical() + ",shift=" + shift + ")";
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        return train(task, List.of(task.seed()), JointReading.SUM, architecture.descent());
    }

    @Override
    public Fit fitJoint(TrainingTask task, List<SeedPath> members, JointReading reading) throws InterruptedException {
        reading.demandFixed(name);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("Joint training of 0 members has nothing to train; name at least 1");
        }
        NesterovDescent plain = architecture.descent();
        return train(task, members, reading, reading == JointReading.SUM ? plain : plain.forMeanOf(members.size()));
    }

    private Fit train(TrainingTask task, List<SeedPath> members, JointReading reading, NesterovDescent descent)
            throws InterruptedException {
        Samples training = task.training();
        GraphNetShape shape =
                new GraphNetShape(architecture, training.shape(), training.classes(), members.size(), reading);
        float[] weights = shape.initialWeights(members);
        Augmentation augmentation = RandomShift.upTo(shift, training.shape(), task.seed());
        try (GraphNetGradient slope =
                new GraphNetGradient(shape, training, task.targets(), descent.batch(), augmentation)) {
            return new Fit(
                    new GraphNetModel(shape, weights),
                    descent.minimise(
                            slope,
                            weights,
                            training.count(),
                            task.steps(),
                            task.seed().child("order")));
        }
    }
}
