package dev.multiview.junit;

import static dev.multiview.junit.GainAssert.assertThatGain;
import static dev.multiview.junit.GainAssert.assertThatReduction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.MultiviewException;
import dev.multiview.random.SeedPath;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class GainAssertTest {
    /** Gains 0.01, 0.02, 0.03, 0.04 over the baseline: mean 0.025, standard error 0.012910 / 2, not skewed. */
    private static final double[] BASELINE = {0.80, 0.70, 0.75, 0.72};

    private static final double[] CANDIDATE = {0.81, 0.72, 0.78, 0.76};

    /** t(0.975; 3) = 3.18245, share 1/4 of the guard: reach 3.18245 + (3.18245^2 + 0.5) / 4 = 5.83945. */
    @Test
    void the_interval_is_students_with_the_guard() {
        assertThatThrownBy(() -> assertThatGain(CANDIDATE, BASELINE).exceeds(0).at(0.05))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage(
                        "The gain, candidate less baseline, is 0.02500 in [-0.01269, 0.06269] with a confidence of 95 %"
                                + " (4 pairs): it is undecided whether it exceeds 0.0; more seeds narrow the interval");
    }

    @Test
    void a_gain_beyond_the_margin_passes_and_one_below_fails() {
        assertThatCode(() -> assertThatGain(many(0.02), many(0)).exceeds(0.005).at(0.05))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> assertThatGain(many(0.02), many(0)).exceeds(0.05).at(0.05))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageEndingWith("(20 pairs): it is refuted that it exceeds 0.05");
        assertThatCode(() -> assertThatGain(many(0.02), many(0)).isWithin(0.05).at(0.05))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        assertThatGain(many(0.02), many(0)).isWithin(0.005).at(0.05))
                .isInstanceOf(AssertionFailedError.class);
    }

    @Test
    void a_reduction_is_the_gain_of_errors() {
        assertThatCode(() ->
                        assertThatReduction(many(0), many(0.02)).exceeds(0.005).at(0.05))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        assertThatReduction(many(0.02), many(0)).exceeds(0.005).at(0.05))
                .isInstanceOf(AssertionFailedError.class);
    }

    @Test
    void the_caller_chooses_what_an_undecided_gain_does() {
        GainAssert.Question open = assertThatGain(CANDIDATE, BASELINE).exceeds(0.02);
        assertThatThrownBy(() -> open.ifUndecided(Undecided.FAILS).at(0.05)).isInstanceOf(AssertionFailedError.class);
        assertThatThrownBy(() -> open.ifUndecided(Undecided.ABORTS).at(0.05)).isInstanceOf(TestAbortedException.class);
        assertThatCode(() -> open.ifUndecided(Undecided.PASSES).at(0.05)).doesNotThrowAnyException();
    }

    /** Else two programs that are one, run at fixed seeds, would be shown to exceed 0. */
    @Test
    void equal_differences_decide_nothing() {
        assertThatThrownBy(() -> assertThatGain(BASELINE, BASELINE).exceeds(0).at(0.05))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("is 0.000 at each of 4 seeds");
    }

    @Test
    void bad_input_is_refused() {
        assertThatThrownBy(() -> assertThatGain(new double[3], new double[4])).isInstanceOf(MultiviewException.class);
        assertThatThrownBy(() -> assertThatGain(new double[1], new double[1])).hasMessageContaining("give one of each");
        assertThatThrownBy(() -> assertThatGain(new double[] {1, Double.NaN}, new double[2]))
                .hasMessageContaining("leave the pair out");
        assertThatThrownBy(() -> assertThatGain(CANDIDATE, BASELINE).exceeds(-1))
                .hasMessageContaining("margin -1.0");
        assertThatThrownBy(() -> assertThatGain(CANDIDATE, BASELINE).isWithin(0))
                .hasMessageContaining("margin 0.0");
        assertThatThrownBy(() -> assertThatGain(CANDIDATE, BASELINE).exceeds(0).at(5))
                .hasMessageContaining("level 5.0");
    }

    /** Where the truth is at the margin, at most half of the level passes, as the other half fails. */
    @Test
    void a_gain_at_the_margin_is_said_to_exceed_it_no_more_often_than_half_of_the_level() {
        int samples = 4000;
        long passed = IntStream.range(0, samples).filter(i -> passes(normal(i))).count();
        assertThat(passed)
                .isBetween(1L, (long) BinomialDistribution.of(samples, 0.05).inverseSurvivalProbability(1e-3));
    }

    private static boolean passes(double[] gains) {
        try {
            assertThatGain(gains, new double[gains.length]).exceeds(1).at(0.1);
            return true;
        } catch (AssertionFailedError | TestAbortedException e) {
            return false;
        }
    }

    private static double[] normal(int sample) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(
                SeedPath.root(5).child("sample", sample).generator());
        return IntStream.range(0, 10).mapToDouble(i -> 1 + gaussian.sample()).toArray();
    }

    /** Twenty results about {@code level}, with differences that vary a little. */
    private static double[] many(double level) {
        return IntStream.range(0, 20)
                .mapToDouble(i -> 0.5 + level + (level > 0 ? 0.0001 * (i % 5) : 0))
                .toArray();
    }
}
