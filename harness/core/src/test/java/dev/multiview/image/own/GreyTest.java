package dev.multiview.image.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GreyTest {

    @Test
    void halfTheSideIsTheMeanOfTwoByTwoPixels() {
        Grey grey = new Grey(4, 4, new byte[] {0, 4, 8, 8, 4, 8, 8, 8, 1, 1, 2, 0, 1, 2, 0, 0});
        // 16 / 4, 32 / 4, 5 / 4 rounded, 2 / 4 rounded up.
        assertThat(grey.square(2)).containsExactly(4, 8, 1, 1);
    }

    @Test
    void areasThatCutPixelsTakeTheirShares() {
        // Three columns on two: each takes one whole and half of the middle one.
        Grey grey = new Grey(2, 3, new byte[] {30, 60, 90, 30, 60, 90});
        assertThat(grey.square(2)).containsExactly(40, 80, 40, 80);
    }

    /** Every pixel split into side x side equal ones, whose blocks are averaged: the definition, computed the long way. */
    @Property(tries = 200)
    void everyScaleIsTheMeanOfTheAreaThatIsCovered(
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 4, max = 8) int side,
            @ForAll @Size(81) byte[] pixels) {
        byte[] levels = Arrays.copyOf(pixels, height * width);
        byte[] expected = new byte[side * side];
        for (int i = 0; i < side * side; i++) {
            long sum = 0;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int fineY = i / side * height + y;
                    int fineX = i % side * width + x;
                    sum += levels[fineY / side * width + fineX / side] & 0xff;
                }
            }
            expected[i] = (byte) Math.floor((double) sum / (height * width) + 0.5);
        }
        assertThat(new Grey(height, width, levels).square(side)).containsExactly(expected);
    }
}
