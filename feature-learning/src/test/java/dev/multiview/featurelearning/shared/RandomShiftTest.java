package dev.multiview.featurelearning.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.data.InputShape.Image;
import dev.multiview.random.SeedPath;
import java.nio.FloatBuffer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomShiftTest {
    private static final Image SHAPE = new Image(2, 4, 5);
    private static final SeedPath SEED = SeedPath.root(1017);

    @Test
    void everyPixelMovesByTheSameStepAndBackgroundComesIn() {
        float[] values = new float[3 * SHAPE.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        RandomShift shift = new RandomShift(SHAPE, 1, SEED);
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 200; round++) {
            float[] moved = show(shift, values, SHAPE.size());
            // The pixel in the middle of the first channel never leaves the image.
            int[] middle = position(moved, values[SHAPE.size() + 2 * 5 + 2]);
            int down = middle[0] - 2;
            int right = middle[1] - 2;
            seen.add(down + "," + right);
            for (int c = 0; c < 2; c++) {
                for (int y = 0; y < 4; y++) {
                    for (int x = 0; x < 5; x++) {
                        boolean inside = y - down >= 0 && y - down < 4 && x - right >= 0 && x - right < 5;
                        float expected = inside ? values[SHAPE.size() + (c * 4 + y - down) * 5 + x - right] : 0;
                        assertThat(moved[(c * 4 + y) * 5 + x]).isEqualTo(expected);
                    }
                }
            }
        }
        assertThat(seen).hasSize(9);
    }

    @Test
    void equalSeedsShiftAlike() {
        float[] values = new float[SHAPE.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        RandomShift one = new RandomShift(SHAPE, 1, SEED);
        RandomShift same = new RandomShift(SHAPE, 1, SEED);
        for (int i = 0; i < 20; i++) {
            assertThat(show(one, values, 0)).containsExactly(show(same, values, 0));
        }
    }

    private static float[] show(Augmentation shift, float[] values, int from) {
        FloatBuffer target = FloatBuffer.allocate(SHAPE.size());
        shift.write(values, from, SHAPE.size(), target);
        assertThat(target.hasRemaining()).isFalse();
        return target.array();
    }

    private static int[] position(float[] image, float value) {
        for (int i = 0; i < 4 * 5; i++) {
            if (image[i] == value) {
                return new int[] {i / 5, i % 5};
            }
        }
        throw new AssertionError("Pixel " + value + " is gone");
    }
}
