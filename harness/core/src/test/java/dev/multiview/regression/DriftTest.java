package dev.multiview.regression;

import static dev.multiview.regression.MadeUp.FAMILY;
import static dev.multiview.regression.MadeUp.estimate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.quantity.Quantity;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Moments;
import dev.multiview.statistic.StudentT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriftTest {
    /** Its draws scatter by far more than two of the 40 samples of each of its 6 test sets. */
    private static final Estimate WIDE = estimate(0.1, 0.2, 6);
    /** Its draws scatter by far less. */
    private static final Estimate NARROW = estimate(0.1, 0.001, 6);

    @ParameterizedTest
    @EnumSource
    void with_the_frozen_kernels_each_end_must_be_equal(End end) {
        for (Estimate frozen : new Estimate[] {WIDE, NARROW}) {
            assertThat(drift(frozen, moved(frozen, end, 5e-10)).exactly()).isEmpty();
            for (double by : new double[] {2e-9, -2e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
                assertThat(drift(frozen, moved(frozen, end, by)).exactly()).hasValueSatisfying(what -> assertThat(what)
                        .startsWith("the end " + end.label() + " of its value moved"));
            }
        }
    }

    @Test
    void the_sentence_names_the_control_and_the_numbers_on_both_sides() {
        Drift drift = new Drift(Frozen.of("matched", MadeUp.gain(), WIDE), moved(WIDE, End.HIGH95, -0.05));
        assertThat(drift.exactly())
                .hasValue("the end high95 of the value of its control matched moved from 0.614116 to 0.564116 under the"
                        + " frozen seed, where it may move by 1.0e-09");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 1.1})
    void on_other_kernels_an_interval_a_tenth_too_narrow_or_too_wide_is_seen(double factor) {
        assertThat(drift(WIDE, scaled(WIDE, factor, factor)).nearly(MadeUp.gain()))
                .hasValueSatisfying(what -> assertThat(what)
                        .startsWith("the distance of the end low95 from its value moved from ")
                        .contains(" under the frozen seed, where it may move by "));
    }

    @ParameterizedTest
    @EnumSource
    void on_other_kernels_one_end_a_tenth_too_near_is_seen(End end) {
        double tenth = (end.of(WIDE) - WIDE.estimate()) / 10;
        assertThat(drift(WIDE, moved(WIDE, end, -tenth)).nearly(MadeUp.gain())).isPresent();
    }

    /** The draws' scatter may move a little, and the number with its intervals by its own tolerance. */
    @Test
    void on_other_kernels_an_interval_may_move_with_its_number_and_change_by_a_twentieth() {
        double tolerance = Frozen.of("", MadeUp.gain(), WIDE).tolerance();
        for (double factor : new double[] {0.96, 1.04}) {
            Estimate scaled = scaled(WIDE, factor, factor);
            Estimate shifted = new Estimate(
                    scaled.estimate() + 0.99 * tolerance,
                    scaled.low() + 0.99 * tolerance,
                    scaled.high() + 0.99 * tolerance,
                    scaled.low95() + 0.99 * tolerance,
                    scaled.high95() + 0.99 * tolerance,
                    6);
            assertThat(drift(WIDE, shifted).nearly(MadeUp.gain())).isEmpty();
        }
    }

    /** Where the draws hardly scatter, what two predictions do to the standard error is known and not guessed. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "2, 5"})
    void on_other_kernels_two_predictions_may_turn_in_any_draws_of_a_narrow_interval(int one, int other) {
        double[] before = {0.1, 0.1, 0.125, 0.1, 0.1, 0.1};
        double[] after = before.clone();
        after[one] += 1.0 / 40;
        after[other] += 1.0 / 40;
        Estimate frozen = StudentT.estimate(before, new double[6], FAMILY);
        Estimate now = StudentT.estimate(after, new double[6], FAMILY);
        assertThat(drift(frozen, now).exactly()).isPresent();
        assertThat(drift(frozen, now).nearly(MadeUp.gain())).isEmpty();
    }

    /** The same standard error stands in both intervals, so that rounding leaves the quantile between them alone. */
    @Test
    void on_other_kernels_the_family_s_interval_follows_from_the_plain_one_however_narrow_they_are() {
        for (double[] factors : new double[][] {{0.99, 1}, {1, 1.01}}) {
            assertThat(drift(NARROW, scaled(NARROW, factors[0], factors[1])).nearly(MadeUp.gain()))
                    .hasValueSatisfying(what ->
                            assertThat(what).contains(" away, where its standard error and skewness put it at "));
        }
    }

    /** What moves the skewness a little moves the ends with it, by much more than a twentieth on so few draws. */
    @Test
    void on_other_kernels_the_skewness_may_move_a_little_and_the_ends_have_to_follow() {
        Moments frozen = new Moments(0.1, 0.5, 0.4, 6);
        Estimate before = frozen.estimate(FAMILY);
        Estimate after = new Moments(0.1, 0.5, 0.59, 6).estimate(FAMILY);
        assertThat(after.high() - before.high()).isGreaterThan(0.05 * (before.high() - 0.1));
        assertThat(drift(before, after).nearly(noted())).isEmpty();
        assertThat(drift(before, new Moments(0.1, 0.5, 0.61, 6).estimate(FAMILY))
                        .nearly(noted()))
                .hasValueSatisfying(what ->
                        assertThat(what).startsWith("the skewness of its value moved from 0.400000 to 0.610000"));
        Estimate left = new Estimate(0.1, before.low(), before.high(), after.low95(), after.high95(), 6, 0.59);
        assertThat(drift(before, left).nearly(noted()))
                .hasValueSatisfying(what -> assertThat(what).startsWith("the end low of its value is "));
        assertThat(drift(before, after).exactly()).isPresent();
    }

    @Test
    void with_the_frozen_kernels_the_skewness_must_be_equal() {
        Estimate skewed = new Estimate(
                WIDE.estimate(), WIDE.low(), WIDE.high(), WIDE.low95(), WIDE.high95(), 6, WIDE.skewness() + 2e-9);
        assertThat(drift(WIDE, skewed).exactly())
                .hasValueSatisfying(what -> assertThat(what).startsWith("the skewness of its value moved"));
    }

    @Test
    void on_other_kernels_draws_that_are_all_equal_still_are() {
        Estimate frozen = new Estimate(0.3333333333, 0.3333333333, 0.3333333333, 0.3333333333, 0.3333333333, 6);
        double third = 1.0 / 3;
        Estimate now = new Estimate(third, third, third, third, third, 6);
        Drift drift = new Drift(new Frozen("", frozen, 0), now);
        assertThat(drift.exactly()).isEmpty();
        assertThat(drift.nearly(MadeUp.gain())).as("ten decimals are no drift").isEmpty();
        assertThat(new Drift(new Frozen("", frozen, 0), estimate(third, 0.001, 6)).nearly(noted()))
                .isPresent();
    }

    /** Nothing of it is counted, so that no prediction can turn. */
    private static Quantity noted() {
        return new dev.multiview.quantity.Noted(MadeUp.net(), Quantity.Side.TREATED, "lostViews");
    }

    private static Drift drift(Estimate frozen, Estimate now) {
        return new Drift(Frozen.of("", MadeUp.gain(), frozen), now);
    }

    private static Estimate moved(Estimate from, End end, double by) {
        return new Estimate(
                from.estimate(),
                from.low() + (end == End.LOW ? by : 0),
                from.high() + (end == End.HIGH ? by : 0),
                from.low95() + (end == End.LOW95 ? by : 0),
                from.high95() + (end == End.HIGH95 ? by : 0),
                from.draws());
    }

    private static Estimate scaled(Estimate from, double family, double plain) {
        double mean = from.estimate();
        return new Estimate(
                mean,
                mean + family * (from.low() - mean),
                mean + family * (from.high() - mean),
                mean + plain * (from.low95() - mean),
                mean + plain * (from.high95() - mean),
                from.draws());
    }
}
