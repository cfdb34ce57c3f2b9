package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.featurelearning.shared.ResNet8Spec;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Logits;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ResNet8Test {
    private static final NesterovDescent DESCENT = new NesterovDescent(10, 0.02, 0.9);
    private static final ResNet8 NET = new ResNet8(new ResNet8Spec(DESCENT));
    private static final Image SHAPE = ToyImages.SHAPE;
    private static final GraphNetShape ONE = new GraphNetShape(NET, SHAPE, ToyImages.CLASSES, 1, JointReading.SUM);
    private static final Samples SAMPLES = ToyImages.samples(6);
    private static final SeedPath SEED = SeedPath.root(1019);

    @Test
    void logitsAreThoseOfNaiveLoopsThatReadTheSameVector() {
        float[] weights = trainedLike();
        Logits logits = new GraphNetModel(ONE, weights).predict(SAMPLES);
        for (int i = 0; i < SAMPLES.count(); i++) {
            double[] expected = new NaiveLoops(weights).logits(pixels(i));
            for (int c = 0; c < expected.length; c++) {
                assertThat((double) logits.get(i, c)).isCloseTo(expected[c], within(1e-4));
            }
        }
    }

    @Test
    void theGradientIsThatOfFiniteDifferencesInDoublePrecision() {
        CrossEntropy objective = CrossEntropy.of(SAMPLES, new Targets.HardLabels());
        ComputationGraph graph =
                new ComputationGraph(ONE.forTraining(DataType.DOUBLE, new DistillationLoss(objective)));
        graph.init();
        float[] weights = trainedLike();
        INDArray parameters = graph.params();
        parameters.assign(Nd4j.create(ReferenceNet.toDouble(weights), new long[] {1, weights.length}, DataType.DOUBLE));
        try (SampleBatch batch = new SampleBatch(ONE, SAMPLES, 3, Augmentation.NONE)) {
            batch.fill(new int[] {4, 0, 5});
            graph.setInput(0, batch.inputs().castTo(DataType.DOUBLE));
            graph.setLabel(0, batch.indices().castTo(DataType.DOUBLE));
        }
        double[] gradient = gradient(graph);
        // All 80 thousand would take minutes; a prime stride visits every layer.
        double largest = 0;
        for (int i = 0; i < weights.length; i += 499) {
            double before = parameters.getDouble(i);
            double step = 1e-6;
            parameters.putScalar(i, before + step);
            double above = score(graph);
            parameters.putScalar(i, before - step);
            double below = score(graph);
            parameters.putScalar(i, before);
            assertThat(gradient[i] / 3).isCloseTo((above - below) / (2 * step), within(1e-7));
            largest = Math.max(largest, Math.abs(gradient[i]));
        }
        assertThat(largest).isGreaterThan(0.01);
    }

    private static double[] gradient(ComputationGraph graph) {
        graph.computeGradientAndScore();
        return graph.getFlattenedGradients().dup().data().asDouble();
    }

    private static double score(ComputationGraph graph) {
        graph.computeGradientAndScore();
        return graph.score();
    }

    @Test
    void atTheStartEveryBlockIsItsShortcut() {
        float[] start = ONE.initialWeights(List.of(SEED));
        Logits logits = new GraphNetModel(ONE, start).predict(SAMPLES);
        float[] firstConvolutionChanged = start.clone();
        Arrays.fill(firstConvolutionChanged, 160, 160 + 16 * 16 * 9, 1);
        assertThat(new GraphNetModel(ONE, firstConvolutionChanged)
                        .predict(SAMPLES)
                        .values())
                .containsExactly(logits.values());
        float[] secondConvolutionChanged = start.clone();
        int second = 160 + 16 * 16 * 9 + 16;
        assertThat(Arrays.copyOfRange(start, second, second + 16 * 16 * 9 + 16)).containsOnly(0);
        Arrays.fill(secondConvolutionChanged, second, second + 16 * 16 * 9, 1);
        assertThat(new GraphNetModel(ONE, secondConvolutionChanged)
                        .predict(SAMPLES)
                        .values())
                .isNotEqualTo(logits.values());
    }

    @Test
    void initialSignalsNeitherVanishNorExplode() {
        Logits logits = new GraphNetModel(ONE, ONE.initialWeights(List.of(SEED))).predict(SAMPLES);
        double squares = 0;
        for (float value : logits.values()) {
            squares += value * value;
        }
        assertThat(Math.sqrt(squares / logits.values().length)).isBetween(0.05, 5.0);
    }

    @Test
    void halvesCanBeToldApart() {
        float[] swapped = SAMPLES.values().clone();
        int half = SHAPE.width() / 2;
        for (int row = 0; row < SAMPLES.count() * SHAPE.height(); row++) {
            int at = row * SHAPE.width();
            System.arraycopy(SAMPLES.values(), at, swapped, at + half, half);
            System.arraycopy(SAMPLES.values(), at + half, swapped, at, half);
        }
        GraphNetModel model = new GraphNetModel(ONE, trainedLike());
        Logits logits = model.predict(SAMPLES);
        Logits other = model.predict(ToyImages.of(SHAPE, swapped, SAMPLES.labels()));
        for (int i = 0; i < logits.samples(); i++) {
            double largest = 0;
            for (int c = 0; c < logits.classes(); c++) {
                largest = Math.max(largest, Math.abs(logits.get(i, c) - other.get(i, c)));
            }
            assertThat(largest).isGreaterThan(1e-2);
        }
    }

    @Test
    void itTrains() throws InterruptedException {
        Samples training = ToyImages.samples(60);
        Fit fit = GraphNetLearner.resNet8("net", DESCENT)
                .fit(new TrainingTask(training, training, new Targets.HardLabels(), SEED, 8));
        assertThat(fit.notes().get("loss")).isLessThan(0.1 * Math.log(ToyImages.CLASSES));
    }

    @Test
    void theCanonicalFormNamesEveryParameter() {
        assertThat(GraphNetLearner.resNet8("net", DESCENT).canonical())
                .isEqualTo("conv-net-1(resnet-8,channels=[16, 32, 64],norm=none,init=he-zero-branch,"
                        + "descent=nesterov(batch=10,rate=0.02,momentum=0.9,decay=linear),shift=0)");
    }

    /** Initial weights with branches and biases that are not zero, so that their place is seen. */
    private static float[] trainedLike() {
        float[] weights = ONE.initialWeights(List.of(SEED));
        for (int i = 0; i < weights.length; i++) {
            weights[i] += weights[i] == 0 ? 0.05f * ((i * 7) % 5 - 2) : 0;
        }
        return weights;
    }

    private static double[] pixels(int sample) {
        int size = SHAPE.size();
        return ReferenceNet.toDouble(Arrays.copyOfRange(SAMPLES.values(), sample * size, (sample + 1) * size));
    }

    /** The net as its description reads; takes weights from the vector in the order in which it needs them. */
    private static final class NaiveLoops {
        private final float[] weights;
        private int next;

        NaiveLoops(float[] weights) {
            this.weights = weights;
        }

        /** A map of {@code channels * height * width} values. */
        private record Map(int channels, int height, int width, double[] values) {}

        double[] logits(double[] image) {
            Map map = relu(convolution(new Map(1, SHAPE.height(), SHAPE.width(), image), 16, 3, 1));
            for (int channels : new int[] {16, 32, 64}) {
                int stride = channels == 16 ? 1 : 2;
                Map branch = convolution(relu(convolution(map, channels, 3, stride)), channels, 3, 1);
                Map shortcut = stride == 1 ? map : convolution(map, channels, 1, 2);
                for (int i = 0; i < branch.values().length; i++) {
                    branch.values()[i] += shortcut.values()[i];
                }
                map = relu(branch);
            }
            int flat = map.values().length;
            double[] logits = new double[ToyImages.CLASSES];
            for (int c = 0; c < logits.length; c++) {
                logits[c] = weights[next + logits.length * flat + c];
                for (int j = 0; j < flat; j++) {
                    logits[c] += weights[next + c * flat + j] * map.values()[j];
                }
            }
            assertThat(next + logits.length * (flat + 1)).isEqualTo(weights.length);
            return logits;
        }

        private Map convolution(Map map, int out, int kernel, int stride) {
            int height = (map.height() + stride - 1) / stride;
            int width = (map.width() + stride - 1) / stride;
            double[] values = new double[out * height * width];
            int biases = next + out * map.channels() * kernel * kernel;
            for (int p = 0; p < values.length; p++) {
                int o = p / (height * width);
                values[p] = weights[biases + o];
                for (int k = 0; k < map.channels() * kernel * kernel; k++) {
                    int y = p / width % height * stride + k / kernel % kernel - kernel / 2;
                    int x = p % width * stride + k % kernel - kernel / 2;
                    if (y >= 0 && y < map.height() && x >= 0 && x < map.width()) {
                        int i = k / (kernel * kernel);
                        values[p] += weights[next + o * map.channels() * kernel * kernel + k]
                                * map.values()[(i * map.height() + y) * map.width() + x];
                    }
                }
            }
            next = biases + out;
            return new Map(out, height, width, values);
        }

        private static Map relu(Map map) {
            double[] values =
                    Arrays.stream(map.values()).map(v -> Math.max(v, 0)).toArray();
            return new Map(map.channels(), map.height(), map.width(), values);
        }
    }
}
