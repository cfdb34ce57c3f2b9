package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.random.SeedPath;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** False alarms of change points over series without a change, by simulation with fixed seeds. */
class ChangePointsSimulationTest {
    private static final SeedPath ROOT = SeedPath.root(2026).child("change-points");
    private static final double LEVEL = 0.05;

    private static final Map<String, ToDoubleFunction<UniformRandomProvider>> LAWS = new TreeMap<>(Map.of(
            "uniform", UniformRandomProvider::nextDouble,
            "exponential", random -> -Math.log(1 - random.nextDouble()),
            // Heavy tails: one run in a few is far away.
            "cauchy", random -> Math.tan(Math.PI * (random.nextDouble() - 0.5)),
            // Most values are equal, as those of an error near zero are.
            "tied", random -> random.nextDouble() < 0.8 ? 0 : 1));

    /** The test is exact: of 600 series at level 0.05 at most 46 may have a change, or the rate would be higher (p &lt; 0.001). */
    @ParameterizedTest
    @CsvSource({"uniform,12", "uniform,40", "exponential,30", "cauchy,30", "tied,30"})
    void a_series_without_a_change_has_one_at_the_stated_rate_at_most(String law, int runs) {
        int series = 600;
        int alarms = 0;
        for (int i = 0; i < series; i++) {
            SeedPath seed = ROOT.child(law, runs).child("series", i);
            alarms += new ChangePoints(LEVEL, seed.child("orders"))
                            .of(sample(law, seed, runs))
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(alarms).isLessThanOrEqualTo(46);
        if (law.equals("uniform")) {
            // A test that never fires would pass above, and be worth nothing.
            assertThat(alarms).isGreaterThan(10);
        }
    }

    /** As {@code history} does it: twenty claims share one level. */
    @Test
    void a_file_of_twenty_claims_has_a_false_alarm_at_the_stated_rate_at_most() {
        int files = 300;
        int alarmed = 0;
        for (int file = 0; file < files; file++) {
            boolean any = false;
            for (int claim = 0; claim < 20; claim++) {
                SeedPath seed = ROOT.child("file", file).child("claim", claim);
                any |= !new ChangePoints(LEVEL / 20, seed.child("orders"))
                        .of(sample("exponential", seed, 30))
                        .isEmpty();
            }
            alarmed += any ? 1 : 0;
        }
        assertThat(alarmed).isLessThanOrEqualTo(27);
    }

    /** Around a true change both parts are searched again, and together have no more than the level. */
    @Test
    void beside_a_true_change_there_are_few_false_ones() {
        int series = 300;
        int alarms = 0;
        for (int i = 0; i < series; i++) {
            SeedPath seed = ROOT.child("true").child("series", i);
            double[] values = sample("uniform", seed, 40);
            for (int j = 20; j < 40; j++) {
                values[j] += 5;
            }
            int changes =
                    new ChangePoints(LEVEL, seed.child("orders")).of(values).size();
            assertThat(changes).isPositive();
            alarms += changes > 1 ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(27);
    }

    private static double[] sample(String law, SeedPath seed, int n) {
        UniformRandomProvider random = seed.child("values").generator();
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = Objects.requireNonNull(LAWS.get(law)).applyAsDouble(random);
        }
        return values;
    }
}
