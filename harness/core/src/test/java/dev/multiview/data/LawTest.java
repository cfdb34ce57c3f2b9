package dev.multiview.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.random.SeedPath;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Percentage;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Birth certificate of the reference values: SciPy 1.17.1 (counts) and mpmath 1.3.0 (energies) on Python 3.11.7,
 * 2026-11-21, by the quoted commands.
 */
class LawTest {

    /** {@code 2 * min(binom.cdf(x, n, p), binom.sf(x - 1, n, p))}, at most 1. */
    @ParameterizedTest
    @CsvSource({
        "2000, 0.27, 540, 1.0",
        "2000, 0.27, 700, 5.138198838081333e-15",
        "2000, 0.27, 400, 4.350654080968296e-13",
        "12, 0.5, 12, 0.00048828125",
        "4000, 0.006, 60, 8.214496983869062e-10"
    })
    void countHasExactBinomialTails(int trials, double probability, int measured, double expected) {
        assertThat(new Law.Count(trials, probability).chance(measured))
                .isCloseTo(expected, Percentage.withPercentage(1e-6));
    }

    /**
     * Twice the integral of the gamma density of shape n/2 over the tail beyond n m / (2 v): {@code
     * 2 * quad(lambda t: exp((n/2 - 1) * log(t) - t - loggamma(n/2)), linspace(x, end, 40))} at 30 digits with ends 12
     * standard deviations further out. (SciPy's own lower tail of line two is off in the fifth digit.)
     */
    @ParameterizedTest
    @CsvSource({
        "4000000, 0.01, 0.01005, 1.67039590829e-12",
        "4000000, 0.01, 0.00995, 1.41421895235e-12",
        "200, 0.0625, 0.12, 2.01086907162e-13",
        "200, 0.0625, 0.02, 1.29771021789e-21",
        "1, 4, 40, 0.0031308045160"
    })
    void energyHasExactChiSquareTails(long coordinates, double variance, double measured, double expected) {
        assertThat(new Law.Energy(coordinates, variance, 0).chance(measured))
                .isCloseTo(expected, Percentage.withPercentage(1e-7));
    }

    @ParameterizedTest
    @CsvSource({"1e-3", "1e-9", "1e-12"})
    void whatLiesJustBeyondTheToleranceIsLessLikelyThanAlpha(double alpha) {
        Law count = new Law.Count(2000, 0.27);
        assertThat(count.chance(540 + count.tolerance(alpha) + 1)).isLessThan(alpha);
        assertThat(count.chance(540 + count.tolerance(alpha) - 1)).isGreaterThan(alpha);
        Law energy = new Law.Energy(4_000_000, 0.01, 0);
        assertThat(energy.chance(0.01 + 1.001 * energy.tolerance(alpha))).isLessThan(alpha);
        assertThat(energy.chance(0.01 + 0.999 * energy.tolerance(alpha))).isGreaterThan(alpha);
        Law mean = new Law.Mean(1.25, 0.01, 0);
        assertThat(mean.chance(1.25 + 1.001 * mean.tolerance(alpha))).isLessThan(alpha);
        assertThat(mean.chance(1.25 - 0.999 * mean.tolerance(alpha))).isGreaterThan(alpha);
    }

    @Test
    void theBoundOfAMeanHoldsForMeansOfThreeUniforms() {
        UniformRandomProvider random = SeedPath.root(3).generator();
        Law law = new Law.Mean(0.5, 1.0 / 36, 0);
        int trials = 100_000;
        for (double alpha : new double[] {0.5, 0.1, 0.01}) {
            int beyond = 0;
            for (int i = 0; i < trials; i++) {
                double mean = (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 3;
                beyond += law.chance(mean) < alpha ? 1 : 0;
            }
            assertThat((double) beyond / trials).isLessThanOrEqualTo(alpha);
        }
    }

    @Test
    void nothingIsExpectedToVaryWithoutNoise() {
        Law energy = new Law.Energy(100, 0, 1e-12);
        assertThat(energy.chance(1e-13)).isEqualTo(1);
        assertThat(energy.chance(1e-11)).isEqualTo(0);
        Law mean = new Law.Mean(0.1, 0, 1e-6);
        assertThat(mean.chance(0.1 + 1e-7)).isEqualTo(1);
        assertThat(mean.chance(0.1 + 1e-5)).isEqualTo(0);
    }

    @Test
    void aNumberThatIsNoneNeverPasses() {
        for (Law law : new Law[] {
            new Law.Exact(0, 1), new Law.Energy(10, 1, 1e-12), new Law.Energy(10, 0, 1e-12), new Law.Mean(0, 1, 1e-6)
        }) {
            assertThat(new Check("anything", Double.NaN, law).passes(1e-12)).isFalse();
        }
    }

    @Test
    void placedMinorsAreATruncatedBinomial() {
        MultiViewSpec crowded = Specs.small().patches(4, 12).build();
        MinorCount count = MinorCount.of(crowded, crowded.trainingMinors(), false);
        // Four candidates at probability 1/3, room for two: 16/81, 32/81 and the remaining 33/81.
        assertThat(IntStream.range(0, 5).mapToDouble(count::probability))
                .usingComparatorForType(new DoubleComparator(1e-12), Double.class)
                .containsExactly(16 / 81.0, 32 / 81.0, 33 / 81.0, 0.0, 0.0);
        assertThat(count.presence()).isCloseTo((32 + 66) / 81.0 / 4, within(1e-12));
    }
}
