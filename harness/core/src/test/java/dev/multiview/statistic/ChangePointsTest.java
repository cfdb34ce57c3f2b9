package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePointsTest {
    private static final SeedPath SEED = SeedPath.root(2026).child("change-points-test");
    private static final ChangePoints POINTS = new ChangePoints(0.05, SEED);

    @Test
    void the_statistic_of_two_constant_parts_is_its_closed_form() {
        // Between zeros and ones all distances are 1, within none: Q = k m / n * 2.
        double[] values = {0, 0, 0, 0, 1, 1, 1};
        assertThat(statistics(values)[4]).isCloseTo(4.0 * 3 / 7 * 2, within(1e-12));
        assertThat(statistics(new double[] {5, 5, 5, 5, 5, 5, 5})).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 13, 40})
    void sums_that_are_moved_on_are_those_of_the_definition(int n) {
        double[] values = normal(SEED.child("sums", n), n);
        double[] found = statistics(values);
        for (int k = ChangePoints.LEAST_SEGMENT; k <= n - ChangePoints.LEAST_SEGMENT; k++) {
            assertThat(found[k]).isCloseTo(byDefinition(values, k), within(1e-10));
        }
    }

    /** All 720 orders of six values against the p-value that random orders give. */
    @Test
    void the_p_value_is_that_of_all_orders() {
        double[] values = {0.1, 0.9, 0.2, 3.1, 3.9, 2.2};
        double observed = byDefinition(values, 3);
        int[] counts = new int[2];
        permute(values, 0, counts, observed);
        assertThat(counts[1]).isEqualTo(720);
        double exact = counts[0] / 720.0;
        assertThat(exact).isEqualTo(0.1);
        List<ChangePoints.Change> changes = new ChangePoints(0.2, SEED).of(values);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.index()).isEqualTo(3);
            assertThat(change.before()).isCloseTo(0.4, within(1e-12));
            assertThat(change.p()).isBetween(1 / 20.0, 0.2);
        });
        assertThat(new ChangePoints(0.02, SEED).of(values)).isEmpty();
    }

    /**
     * At level 0.15 there are 26 orders, and at most 3 may be as good. Each is with the chance of 0.1 that all orders show, so
     * that the share of seeds which find the change is a binomial's.
     */
    @Test
    void random_orders_are_as_good_as_often_as_all_orders_say() {
        double[] values = {0.1, 0.9, 0.2, 3.1, 3.9, 2.2};
        int seeds = 2000;
        long found = IntStream.range(0, seeds)
                .filter(i -> !new ChangePoints(0.15, SEED.child("again", i))
                        .of(values)
                        .isEmpty())
                .count();
        double expected = BinomialDistribution.of(26, 0.1).cumulativeProbability(3);
        assertThat(found / (double) seeds).isCloseTo(expected, within(4 * Math.sqrt(0.25 / seeds)));
    }

    private static void permute(double[] values, int at, int[] counts, double observed) {
        if (at == values.length) {
            counts[1]++;
            if (byDefinition(values, 3) >= observed - 1e-12) {
                counts[0]++;
            }
            return;
        }
        for (int i = at; i < values.length; i++) {
            double[] other = values.clone();
            other[at] = values[i];
            other[i] = values[at];
            permute(other, at + 1, counts, observed);
        }
    }

    @Test
    void steps_are_found_where_they_are() {
        double[] values = normal(SEED.child("steps"), 60);
        for (int i = 20; i < 60; i++) {
            values[i] += i < 40 ? 4 : -4;
        }
        List<ChangePoints.Change> changes = POINTS.of(values);
        assertThat(changes).extracting(ChangePoints.Change::index).containsExactly(20, 40);
        assertThat(changes.get(0).after())
                .isEqualTo(changes.get(1).before())
                .isCloseTo(Arrays.stream(values, 20, 40).average().orElseThrow(), within(1e-12));
    }

    /** What a frozen seed gives: the same number in every run, until the code changes. */
    @Test
    void a_step_between_equal_values_is_found_and_equal_values_have_none() {
        double[] values = new double[12];
        assertThat(POINTS.of(values)).isEmpty();
        Arrays.fill(values, 6, 12, 0.01);
        assertThat(POINTS.of(values)).singleElement().satisfies(change -> {
            assertThat(change.index()).isEqualTo(6);
            assertThat(change.before()).isZero();
            assertThat(change.after()).isEqualTo(0.01);
        });
        double[] outlier = new double[30];
        outlier[29] = 100;
        assertThat(POINTS.of(outlier)).as("one run is weak evidence").isEmpty();
    }

    @Test
    void equal_seeds_give_equal_changes() {
        double[] values = normal(SEED.child("equal"), 50);
        for (int i = 25; i < 50; i++) {
            values[i] += 1.1;
        }
        assertThat(POINTS.of(values))
                .isEqualTo(new ChangePoints(0.05, SEED).of(values))
                .isNotEmpty();
    }

    /** Of values three deviations higher a half must come back at 0.05 over a family of 100 claims within eight runs. */
    @Test
    void a_shift_of_three_deviations_is_found_in_eight_runs_among_a_hundred_claims() {
        ChangePoints strict = new ChangePoints(0.05 / 100, SEED);
        int found = 0;
        for (int i = 0; i < 40; i++) {
            double[] values = normal(SEED.child("shift", i), 28);
            for (int j = 20; j < 28; j++) {
                values[j] += 3;
            }
            found += strict.of(values).stream().anyMatch(change -> Math.abs(change.index() - 20) <= 1) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(36);
    }

    @Test
    void short_series_have_none_and_what_is_no_series_is_refused() {
        assertThat(POINTS.of(new double[0])).isEmpty();
        assertThat(POINTS.of(new double[] {1, 1, 9, 9, 9})).isEmpty();
        assertThatThrownBy(() -> POINTS.of(new double[] {1, Double.NaN})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> POINTS.of(new double[ChangePoints.MOST_VALUES + 1]))
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> new ChangePoints(1, SEED)).hasMessageContaining("Level 1.0");
    }

    static double[] normal(SeedPath seed, int n) {
        UniformRandomProvider random = seed.generator();
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
        }
        return values;
    }

    private static double[] statistics(double[] values) {
        double[][] distances = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                distances[i][j] = Math.abs(values[i] - values[j]);
            }
        }
        return ChangePoints.statistics(
                distances, IntStream.range(0, values.length).toArray());
    }

    private static double byDefinition(double[] values, int k) {
        int n = values.length;
        double energy = 2 * meanDistance(values, 0, k, k, n)
                - meanDistance(values, 0, k, 0, k)
                - meanDistance(values, k, n, k, n);
        return (double) k * (n - k) / n * energy;
    }

    /** Over pairs of different places. */
    private static double meanDistance(double[] values, int from, int to, int otherFrom, int otherTo) {
        double sum = 0;
        int pairs = 0;
        for (int i = from; i < to; i++) {
            for (int j = otherFrom; j < otherTo; j++) {
                if (i != j) {
                    sum += Math.abs(values[i] - values[j]);
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }
}
