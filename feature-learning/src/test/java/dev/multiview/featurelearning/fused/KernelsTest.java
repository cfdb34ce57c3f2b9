package dev.multiview.featurelearning.fused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.data.InputShape.Image;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kernel on vectors against the same in plain Java, bit for bit. */
class KernelsTest {
    private final UniformRandomProvider random = SeedPath.root(1032).generator();

    @ParameterizedTest
    @CsvSource({"14,28,8", "9,7,12", "2,2,1"})
    void greyStagesHaveTheBitsOfPlainJava(int height, int width, int filters) {
        Stage stage = stages(new Image(1, height, width), List.of(filters)).get(0);
        float[] x = noise(stage.input().size() + OpenKernel.ROW);
        float[] weights = noise(stage.taps() * stage.lanes());
        float[] biases = noise(stage.lanes());
        float[] out = new float[stage.outputs()];
        float[] which = new float[stage.squares() * stage.lanes()];
        float[] plainOut = new float[stage.outputs()];
        float[] plainWhich = new float[which.length];
        VectorGrey.forward(stage, x, weights, biases, out, which);
        PlainGrey.forward(stage, x, weights, biases, plainOut, plainWhich);
        assertThat(out).containsExactly(plainOut);
        assertThat(which).containsExactly(plainWhich).contains(-1f);
        assertThat(which).contains(0f);

        OpenResponses open = new OpenResponses(stage.squares());
        open.findInSquares(stage, 0, which, noise(stage.outputs()));
        float[] sums = new float[3 * OpenKernel.ROW];
        float[] plainSums = new float[sums.length];
        VectorOpen.share(stage.pitch(), open, x, sums);
        PlainOpen.share(stage.pitch(), open, x, plainSums);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                assertThat(sums[row * OpenKernel.ROW + column]).isEqualTo(plainSums[row * OpenKernel.ROW + column]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"14,28,8,16", "9,13,16,32", "11,5,5,7"})
    void deepStagesHaveTheBitsOfPlainJava(int height, int width, int channels, int filters) {
        Stage stage =
                stages(new Image(1, height, width), List.of(channels, filters)).get(1);
        float[] x = noise(stage.input().size() + OpenKernel.ROW);
        float[] weights = noise(stage.taps() * stage.lanes());
        float[] biases = noise(stage.lanes());
        float[] out = new float[stage.outputs()];
        float[] which = new float[stage.squares() * stage.lanes()];
        float[] plainOut = new float[stage.outputs()];
        float[] plainWhich = new float[which.length];
        VectorDeep.forward(stage, x, weights, biases, out, which);
        PlainDeep.forward(stage, x, weights, biases, plainOut, plainWhich);
        assertThat(out).containsExactly(plainOut);
        assertThat(which).containsExactly(plainWhich).contains(-1f, 0f, 3f);

        float[] gradient = noise(stage.filters() * stage.taps());
        float[] plainGradient = gradient.clone();
        float[] slope = noise(stage.input().size() + OpenKernel.ROW);
        float[] plainSlope = slope.clone();
        float[] byFilter = noise(gradient.length);
        OpenResponses open = new OpenResponses(stage.squares());
        for (int filter = 0; filter < stage.filters(); filter++) {
            open.findInSquares(stage, filter, which, noise(stage.outputs()));
            VectorOpen.addToWeights(stage.stored(), stage.pitch(), filter, open, x, gradient);
            PlainOpen.addToWeights(stage.stored(), stage.pitch(), filter, open, x, plainGradient);
            VectorOpen.addToInput(stage.stored(), stage.pitch(), filter, open, byFilter, slope);
            PlainOpen.addToInput(stage.stored(), stage.pitch(), filter, open, byFilter, plainSlope);
        }
        assertThat(gradient).containsExactly(plainGradient);
        assertThat(slope).containsExactly(plainSlope);
    }

    @ParameterizedTest
    @CsvSource({"16", "48", "336"})
    void rowsHaveTheBitsOfPlainJava(int length) {
        float[] weights = noise(2 * RowKernel.ROWS * length);
        float[] seen = noise(length);
        float[] parts = new float[RowKernel.ROWS * RowKernel.PARTS];
        float[] plainParts = new float[parts.length];
        int from = RowKernel.ROWS * length;
        VectorRows.dot(weights, from, seen, parts);
        PlainRows.dot(weights, from, seen, plainParts);
        assertThat(parts).containsExactly(plainParts);

        float[] residual = noise(2 * RowKernel.ROWS);
        float[] gradient = noise(weights.length);
        float[] plainGradient = gradient.clone();
        float[] slope = noise(length);
        float[] plainSlope = slope.clone();
        VectorRows.back(residual, RowKernel.ROWS, weights, gradient, from, seen, slope);
        PlainRows.back(residual, RowKernel.ROWS, weights, plainGradient, from, seen, plainSlope);
        assertThat(gradient).containsExactly(plainGradient);
        assertThat(slope).containsExactly(plainSlope);
    }

    private static List<Stage> stages(Image image, List<Integer> channels) {
        return Stage.of(new ConvNetSpec(channels, ConvNetSpec.SMALL.descent()), image);
    }

    private float[] noise(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }
}
