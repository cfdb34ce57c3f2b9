package dev.multiview.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionBoundsTest {

    @ParameterizedTest
    @CsvSource({"1, 0.01", "1, 1e-4", "5, 0.2", "5, 1e-6", "11, 1e-5", "19, 1e-3", "99, 1e-5", "400, 1e-5"})
    void without_a_width_it_is_the_prediction_interval_of_a_mean(int degrees, double level) {
        PredictionBounds reach = PredictionBounds.of(degrees, 0, level);
        double known = Math.sqrt(2) * TDistribution.of(degrees).inverseSurvivalProbability(level);
        assertThat(reach.near()).isCloseTo(known, within(2e-7 * known));
        assertThat(reach.far()).isCloseTo(known, within(2e-7 * known));
    }

    @Test
    void with_many_draws_the_ends_scatter_as_a_normal_variable_about_the_frozen_end() {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(1e-3);
        PredictionBounds reach = PredictionBounds.of(2_000_000, 3, 1e-3);
        assertThat(reach.near()).isCloseTo(-3 + Math.sqrt(2) * z, within(0.02));
        assertThat(reach.far()).isCloseTo(3 + Math.sqrt(2) * z, within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"5, 2.57", "5, 6.2", "11, 4.1", "1, 12.7"})
    void simulated_reruns_lie_beyond_as_often_as_stated(int degrees, double factor) {
        int replications = 200_000;
        double level = 0.01;
        PredictionBounds reach = PredictionBounds.of(degrees, factor, level);
        UniformRandomProvider random =
                SeedPath.root(20261121).child("reach", degrees).generator();
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        int above = 0;
        int below = 0;
        for (int i = 0; i < replications; i++) {
            double x = gaussian.sample();
            double s = root(gaussian, degrees);
            double low = gaussian.sample() - factor * root(gaussian, degrees);
            above += low >= x + reach.near() * s ? 1 : 0;
            below += low <= x - reach.far() * s ? 1 : 0;
        }
        // Four standard errors of a proportion of 0.01.
        double noise = 4 * Math.sqrt(level * (1 - level) / replications);
        assertThat(above / (double) replications).isCloseTo(level, within(noise));
        assertThat(below / (double) replications).isCloseTo(level, within(noise));
    }

    @Test
    void probabilities_of_all_places_sum_to_one() {
        for (int degrees : new int[] {1, 2, 5, 30, 1000}) {
            assertThat(PredictionBounds.tail(degrees, 0, -1e30)).isCloseTo(1, within(1e-9));
            assertThat(PredictionBounds.tail(degrees, 0, 0)).isCloseTo(0.5, within(1e-9));
        }
    }

    private static double root(ZigguratSampler.NormalizedGaussian gaussian, int degrees) {
        double sum = 0;
        for (int i = 0; i < degrees; i++) {
            double z = gaussian.sample();
            sum += z * z;
        }
        return Math.sqrt(sum / degrees);
    }
}
