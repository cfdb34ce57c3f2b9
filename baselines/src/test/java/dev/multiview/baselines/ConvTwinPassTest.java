package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expansion of the small conv net against the net itself, in double precision and by plain loops. */
class ConvTwinPassTest {
    private static final ConvNetSpec SPEC = new ConvNetSpec(List.of(3, 4), new NesterovDescent(10, 0.1, 0.9));

    private final Samples samples = Pictures.draw("pass", 150, 3, Pictures.SHAPE);
    private final int[] all = ImagePlanes.all(samples);
    private final float[] initial = gaussian("w0", 0.3);
    private final ConvTwins twins = new ConvTwins(SPEC, Pictures.SHAPE, 3, 1, initial, 1);
    private final ReferenceConvNet net = new ReferenceConvNet(SPEC, samples);

    /** Random numbers for every parameter, biases included: at the real W0 these are zero. */
    private static float[] gaussian(String seed, double scale) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(new SeedPath(seed).generator());
        float[] values = new float[SPEC.parameters(Pictures.SHAPE, 3)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (scale * gaussian.sample());
        }
        return values;
    }

    private static float[] moved(float[] start, float[] direction, double length) {
        float[] sum = new float[start.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (start[i] + length * direction[i]);
        }
        return sum;
    }

    private static float[] outputs(ConvTwins twins, Samples samples, float[] weights) {
        return new ConvTwinModel(twins, weights).predict(samples).values();
    }

    @Test
    void severalTilesAreNeeded() {
        assertThat(twins.tile()).isLessThan(samples.count() / 2);
    }

    @Test
    void atTheInitialWeightsTheExpansionIsTheNet() {
        double[] expected = net.outputs(ReferenceNet.widened(initial));
        float[] actual = outputs(twins, samples, initial);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).isCloseTo(expected[i], within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"d1", "d2", "d3"})
    void theMoveIsTheNetsDerivativeAlongIt(String seed) {
        float[] direction = gaussian(seed, 1);
        float[] start = outputs(twins, samples, initial);
        float[] actual = outputs(twins, samples, moved(initial, direction, 1));
        double h = 1e-7;
        double[] above = ReferenceNet.widened(initial);
        double[] below = above.clone();
        for (int j = 0; j < above.length; j++) {
            above[j] += h * direction[j];
            below[j] -= h * direction[j];
        }
        double[] up = net.outputs(above);
        double[] down = net.outputs(below);
        double difference = 0;
        double norm = 0;
        for (int i = 0; i < up.length; i++) {
            double expected = (up[i] - down[i]) / (2 * h);
            difference += Math.pow(actual[i] - start[i] - expected, 2);
            norm += expected * expected;
        }
        assertThat(Math.sqrt(difference / norm)).isLessThan(1e-5);
    }

    @Test
    void theExpansionIsLinearInTheMove() {
        float[] direction = gaussian("line", 1);
        float[] start = outputs(twins, samples, initial);
        float[] near = outputs(twins, samples, moved(initial, direction, 0.5));
        float[] far = outputs(twins, samples, moved(initial, direction, 2));
        for (int i = 0; i < start.length; i++) {
            assertThat((double) far[i] - start[i]).isCloseTo(4.0 * (near[i] - start[i]), within(2e-4));
        }
    }

    /** {@code <r, J d> = <J^T r, d>}, over tiles and with the tape kept or not. */
    @ParameterizedTest
    @ValueSource(longs = {0, ConvTwinPass.TAPE_BYTES})
    void backwardIsTheTransposeOfForward(long tapeBytes) {
        float[] direction = gaussian("transpose", 1);
        float[] residuals = gaussian("residual", 1);
        float[] start = outputs(twins, samples, initial);
        try (NativeMemory memory = new NativeMemory()) {
            ConvTwinPass pass = new ConvTwinPass(memory, twins, samples, tapeBytes);
            pass.moveTo(moved(initial, direction, 1));
            double forward = 0;
            float[] logits = new float[pass.tile() * 3];
            for (int from = 0; from < all.length; from += pass.tile()) {
                int count = Math.min(pass.tile(), all.length - from);
                pass.push(all, from, count, logits);
                for (int i = 0; i < count * 3; i++) {
                    int index = from * 3 + i;
                    float residual = residuals[index % residuals.length];
                    forward += residual * ((double) logits[i] - start[index]);
                    logits[i] = residual;
                }
                pass.pull(logits, count);
            }
            float[] slope = new float[initial.length];
            pass.slope(slope);
            double backward = 0;
            double size = 0;
            for (int j = 0; j < slope.length; j++) {
                backward += (double) slope[j] * direction[j];
                size += Math.pow(slope[j], 2);
            }
            assertThat(backward).isCloseTo(forward, within(1e-5 * Math.sqrt(size * slope.length)));
            assertThat(Math.abs(forward)).isGreaterThan(1e-2 * Math.sqrt(size));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, ConvTwinPass.TAPE_BYTES})
    void atTheInitialWeightsTheGradientIsTheNets(long tapeBytes) {
        int[] batch = new int[140];
        for (int b = 0; b < batch.length; b++) {
            batch[b] = (b * 7 + 3) % samples.count();
        }
        double[] expected = net.lossGradient(ReferenceNet.widened(initial), batch);
        float[] actual = new float[initial.length];
        try (NativeMemory memory = new NativeMemory()) {
            ConvTwinPass pass = new ConvTwinPass(memory, twins, samples, tapeBytes);
            new ConvTwinObjective(pass, CrossEntropy.of(samples, new Targets.HardLabels()), 3)
                    .evaluate(initial, batch, actual);
        }
        for (int j = 0; j < expected.length; j++) {
            assertThat((double) actual[j]).isCloseTo(expected[j], within(1e-6));
        }
    }

    @Test
    void aBlankPictureShutsEveryGate() {
        // At the real W0 biases are zero, so all responses to a blank picture are exactly zero.
        ConvTwins real = ConvTwins.initial(SPEC, List.of(SeedPath.root(1)), samples, 1);
        Samples blank = new Samples(Pictures.SHAPE, new float[108], new int[1], 3, samples.views());
        float[] direction = gaussian("blank", 1);
        float[] logits = outputs(real, blank, moved(real.weights(), direction, 1));
        for (int c = 0; c < 3; c++) {
            assertThat(logits[c]).isEqualTo(direction[direction.length - 3 + c]);
        }
    }

    @Test
    void imagesOfAnotherShapeAreRefused() {
        Samples other = Pictures.draw("other", 3, 3, new InputShape.Image(1, 8, 8));
        assertThatThrownBy(() -> outputs(twins, other, initial))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Samples of shape Image[channels=1, height=8, width=8] are not of the shape trained on,"
                        + " Image[channels=2, height=6, width=9]");
    }
}
