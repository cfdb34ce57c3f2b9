package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** DL4J's layers with our weights against the same net in naive loops. */
class GraphNetGradientTest {
    private static final List<Integer> CHANNELS = List.of(3, 5);
    private static final SmallConvNet NET =
            new SmallConvNet(new ConvNetSpec(CHANNELS, new NesterovDescent(4, 0.05, 0.9)));
    private static final Samples SAMPLES = ToyImages.samples(9);
    private static final int[] BATCH = {7, 0, 5, 2};
    private static final Targets LABELS = new Targets.HardLabels();

    static Stream<Targets> allTargets() {
        return Stream.of(
                LABELS,
                new Targets.Distilled(ToyImages.teacher(SAMPLES), new DistillationRule.Temperature(0.6, 3)),
                new Targets.Distilled(
                        ToyImages.teacher(SAMPLES), new DistillationRule.GatedTruncation(0.7, 1.5, 0.4, 0.8)));
    }

    @ParameterizedTest
    @MethodSource("allTargets")
    void lossAndGradientAreThoseOfNaiveLoops(Targets targets) {
        compare(SAMPLES, targets, 1, JointReading.SUM);
    }

    @ParameterizedTest
    @CsvSource({"2,SUM", "3,SUM", "2,MEAN", "3,MEAN"})
    void jointNetsAddOrAverageTheLogitsOfTheirMembers(int members, JointReading reading) {
        compare(SAMPLES, LABELS, members, reading);
    }

    @Test
    void colourImagesAreChannelMajor() {
        Image colour = new Image(3, 8, 6);
        float[] values = new float[9 * colour.size()];
        UniformRandomProvider random = SeedPath.root(1013).generator();
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        compare(ToyImages.of(colour, values, SAMPLES.labels()), LABELS, 1, JointReading.SUM);
    }

    @Test
    void whenLogitsAgreeTheMeanPullsEachMemberByItsShare() {
        // With the dense layer at zero every logit is zero in both readings, and so are the residuals.
        float[] weights = weights(SAMPLES, 4);
        int net = weights.length / 4;
        int dense = ToyImages.CLASSES * (NET.spec().flattened(ToyImages.SHAPE) + 1);
        for (int l = 0; l < 4; l++) {
            Arrays.fill(weights, (l + 1) * net - dense, (l + 1) * net, 0);
        }
        float[] sum = new float[weights.length];
        float[] mean = new float[weights.length];
        evaluate(SAMPLES, LABELS, 4, JointReading.SUM, weights, sum);
        evaluate(SAMPLES, LABELS, 4, JointReading.MEAN, weights, mean);
        assertThat(largest(sum)).isGreaterThan(0.01f);
        for (int i = 0; i < sum.length; i++) {
            assertThat(mean[i]).isEqualTo(sum[i] / 4);
        }
    }

    @Test
    void renamingClassesRenamesTheGradientOfTheirDenseRows() {
        int[] renamed = {2, 0, 1};
        float[] weights = weights(SAMPLES, 1);
        int[] labels = Arrays.stream(SAMPLES.labels()).map(y -> renamed[y]).toArray();
        Samples relabelled = ToyImages.of(ToyImages.SHAPE, SAMPLES.values(), labels);
        float[] plain = new float[weights.length];
        float[] moved = new float[weights.length];
        double loss = evaluate(SAMPLES, LABELS, 1, JointReading.SUM, weights, plain);
        double movedLoss =
                evaluate(relabelled, LABELS, 1, JointReading.SUM, withRenamedClasses(weights, renamed), moved);
        assertThat(movedLoss).isCloseTo(loss, within(1e-6));
        assertThat(ReferenceNet.relativeDifference(moved, ReferenceNet.toDouble(withRenamedClasses(plain, renamed))))
                .isLessThan(1e-5);
    }

    private static float[] withRenamedClasses(float[] vector, int[] renamed) {
        int flat = NET.spec().flattened(ToyImages.SHAPE);
        int biases = vector.length - ToyImages.CLASSES;
        int rows = biases - ToyImages.CLASSES * flat;
        float[] moved = vector.clone();
        for (int c = 0; c < ToyImages.CLASSES; c++) {
            System.arraycopy(vector, rows + c * flat, moved, rows + renamed[c] * flat, flat);
            moved[biases + renamed[c]] = vector[biases + c];
        }
        return moved;
    }

    private static void compare(Samples samples, Targets targets, int members, JointReading reading) {
        Image image = (Image) samples.shape();
        float[] weights = weights(samples, members);
        float[] gradient = new float[weights.length];
        double loss = evaluate(samples, targets, members, reading, weights, gradient);

        int net = weights.length / members;
        double outputWeight = reading == JointReading.MEAN ? 1.0 / members : 1;
        ReferenceConvNet[] nets = IntStream.range(0, members)
                .mapToObj(l -> new ReferenceConvNet(
                        CHANNELS,
                        image,
                        ToyImages.CLASSES,
                        ReferenceNet.toDouble(Arrays.copyOfRange(weights, l * net, (l + 1) * net))))
                .toArray(ReferenceConvNet[]::new);
        double[] logits = new double[BATCH.length * ToyImages.CLASSES];
        for (int b = 0; b < BATCH.length; b++) {
            for (ReferenceConvNet member : nets) {
                double[] own = member.logits(pixels(samples, BATCH[b]));
                for (int c = 0; c < own.length; c++) {
                    logits[b * own.length + c] += outputWeight * own[c];
                }
            }
        }
        double expectedLoss = CrossEntropy.of(samples, targets).batchResidual(BATCH, logits);
        double[] expected = new double[weights.length];
        for (int l = 0; l < members; l++) {
            double[] own = new double[net];
            for (int b = 0; b < BATCH.length; b++) {
                double[] residual = Arrays.stream(logits, b * ToyImages.CLASSES, (b + 1) * ToyImages.CLASSES)
                        .map(r -> r * outputWeight)
                        .toArray();
                nets[l].addGradient(pixels(samples, BATCH[b]), residual, own);
            }
            System.arraycopy(own, 0, expected, l * net, net);
        }
        assertThat(loss).isCloseTo(expectedLoss, within(1e-5));
        assertThat(ReferenceNet.relativeDifference(gradient, expected)).isLessThan(1e-5);
    }

    private static double evaluate(
            Samples samples, Targets targets, int members, JointReading reading, float[] weights, float[] gradient) {
        GraphNetShape shape = new GraphNetShape(NET, (Image) samples.shape(), ToyImages.CLASSES, members, reading);
        try (GraphNetGradient slope = new GraphNetGradient(shape, samples, targets, BATCH.length, Augmentation.NONE)) {
            return slope.evaluate(weights, BATCH, gradient);
        }
    }

    /** Initial weights, with biases that are not zero, so that their place is seen. */
    private static float[] weights(Samples samples, int members) {
        List<SeedPath> seeds = IntStream.range(0, members)
                .mapToObj(l -> SeedPath.root(1014).child("member", l))
                .toList();
        float[] weights = new GraphNetShape(NET, (Image) samples.shape(), ToyImages.CLASSES, members, JointReading.SUM)
                .initialWeights(seeds);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += weights[i] == 0 ? 0.1f * (i % 3) : 0;
        }
        return weights;
    }

    private static double[] pixels(Samples samples, int sample) {
        int size = samples.shape().size();
        return ReferenceNet.toDouble(Arrays.copyOfRange(samples.values(), sample * size, (sample + 1) * size));
    }

    private static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
