package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.random.SeedPath;
import java.io.IOException;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Intervals of SciPy with 2 000 000 resamples, to the Monte-Carlo error of both: below 1 % of the width at 95 %, 3 %
 * further out.
 */
class BcaReferenceTest {

    @ParameterizedTest
    @MethodSource("rows")
    void agreesWithScipyWithinMonteCarloError(ReferenceRow row) {
        Estimate estimate = Bca.estimate(SeedPath.root(7).generator(), row.values(0), row.count(1));
        assertThat(estimate.estimate()).isCloseTo(row.number(2), within(1e-12));
        double share = row.count(1) == 1 ? 0.01 : 0.03;
        assertThat(estimate.low()).isCloseTo(row.number(3), part(share, row.number(3), row.number(4)));
        assertThat(estimate.high()).isCloseTo(row.number(4), part(share, row.number(3), row.number(4)));
        assertThat(estimate.low95()).isCloseTo(row.number(5), part(0.01, row.number(5), row.number(6)));
        assertThat(estimate.high95()).isCloseTo(row.number(6), part(0.01, row.number(5), row.number(6)));
    }

    private static Offset<Double> part(double share, double low, double high) {
        return within(share * (high - low));
    }

    static Stream<ReferenceRow> rows() throws IOException {
        return ReferenceRow.read("bca-intervals.csv");
    }
}
