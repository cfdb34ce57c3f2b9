package dev.multiview.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class SimulatedDrawsTest {
    private static final int REPLICATIONS = 20_000;
    private static final int SAMPLES = 200;

    /** Both are wrong if both look at the common difficulty and it is below the lesser error, else independently. */
    @Test
    void countsAreBinomialAndCorrelatedAsErrorsOnOneTestSetAre() {
        UniformRandomProvider random = SeedPath.root(20261129).child("counts").generator();
        double[] errors = {0.4, 0.1, 1, 0};
        double[] sums = new double[2];
        double[] squares = new double[2];
        double products = 0;
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            int[] wrong = SimulatedDraws.wrong(random, errors, SAMPLES);
            assertThat(wrong[2]).isEqualTo(SAMPLES);
            assertThat(wrong[3]).isZero();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += wrong[i];
                squares[i] += (wrong[i] - SAMPLES * errors[i]) * (wrong[i] - SAMPLES * errors[i]);
            }
            products += (wrong[0] - SAMPLES * errors[0]) * (wrong[1] - SAMPLES * errors[1]);
        }
        for (int i = 0; i < sums.length; i++) {
            double variance = SAMPLES * errors[i] * (1 - errors[i]);
            assertThat(sums[i] / REPLICATIONS)
                    .isCloseTo(SAMPLES * errors[i], within(4 * Math.sqrt(variance / REPLICATIONS)));
            assertThat(squares[i] / REPLICATIONS)
                    .isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / REPLICATIONS)));
        }
        double together = 9 / 16.0 * 0.1 + 7 / 16.0 * 0.4 * 0.1;
        double covariance = SAMPLES * (together - 0.4 * 0.1);
        double spread = Math.sqrt((SAMPLES * 0.24) * (SAMPLES * 0.09) + covariance * covariance);
        assertThat(products / REPLICATIONS).isCloseTo(covariance, within(4 * spread / Math.sqrt(REPLICATIONS)));
    }
}
