package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Intervals of SciPy, to ten digits; {@code intervals.py} beside the vectors prints them. */
class StudentTReferenceTest {

    @ParameterizedTest
    @MethodSource("rows")
    void equalsScipy(ReferenceRow row) {
        Estimate estimate = StudentT.estimate(row.values(0), row.values(1), row.count(2));
        assertThat(estimate.draws()).isEqualTo(row.values(0).length);
        assertThat(estimate.estimate()).isCloseTo(row.number(3), tenDigits(row.number(3)));
        assertThat(estimate.low()).isCloseTo(row.number(4), tenDigits(row.number(4)));
        assertThat(estimate.high()).isCloseTo(row.number(5), tenDigits(row.number(5)));
        assertThat(estimate.low95()).isCloseTo(row.number(6), tenDigits(row.number(6)));
        assertThat(estimate.high95()).isCloseTo(row.number(7), tenDigits(row.number(7)));
        assertThat(estimate.skewness()).isCloseTo(row.number(8), tenDigits(1));
    }

    private static Offset<Double> tenDigits(double expected) {
        return within(1e-10 * Math.max(1, Math.abs(expected)));
    }

    static Stream<ReferenceRow> rows() throws IOException {
        return ReferenceRow.read("t-intervals.csv");
    }
}
