package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.random.SeedPath;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against three loops. */
class PanelProductTest {
    private static final int GUARD = 3;

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "1, true", "7, false", "7, true", "200, false", "200, true"})
    void everyValueIsOneFusedSumInTheOrderOfTheStepsAddedToWhatWasThere(int steps, boolean narrow) {
        int width = narrow ? PanelProduct.NARROW : PanelProduct.PANEL;
        UniformRandomProvider random = SeedPath.root(1).child("product").generator();
        float[] a = noise(random, GUARD + PanelProduct.ROWS * (steps + 2));
        float[] x = noise(random, GUARD + steps * width);
        float[] c = noise(random, GUARD + PanelProduct.ROWS * (width + 1) + GUARD);
        float[] expected = c.clone();
        float[] plain = c.clone();
        for (int i = 0; i < PanelProduct.ROWS; i++) {
            for (int j = 0; j < width; j++) {
                float sum = 0;
                for (int step = 0; step < steps; step++) {
                    sum = Math.fma(a[GUARD + i * (steps + 2) + step], x[GUARD + step * width + j], sum);
                }
                expected[GUARD + i * (width + 1) + j] += sum;
            }
        }
        if (narrow) {
            PanelProduct.addNarrow(a, GUARD, steps + 2, x, GUARD, steps, c, GUARD, width + 1);
        } else {
            PanelProduct.add(a, GUARD, steps + 2, x, GUARD, steps, c, GUARD, width + 1);
        }
        PlainPanels.add(width, a, GUARD, steps + 2, x, GUARD, steps, plain, GUARD, width + 1);
        assertThat(Arrays.equals(plain, expected)).as("plain Java").isTrue();
        assertThat(Arrays.equals(c, expected))
                .as("bit for bit, and nothing beside the block")
                .isTrue();
    }

    private static float[] noise(UniformRandomProvider random, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }
}
