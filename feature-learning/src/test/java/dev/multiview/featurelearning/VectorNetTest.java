package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Logits;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nets on vectors against naive loops that read the same parameter vector. */
class VectorNetTest {
    private static final int CLASSES = 3;
    private static final NesterovDescent DESCENT = new NesterovDescent(10, 0.05, 0.9);
    private static final DenseNet DENSE = new DenseNet(List.of(7, 6), DESCENT);
    private static final DenseResNet RESIDUAL = new DenseResNet(6, 2, DESCENT);
    private static final RowConvNet ROW = new RowConvNet(3, 5, DESCENT);
    /** Two patches, so that a sample is more than one patch for nets that do not know of patches. */
    private static final Samples SAMPLES = ToyPatches.samples(12, 2, 4, CLASSES);

    private static final int[] BATCH = {7, 0, 5, 2};
    private static final SeedPath SEED = SeedPath.root(1070);

    static List<Architecture> nets() {
        return List.of(DENSE, RESIDUAL, ROW);
    }

    @ParameterizedTest
    @MethodSource("nets")
    void logitsAreThoseOfNaiveLoops(Architecture net) {
        float[] weights = trainedLike(net);
        Logits logits = new GraphNetModel(shape(net), weights).predict(SAMPLES);
        for (int i = 0; i < SAMPLES.count(); i++) {
            double[] expected = new NaiveLoops(ReferenceNet.toDouble(weights)).logits(net, sample(i));
            for (int c = 0; c < CLASSES; c++) {
                assertThat((double) logits.get(i, c)).isCloseTo(expected[c], within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nets")
    void theGradientIsThatOfFiniteDifferencesOfNaiveLoops(Architecture net) {
        float[] weights = trainedLike(net);
        float[] gradient = new float[weights.length];
        double loss;
        try (GraphNetGradient slope =
                new GraphNetGradient(shape(net), SAMPLES, new Targets.HardLabels(), BATCH.length, Augmentation.NONE)) {
            loss = slope.evaluate(weights, BATCH, gradient);
        }
        double[] moved = ReferenceNet.toDouble(weights);
        assertThat(loss).isCloseTo(loss(net, moved), within(1e-5));
        double[] expected = new double[weights.length];
        double step = 1e-6;
        for (int i = 0; i < moved.length; i++) {
            double before = moved[i];
            moved[i] = before + step;
            double above = loss(net, moved);
            moved[i] = before - step;
            expected[i] = (above - loss(net, moved)) / (2 * step);
            moved[i] = before;
        }
        assertThat(ReferenceNet.relativeDifference(gradient, expected)).isLessThan(1e-5);
    }

    @Test
    void initialWeightsAreNormalWithTheVarianceOfTheirLayerAndBiasesZero() {
        DenseNet wide = new DenseNet(List.of(400), DESCENT);
        float[] weights = wide.initialWeights(SEED, SAMPLES.shape(), CLASSES);
        assertThat(meanSquare(weights, 0, 3200)).isCloseTo(2.0 / 8, within(0.02));
        assertThat(Arrays.copyOfRange(weights, 3200, 3600)).containsOnly(0);
        assertThat(meanSquare(weights, 3600, 4800)).isCloseTo(1.0 / 400, within(0.0004));
        assertThat(weights).hasSize(4803);
    }

    @Test
    void everyBlockOfAResidualNetIsItsShortcutAtTheStart() {
        float[] start = RESIDUAL.initialWeights(SEED, SAMPLES.shape(), CLASSES);
        float[] innerChanged = start.clone();
        int inner = 6 * 9;
        Arrays.fill(innerChanged, inner, inner + 42, 1);
        assertThat(new GraphNetModel(shape(RESIDUAL), innerChanged)
                        .predict(SAMPLES)
                        .values())
                .containsExactly(new GraphNetModel(shape(RESIDUAL), start)
                        .predict(SAMPLES)
                        .values());
    }

    @ParameterizedTest
    @MethodSource("nets")
    void trainingFitsAndDependsOnTheSeedAlone(Architecture net) throws InterruptedException {
        Samples training = ToyPatches.samples(60, 1, 12, CLASSES);
        GraphNetLearner learner = learner(net);
        Targets labels = new Targets.HardLabels();
        Fit fit = learner.fit(ToyPatches.task(training, labels, SEED, 30));
        assertThat(fit.notes().get("loss")).isLessThan(0.1 * Math.log(CLASSES));
        float[] logits = fit.model().predict(training).values();
        assertThat(learner.fit(ToyPatches.task(training, labels, SEED, 30))
                        .model()
                        .predict(training)
                        .values())
                .containsExactly(logits);
        assertThat(learner.fit(ToyPatches.task(training, labels, SEED.child("other"), 30))
                        .model()
                        .predict(training)
                        .values())
                .isNotEqualTo(logits);
    }

    @Test
    void canonicalFormsNameEveryParameter() {
        assertThat(GraphNetLearner.dense("net", List.of(7, 6), DESCENT).canonical())
                .isEqualTo("dense-net-1(hidden=[7, 6],init=he,"
                        + "descent=nesterov(batch=10,rate=0.05,momentum=0.9,decay=linear),shift=0)");
        assertThat(learner(ROW).canonical())
                .isEqualTo("row-conv-net-1(kernel=3,channels=5,init=he,"
                        + "descent=nesterov(batch=10,rate=0.05,momentum=0.9,decay=linear),shift=0)");
        assertThat(GraphNetLearner.residual("net", 6, 2, DESCENT).canonical())
                .isEqualTo("residual-net-1(width=6,blocks=2,init=he-zero-branch,"
                        + "descent=nesterov(batch=10,rate=0.05,momentum=0.9,decay=linear),shift=0)");
    }

    @Test
    void netsWithoutUnitsAreRefused() {
        assertThatThrownBy(() -> new DenseNet(List.of(4, 0), DESCENT))
                .hasMessage("Hidden layers [4, 0] must each have 1 unit or more");
        assertThatThrownBy(() -> new DenseResNet(4, 0, DESCENT))
                .hasMessage("Width 4 and blocks 0 of a residual net must both be 1 or more");
        assertThatThrownBy(() -> new RowConvNet(4, 5, DESCENT))
                .hasMessage("Kernel 4 must be a positive odd number, or the padding would not keep the row's length");
        assertThatThrownBy(() -> new RowConvNet(3, 0, DESCENT)).hasMessage("Channels 0 of a conv net are below 1");
    }

    @Test
    void theServiceOffersTheNetsOfTheGaussianClaims() {
        assertThat(new VectorNetProvider().learners())
                .extracting(learner -> learner.name())
                .containsExactly("dense-net", "dense-net-16", "dense-net-256", "residual-net", "conv-1d");
    }

    private static GraphNetLearner learner(Architecture net) {
        if (net == ROW) {
            return GraphNetLearner.rowConvolutional("net", 3, 5, DESCENT);
        }
        return net == DENSE
                ? GraphNetLearner.dense("net", List.of(7, 6), DESCENT)
                : GraphNetLearner.residual("net", 6, 2, DESCENT);
    }

    private static GraphNetShape shape(Architecture net) {
        return new GraphNetShape(net, SAMPLES.shape(), CLASSES, 1, JointReading.SUM);
    }

    /** Initial weights, with branches and biases that are not zero, so that their place is seen. */
    private static float[] trainedLike(Architecture net) {
        float[] weights = net.initialWeights(SEED, SAMPLES.shape(), CLASSES);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += weights[i] == 0 ? 0.1f * ((i * 7) % 5 - 2) : 0;
        }
        return weights;
    }

    private static double loss(Architecture net, double[] weights) {
        double[] logits = new double[BATCH.length * CLASSES];
        for (int b = 0; b < BATCH.length; b++) {
            System.arraycopy(new NaiveLoops(weights).logits(net, sample(BATCH[b])), 0, logits, b * CLASSES, CLASSES);
        }
        return CrossEntropy.of(SAMPLES, new Targets.HardLabels()).batchResidual(BATCH, logits);
    }

    private static double[] sample(int index) {
        int size = SAMPLES.shape().size();
        return ReferenceNet.toDouble(Arrays.copyOfRange(SAMPLES.values(), index * size, (index + 1) * size));
    }

    private static double meanSquare(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i] * values[i];
        }
        return sum / (to - from);
    }

    /** The nets as their descriptions read; takes weights from the vector in the order in which it needs them. */
    private static final class NaiveLoops {
        private final double[] weights;
        private int next;

        NaiveLoops(double[] weights) {
            this.weights = weights;
        }

        double[] logits(Architecture net, double[] x) {
            double[] map;
            if (net == ROW) {
                map = relu(convolution(x, 3, 5));
            } else {
                map = net == DENSE ? relu(dense(relu(dense(x, 7)), 6)) : block(block(dense(x, 6)));
            }
            double[] logits = dense(map, CLASSES);
            assertThat(next).isEqualTo(weights.length);
            return logits;
        }

        private double[] block(double[] stream) {
            double[] branch = dense(relu(dense(stream, 6)), 6);
            double[] sum = new double[6];
            Arrays.setAll(sum, j -> stream[j] + branch[j]);
            return sum;
        }

        private double[] convolution(double[] x, int kernel, int channels) {
            double[] map = new double[channels * x.length];
            for (int i = 0; i < map.length; i++) {
                int channel = i / x.length;
                map[i] = weights[next + channels * kernel + channel];
                for (int k = 0; k < kernel; k++) {
                    int j = i % x.length + k - kernel / 2;
                    map[i] += j >= 0 && j < x.length ? weights[next + channel * kernel + k] * x[j] : 0;
                }
            }
            next += channels * (kernel + 1);
            return map;
        }

        private double[] dense(double[] x, int out) {
            double[] y = new double[out];
            for (int i = 0; i < out; i++) {
                y[i] = weights[next + out * x.length + i];
                for (int j = 0; j < x.length; j++) {
                    y[i] += weights[next + i * x.length + j] * x[j];
                }
            }
            next += out * (x.length + 1);
            return y;
        }

        private static double[] relu(double[] values) {
            return Arrays.stream(values).map(v -> Math.max(v, 0)).toArray();
        }
    }
}
