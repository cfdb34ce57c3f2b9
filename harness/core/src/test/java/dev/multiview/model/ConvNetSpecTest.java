package dev.multiview.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape.Image;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvNetSpecTest {
    private static final Image TWO_VIEW = new Image(1, 14, 28);
    private static final ConvNetSpec SPEC = new ConvNetSpec(List.of(8, 16), new NesterovDescent(50, 0.05, 0.9));

    @Test
    void parametersAreCountedLayerByLayer() {
        // 8 filters of 9 and 8 biases; 16 filters of 72 and 16 biases; 16 maps of 3 x 7 to 10 classes and 10 biases
        assertThat(SPEC.parameters(TWO_VIEW, 10)).isEqualTo(8 * 9 + 8 + 16 * 72 + 16 + 10 * (16 * 3 * 7) + 10);
        assertThat(SPEC.shapeAfter(0, TWO_VIEW)).isEqualTo(new Image(8, 7, 14));
        assertThat(SPEC.shapeAfter(1, TWO_VIEW)).isEqualTo(new Image(16, 3, 7));
    }

    @Test
    void initialWeightsHaveTheVarianceOfTheirLayerAndNoBias() {
        float[] weights =
                new ConvNetSpec(List.of(64, 64), SPEC.descent()).initialWeights(SeedPath.root(1003), TWO_VIEW, 10);
        int first = 64 * 9;
        int second = 64 * 64 * 9;
        assertThat(variance(weights, 0, first)).isCloseTo(2.0 / 9, within(0.2 * 2 / 9));
        assertThat(variance(weights, first + 64, second)).isCloseTo(2.0 / 576, within(0.05 * 2 / 576));
        int dense = 64 * 3 * 7;
        assertThat(variance(weights, first + 64 + second + 64, 10 * dense)).isCloseTo(1.0 / dense, within(0.1 / dense));
        assertThat(weights[first]).isZero();
        assertThat(weights[weights.length - 1]).isZero();
    }

    @Test
    void initialWeightsDependOnTheSeedAlone() {
        float[] one = SPEC.initialWeights(SeedPath.root(1003), TWO_VIEW, 10);
        assertThat(SPEC.initialWeights(SeedPath.root(1003), TWO_VIEW, 10)).isEqualTo(one);
        assertThat(SPEC.initialWeights(SeedPath.root(1004), TWO_VIEW, 10)).isNotEqualTo(one);
    }

    @Test
    void anImageTooSmallForThePoolingsIsRefused() {
        assertThatThrownBy(() -> SPEC.parameters(new Image(1, 3, 28), 10))
                .hasMessage("Image of 3 x 28 pixels is too small for 2 poolings by 2");
        assertThatThrownBy(() -> new ConvNetSpec(List.of(), SPEC.descent())).hasMessageContaining("Channels []");
    }

    private static double variance(float[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += (double) values[i] * values[i];
        }
        return sum / count;
    }
}
