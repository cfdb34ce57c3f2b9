package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class IntervalPropertyTest {

    @Property
    void intervalsContainTheMeanAndTheFamilysContainsThePlainOne(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -1, max = 1) Double> drawn,
            @ForAll @DoubleRange(min = 0, max = 0.2) double testError,
            @ForAll @IntRange(min = 1, max = 60) int familySize) {
        double[] values = array(drawn);
        Estimate estimate = StudentT.estimate(values, errors(values, testError), familySize);
        assertThat(estimate.low()).isLessThanOrEqualTo(estimate.low95());
        assertThat(estimate.low95()).isLessThanOrEqualTo(estimate.estimate());
        assertThat(estimate.estimate()).isLessThanOrEqualTo(estimate.high95());
        assertThat(estimate.high95()).isLessThanOrEqualTo(estimate.high());
        if (testError > 0) {
            assertThat(estimate.low()).isLessThan(estimate.high());
        }
    }

    @Property
    void mirroredValuesGiveTheMirroredInterval(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -1, max = 1) Double> drawn,
            @ForAll @IntRange(min = 1, max = 60) int familySize) {
        double[] values = array(drawn);
        double[] mirrored = Arrays.stream(values).map(value -> -value).toArray();
        Estimate one = StudentT.estimate(values, errors(values, 0.01), familySize);
        Estimate other = StudentT.estimate(mirrored, errors(values, 0.01), familySize);
        assertThat(other.low()).isCloseTo(-one.high(), within(1e-12));
        assertThat(other.high95()).isCloseTo(-one.low95(), within(1e-12));
    }

    @Property
    void aLargerFamilyNeverNarrows(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -1, max = 1) Double> drawn,
            @ForAll @IntRange(min = 1, max = 60) int familySize) {
        double[] values = array(drawn);
        Estimate smaller = StudentT.estimate(values, errors(values, 0.01), familySize);
        Estimate larger = StudentT.estimate(values, errors(values, 0.01), familySize + 1);
        assertThat(larger.low()).isLessThan(smaller.low());
        assertThat(larger.low95()).isEqualTo(smaller.low95());
    }

    @Property
    void shiftedAndScaledValuesGiveTheShiftedAndScaledInterval(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -1, max = 1) Double> drawn,
            @ForAll @DoubleRange(min = -5, max = 5) double shift,
            @ForAll @DoubleRange(min = 0.1, max = 10) double scale,
            @ForAll @IntRange(min = 1, max = 60) int familySize) {
        double[] values = array(drawn);
        double[] other =
                Arrays.stream(values).map(value -> shift + scale * value).toArray();
        Estimate one = StudentT.estimate(values, errors(values, 0.05), familySize);
        Estimate moved = StudentT.estimate(other, errors(values, scale * 0.05), familySize);
        double digits = 1e-9 * (1 + Math.abs(moved.low()) + Math.abs(moved.high()));
        assertThat(moved.low()).isCloseTo(shift + scale * one.low(), within(digits));
        assertThat(moved.high()).isCloseTo(shift + scale * one.high(), within(digits));
        assertThat(moved.skewness()).isCloseTo(one.skewness(), within(1e-9));
    }

    @Property
    void theEndTowardsTheLongerTailIsTheFartherOne(
            @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = -1, max = 1) Double> drawn,
            @ForAll @IntRange(min = 1, max = 60) int familySize) {
        double[] values = array(drawn);
        Estimate estimate = StudentT.estimate(values, errors(values, 0.01), familySize);
        double below = estimate.estimate() - estimate.low();
        double above = estimate.high() - estimate.estimate();
        double rounding = 1e-9 * (below + above);
        if (estimate.skewness() >= 0) {
            assertThat(above).isGreaterThanOrEqualTo(below - rounding);
        } else {
            assertThat(below).isGreaterThanOrEqualTo(above - rounding);
        }
        double student = StudentT.quantile(values.length - 1, 0.05 / familySize) * StudentT.standardError(estimate);
        assertThat(Math.min(below, above)).isGreaterThanOrEqualTo(student - rounding);
        assertThat(below + above)
                .as("at least one end is farther than Student's")
                .isGreaterThan(2 * student);
    }

    private static double[] array(List<Double> drawn) {
        return drawn.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] errors(double[] values, double testError) {
        return Arrays.stream(values).map(value -> testError).toArray();
    }
}
