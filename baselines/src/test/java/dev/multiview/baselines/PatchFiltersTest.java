package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchFiltersTest {
    private static final InputShape.Image SHAPE = new InputShape.Image(2, 9, 16);

    private final Samples training = Pictures.draw("patches", 20, 3, SHAPE);
    private final List<SeedPath> members = List.of(SeedPath.root(1), SeedPath.root(2));

    @Test
    void everyFilterIsAPatchOfAnImageWithoutItsMeanAndOfNormOne() {
        PatchFilters filters = PatchFilters.draw(members, 4, training);
        assertThat(filters.count()).isEqualTo(8);
        for (int f = 0; f < filters.count(); f++) {
            float[] own = Arrays.copyOfRange(filters.values(), f * filters.taps(), (f + 1) * filters.taps());
            assertThat(nearest(own)).isLessThan(1e-5);
            assertThat(filters.thresholds()[f]).isBetween(0f, 0.5f);
        }
    }

    /** Smallest distance of a filter from a patch of an image, found by looking at all of them. */
    private double nearest(float[] filter) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < training.count(); i++) {
            for (int row = 0; row + 5 <= 9; row++) {
                for (int column = 0; column + 5 <= 16; column++) {
                    nearest = Math.min(nearest, distance(filter, patch(i, row, column)));
                }
            }
        }
        return nearest;
    }

    private double[] patch(int i, int row, int column) {
        double[] patch = new double[50];
        double mean = 0;
        for (int tap = 0; tap < 50; tap++) {
            int r = row + tap % 25 / 5;
            int c = column + tap % 5;
            patch[tap] = training.values()[i * SHAPE.size() + (tap / 25 * 9 + r) * 16 + c];
            mean += patch[tap] / 50;
        }
        double norm = 0;
        for (int tap = 0; tap < 50; tap++) {
            patch[tap] -= mean;
            norm = Math.hypot(norm, patch[tap]);
        }
        for (int tap = 0; tap < 50; tap++) {
            patch[tap] /= norm;
        }
        return patch;
    }

    private static double distance(float[] filter, double[] patch) {
        double sum = 0;
        for (int tap = 0; tap < patch.length; tap++) {
            sum = Math.hypot(sum, filter[tap] - patch[tap]);
        }
        return sum;
    }

    @Test
    void membersTogetherHaveTheFiltersTheyHaveAlone() {
        PatchFilters both = PatchFilters.draw(members, 4, training);
        PatchFilters second = PatchFilters.draw(members.subList(1, 2), 4, training);
        assertThat(Arrays.copyOfRange(both.values(), 200, 400)).containsExactly(second.values());
        assertThat(Arrays.copyOfRange(both.thresholds(), 4, 8)).containsExactly(second.thresholds());
        assertThat(Arrays.copyOfRange(both.values(), 0, 200)).isNotEqualTo(second.values());
    }

    @Test
    void blankPatchesArePassedOver() {
        // Every other draw would meet a blank image.
        float[] values = new float[training.values().length];
        System.arraycopy(training.values(), 0, values, 0, 10 * SHAPE.size());
        Samples mostlyBlank = new Samples(SHAPE, values, training.labels(), 3, training.views());
        PatchFilters filters = PatchFilters.draw(members, 20, mostlyBlank);
        for (int f = 0; f < filters.count(); f++) {
            double norm = 0;
            for (int tap = 0; tap < filters.taps(); tap++) {
                norm = Math.hypot(norm, filters.values()[f * filters.taps() + tap]);
            }
            assertThat(norm).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void blankImagesGiveZeroFiltersAndNoNaN() {
        Samples blank = new Samples(SHAPE, new float[20 * SHAPE.size()], training.labels(), 3, training.views());
        assertThat(PatchFilters.draw(members, 2, blank).values()).containsOnly(0f);
    }
}
