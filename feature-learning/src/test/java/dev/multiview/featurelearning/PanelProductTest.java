package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.random.SeedPath;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against three loops, for each width of a panel, in vectors. */
class PanelProductTest {
    private static final int GUARD = 3;

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "1, 3", "7, 1", "7, 2", "7, 3", "200, 1", "200, 2", "200, 3"})
    void aResponseIsOneFusedSumInTheOrderOfTheCoordinates(int d, int vectors) {
        int width = vectors * PanelProduct.NARROW;
        int rows = PanelProduct.rows(width);
        UniformRandomProvider random = SeedPath.root(1).child("responses").generator();
        float[] x = noise(random, GUARD + rows * d);
        float[] w = noise(random, GUARD + d * width);
        float[] u = noise(random, GUARD + rows * width + GUARD);
        float[] expected = u.clone();
        float[] plain = u.clone();
        for (int row = 0; row < rows; row++) {
            for (int f = 0; f < width; f++) {
                float sum = 0;
                for (int j = 0; j < d; j++) {
                    sum = Math.fma(x[GUARD + row * d + j], w[GUARD + j * width + f], sum);
                }
                expected[GUARD + row * width + f] = sum;
            }
        }
        PanelProduct.respond(width, x, GUARD, d, w, GUARD, u, GUARD);
        PlainPanels.respond(width, x, GUARD, d, w, GUARD, plain, GUARD);
        assertSameBits(u, plain, expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1, 2", "1, 3", "7, 1", "7, 2", "7, 3", "200, 1", "200, 2", "200, 3"})
    void aSlopeIsOneFusedSumInTheOrderOfTheRowsAddedToWhatWasThere(int rows, int vectors) {
        int width = vectors * PanelProduct.NARROW;
        int d = 11;
        int coordinates = PanelProduct.coordinates(width);
        UniformRandomProvider random = SeedPath.root(1).child("slopes").generator();
        float[] x = noise(random, GUARD + (rows + 1) * d);
        float[] u = noise(random, GUARD + rows * width);
        float[] g = noise(random, GUARD + coordinates * width + GUARD);
        float[] expected = g.clone();
        float[] plain = g.clone();
        for (int j = 0; j < coordinates; j++) {
            for (int f = 0; f < width; f++) {
                float sum = 0;
                for (int row = 0; row < rows; row++) {
                    sum = Math.fma(x[GUARD + row * d + j], u[GUARD + row * width + f], sum);
                }
                expected[GUARD + j * width + f] += sum;
            }
        }
        PanelProduct.add(width, x, GUARD, d, rows, u, GUARD, g, GUARD);
        PlainPanels.add(width, x, GUARD, d, rows, u, GUARD, plain, GUARD);
        assertSameBits(g, plain, expected);
    }

    private static void assertSameBits(float[] onVectors, float[] plain, float[] expected) {
        assertThat(Arrays.equals(plain, expected)).as("plain Java").isTrue();
        assertThat(Arrays.equals(onVectors, expected))
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
