package dev.multiview.featurelearning.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape.Image;
import dev.multiview.featurelearning.shared.ResNet8Spec.Convolution;
import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kernels of the residual net on vectors against the same in plain Java, bit for bit. */
class MapKernelsTest {
    private final UniformRandomProvider random = SeedPath.root(1038).generator();

    @ParameterizedTest
    @CsvSource({"1,9,16", "6,1,32", "7,144,48", "13,30,16"})
    void productsHaveTheBitsOfPlainJava(int rows, int steps, int columns) {
        int[] starts = new int[rows];
        for (int i = 0; i < rows; i++) {
            starts[i] = 5 * (rows - i);
        }
        int[] padded = ProductKernel.rows(starts);
        float[] x = noise(5 * rows + steps);
        float[] matrix = noise(steps * columns);
        float[] biases = noise(columns);
        float[] out = new float[padded.length * columns];
        float[] plainOut = new float[out.length];
        VectorProduct.multiply(padded, x, steps, matrix, biases, out);
        PlainProduct.multiply(padded, x, steps, matrix, biases, plainOut);
        assertThat(out).containsExactly(plainOut);
        int row = rows / 2;
        int column = columns - 1;
        double expected = biases[column];
        for (int step = 0; step < steps; step++) {
            expected += x[starts[row] + step] * matrix[ProductKernel.packed(steps, step, column)];
        }
        assertThat((double) out[row * columns + column]).isCloseTo(expected, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"5,7,16,1", "5,7,16,2", "4,6,32,2", "1,1,8,2"})
    void mapsHaveTheBitsOfPlainJava(int height, int width, int channels, int stride) {
        Plane plane = new Plane(height, width, channels, 1);
        Plane plain = plane.withMargin(0);
        float[] map = noise(plane.size());
        float[] other = noise(plain.size());
        float[] target = noise(plane.size());
        float[] plainTarget = target.clone();
        VectorMaps.rectify(plain, other, plane, target);
        PlainMaps.rectify(plain, other, plane, plainTarget);
        assertThat(target).containsExactly(plainTarget);
        VectorMaps.gate(plain, other, plane, map, plane, target);
        PlainMaps.gate(plain, other, plane, map, plane, plainTarget);
        assertThat(target).containsExactly(plainTarget).contains(0f);
        VectorMaps.add(plain, other, plane, target);
        PlainMaps.add(plain, other, plane, plainTarget);
        assertThat(target).containsExactly(plainTarget);

        float[] windows = new float[MapKernel.windows(plane, stride)];
        float[] plainWindows = new float[windows.length];
        VectorMaps.writeWindows(plane, map, stride, windows);
        PlainMaps.writeWindows(plane, map, stride, plainWindows);
        assertThat(windows).containsExactly(plainWindows);

        ConvLayout layout =
                ConvLayout.of(new Convolution("c", 3, stride, channels, 16, 1), new Image(channels, height, width), 0);
        float[] shares = noise(layout.corners().length * layout.steps());
        VectorMaps.scatter(layout.corners(), 3, plane.pitch(), 3 * channels, shares, target);
        PlainMaps.scatter(layout.corners(), 3, plane.pitch(), 3 * channels, shares, plainTarget);
        assertThat(target).containsExactly(plainTarget);
    }

    @Test
    void centresHaveTheBitsOfPlainJavaAndZerosAreShut() {
        ConvLayout layout = ConvLayout.of(new Convolution("c", 1, 2, 32, 16, 1), new Image(32, 5, 7), 0);
        Plane slopes = layout.output().withMargin(1);
        float[] slope = noise(slopes.size());
        slope[slopes.at(0) + 3] = 0;
        slope[slopes.at(1) + 3] = -0f;
        OpenResponses open = new OpenResponses(slopes.positions());
        open.find(slopes, 3, layout.corners(), slope);
        assertThat(open.count()).isEqualTo(3 * 4 - 2);
        float[] x = noise(layout.input().size());
        float[] gradient = noise(16 * 32);
        float[] plainGradient = gradient.clone();
        VectorOpen.addToCentres(32, 3, open, x, gradient);
        PlainOpen.addToCentres(32, 3, open, x, plainGradient);
        assertThat(gradient).containsExactly(plainGradient);
    }

    private float[] noise(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }
}
