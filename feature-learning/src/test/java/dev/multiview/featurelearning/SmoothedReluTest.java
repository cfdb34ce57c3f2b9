package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepSize;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothedReluTest {
    private static final double THRESHOLD = 1.5;
    /** As many filters as a wide panel has. */
    private static final int FILTERS = PanelProduct.WIDE;

    private static final int PATCHES = 3;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void poolingSumsTheSpecifiedActivationOverPatches(int power) {
        PatchNetSpec spec = spec(power);
        float[] responses = responses();
        float[] sums = new float[FILTERS + 6];
        Arrays.fill(sums, 7);
        new SmoothedRelu(spec).pool(responses, 0, FILTERS, PATCHES, sums, 5);
        for (int t = 0; t < FILTERS; t++) {
            double expected = 0;
            for (int p = 0; p < PATCHES; p++) {
                expected += spec.activation(THRESHOLD * responses[p * FILTERS + t]);
            }
            assertThat((double) sums[5 + t]).isCloseTo(expected, within(2e-6 * expected));
        }
        assertThat(Arrays.copyOf(sums, 5)).containsOnly(7);
        assertThat(sums[FILTERS + 5]).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void differentiatingGivesTheSpecifiedDerivativeTimesTheFactorOfTheFilter(int power) {
        PatchNetSpec spec = spec(power);
        float[] responses = responses();
        float[] derivatives = responses.clone();
        float[] factors = new float[FILTERS + 5];
        for (int t = 0; t < FILTERS; t++) {
            factors[5 + t] = t - 10;
        }
        new SmoothedRelu(spec).differentiate(derivatives, 0, FILTERS, PATCHES, factors, 5);
        for (int i = 0; i < responses.length; i++) {
            double expected = spec.derivative(THRESHOLD * responses[i]) * factors[5 + i % FILTERS];
            assertThat((double) derivatives[i]).isCloseTo(expected, within(1e-6 * Math.abs(expected) + 1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void plainJavaGivesTheSameBits(int power) {
        float[] responses = responses();
        float[] factors = responses();
        float[] plain = responses();
        float[] sums = new float[FILTERS];
        float[] plainSums = new float[FILTERS];
        new SmoothedRelu(spec(power), true).pool(responses, 0, FILTERS, PATCHES, sums, 0);
        new SmoothedRelu(spec(power), false).pool(plain, 0, FILTERS, PATCHES, plainSums, 0);
        assertThat(plainSums).isEqualTo(sums);
        new SmoothedRelu(spec(power), true).differentiate(responses, 0, FILTERS, PATCHES, factors, 0);
        new SmoothedRelu(spec(power), false).differentiate(plain, 0, FILTERS, PATCHES, factors, 0);
        assertThat(plain).isEqualTo(responses);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aResponseThatIsNoNumberShowsInItsFilterOnly(int power) {
        float[] responses = responses();
        responses[FILTERS + 2] = Float.NaN;
        responses[FILTERS + FILTERS - 1] = Float.NaN;
        float[] sums = new float[FILTERS];
        new SmoothedRelu(spec(power)).pool(responses, 0, FILTERS, PATCHES, sums, 0);
        for (int t = 0; t < FILTERS; t++) {
            assertThat(Float.isNaN(sums[t])).isEqualTo(t == 2 || t == FILTERS - 1);
        }
    }

    private static PatchNetSpec spec(int power) {
        return new PatchNetSpec(1, power, THRESHOLD, 1, new StepSize.Constant(1));
    }

    /** From below zero to beyond the threshold, both included. */
    private static float[] responses() {
        float[] responses = new float[PATCHES * FILTERS];
        for (int i = 0; i < responses.length; i++) {
            responses[i] = (i * 31 % responses.length) / 25f - 0.5f;
        }
        responses[0] = 0;
        responses[1] = 1;
        return responses;
    }
}
