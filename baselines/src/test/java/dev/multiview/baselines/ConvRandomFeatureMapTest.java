package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.random.SeedPath;
import java.nio.DoubleBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvRandomFeatureMapTest {
    /** Two rows and three columns of cells, the last of each smaller. */
    private static final InputShape.Image SHAPE = new InputShape.Image(2, 9, 16);

    private final Samples training = Pictures.draw("map", 40, 3, SHAPE);
    private final PatchFilters filters = PatchFilters.draw(List.of(SeedPath.root(3)), 5, training);

    private float[][] raw(Samples samples, int from, int count) {
        float[][] rows = new float[samples.count()][];
        try (NativeMemory memory = new NativeMemory()) {
            new PooledResponses(memory, (InputShape.Image) samples.shape(), filters)
                    .compute(samples, from, count, (index, features) -> rows[index] = features.clone());
        }
        return rows;
    }

    @Test
    void pooledResponsesAreThoseOfPlainLoops() {
        float[][] actual = raw(training, 3, 35);
        for (int i = 3; i < 38; i++) {
            assertThat(actual[i]).hasSize(PooledResponses.features(SHAPE, 5)).hasSize(30);
            for (int j = 0; j < 30; j++) {
                assertThat((double) actual[i][j]).isCloseTo(plain(i, j / 5, j % 5), within(1e-5));
            }
        }
    }

    private double plain(int i, int cell, int filter) {
        double sum = 0;
        int pixels = 0;
        for (int row = cell / 3 * 7; row < Math.min(9, cell / 3 * 7 + 7); row++) {
            for (int column = cell % 3 * 7; column < Math.min(16, cell % 3 * 7 + 7); column++) {
                sum += Math.max(response(i, filter, row, column) - filters.thresholds()[filter], 0);
                pixels++;
            }
        }
        return sum / pixels;
    }

    private double response(int i, int filter, int row, int column) {
        double[] patch = new double[50];
        double mean = 0;
        for (int tap = 0; tap < 50; tap++) {
            int r = row + tap % 25 / 5 - 2;
            int c = column + tap % 5 - 2;
            boolean inside = r >= 0 && r < 9 && c >= 0 && c < 16;
            patch[tap] = inside ? training.values()[i * SHAPE.size() + (tap / 25 * 9 + r) * 16 + c] : 0;
            mean += patch[tap] / 50;
        }
        double variance = 0;
        double product = 0;
        for (int tap = 0; tap < 50; tap++) {
            variance += Math.pow(patch[tap] - mean, 2) / 50;
            product += (patch[tap] - mean) * filters.values()[filter * 50 + tap];
        }
        return product / Math.sqrt(50 * (variance + 0.01));
    }

    @Test
    void theRightHalfOfTheGridDoesNotSeeTheLeftHalfOfAnImage() {
        InputShape.Image wide = new InputShape.Image(2, 14, 28);
        Samples samples = Pictures.draw("wide", 3, 3, wide);
        // Patches reach two pixels beyond their cell.
        Samples changed = Bags.withValue(samples, 5 * 28 + 11, 9);
        float[] before = raw(samples, 0, 1)[0];
        float[] after = raw(changed, 0, 1)[0];
        int leftChanged = 0;
        for (int j = 0; j < before.length; j++) {
            int column = j / 5 % 4;
            if (column >= 2) {
                assertThat(after[j]).isEqualTo(before[j]);
            } else {
                leftChanged += after[j] == before[j] ? 0 : 1;
            }
        }
        assertThat(leftChanged).isGreaterThan(0);
    }

    @Test
    void featuresHaveMeanZeroAndVarianceOneOverTheTrainingSamplesUnlessTheyHardlyVary() {
        ConvRandomFeatureMap map = ConvRandomFeatureMap.standardised(filters, training);
        double[] values = written(map, training);
        float[][] raw = raw(training, 0, 40);
        int features = map.features();
        for (int j = 0; j < features; j++) {
            double mean = 0;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < 40; i++) {
                mean += raw[i][j] / 40;
                sum += values[i * features + j] / 40;
                squares += Math.pow(values[i * features + j], 2) / 40;
            }
            double variance = 0;
            for (int i = 0; i < 40; i++) {
                variance += Math.pow(raw[i][j] - mean, 2) / 40;
            }
            assertThat(sum).isCloseTo(0, within(1e-4));
            assertThat(squares).isCloseTo(variance / (variance + 1e-8), within(1e-3));
        }
    }

    @Test
    void featuresThatNeverVaryAreZeroAndNotNoise() {
        Samples blank = new Samples(SHAPE, new float[40 * SHAPE.size()], training.labels(), 3, training.views());
        ConvRandomFeatureMap map = ConvRandomFeatureMap.standardised(filters, blank);
        assertThat(written(map, blank)).containsOnly(0);
    }

    private static double[] written(ConvRandomFeatureMap map, Samples samples) {
        double[] values = new double[samples.count() * map.features()];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer out = memory.doubles(values.length);
            map.load(memory, samples, 0, samples.count()).write(0, out);
            out.get(0, values);
        }
        return values;
    }

    @Test
    void imagesOfAnotherShapeAreRefused() {
        ConvRandomFeatureMap map = ConvRandomFeatureMap.standardised(filters, training);
        Samples other = Pictures.draw("other", 2, 2, new InputShape.Image(2, 9, 15));
        assertThatThrownBy(() -> written(map, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Samples of shape Image[channels=2, height=9, width=15] are not of the shape trained on,"
                        + " Image[channels=2, height=9, width=16]");
    }
}
