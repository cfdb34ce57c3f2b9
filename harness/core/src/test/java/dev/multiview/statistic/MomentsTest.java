package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moments of samples, pooled, against those of all values at once. */
class MomentsTest {
    private static final double[] ALL = {0.3, 0.41, 0.36, 0.33, 0.5, 0.29, 0.47, 0.4, 0.38};

    @Test
    void pooledSamplesHaveTheMomentsOfAllTheirValues() {
        Estimate pooled = Moments.pooled(List.of(of(0, 2), of(2, 6), of(6, 9))).estimate(20);
        Estimate together = StudentT.estimate(ALL, new double[ALL.length], 20);
        assertThat(pooled.estimate()).isCloseTo(together.estimate(), within(1e-15));
        assertThat(pooled.skewness()).isCloseTo(together.skewness(), within(1e-13));
        assertThat(pooled.low()).isCloseTo(together.low(), within(1e-14));
        assertThat(pooled.high()).isCloseTo(together.high(), within(1e-14));
        assertThat(pooled.high95()).isCloseTo(together.high95(), within(1e-14));
        assertThat(pooled.draws()).isEqualTo(ALL.length);
    }

    @Test
    void oneSampleIsItself() {
        Moments one = of(0, 9);
        Moments pooled = Moments.pooled(List.of(one));
        assertThat(pooled.mean()).isEqualTo(one.mean());
        assertThat(pooled.deviation()).isCloseTo(one.deviation(), within(1e-16));
        assertThat(pooled.skewness()).isCloseTo(one.skewness(), within(1e-14));
    }

    @Test
    void whatHasNoMomentsIsRefused() {
        assertThatThrownBy(() -> Moments.pooled(List.of())).hasMessageContaining("0 samples cannot be pooled");
        assertThatThrownBy(() -> new Moments(0, 1, 0, 1))
                .hasMessageContaining("one draw does not say how draws differ");
        assertThatThrownBy(() -> new Moments(0, -1, 0, 3)).hasMessageContaining("no finite number");
        assertThatThrownBy(() -> new Moments(Double.NaN, 1, 0, 3)).hasMessageContaining("no finite number");
        for (double bad : new double[] {Double.NaN, 0.71, -0.71}) {
            assertThatThrownBy(() -> new Moments(0, 1, bad, 3))
                    .hasMessageContaining("Skewness " + bad + " of 3 draws is not within -+0.707");
        }
    }

    @Test
    void drawsThatAreAllEqualOrOnlyTwoAreNotSkewed() {
        assertThat(Moments.of(new double[] {0.3, 0.3, 0.3}, new double[3]).skewness())
                .isZero();
        assertThat(Moments.of(new double[] {1e-200, 0, 0}, new double[3]).skewness())
                .isZero();
        assertThat(Moments.of(new double[] {0.3, 0.5}, new double[2]).skewness())
                .isZero();
    }

    private static Moments of(int from, int to) {
        double[] values = Arrays.copyOfRange(ALL, from, to);
        return Moments.of(values, new double[values.length]);
    }
}
