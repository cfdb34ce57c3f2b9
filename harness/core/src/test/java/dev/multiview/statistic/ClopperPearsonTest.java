package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact intervals of shares against closed forms, their defining tails and their coverage, which is a finite sum. */
class ClopperPearsonTest {
    @Test
    void noCaseAndOnlyCasesHaveAClosedForm() {
        Estimate none = ClopperPearson.estimate(0, 64, 57);
        assertThat(none.estimate()).isZero();
        assertThat(none.low()).isZero();
        assertThat(none.high95()).isCloseTo(1 - Math.pow(0.025, 1 / 64.0), within(1e-9));
        assertThat(none.high()).isCloseTo(1 - Math.pow(0.05 / 57 / 2, 1 / 64.0), within(1e-9));
        Estimate all = ClopperPearson.estimate(64, 64, 57);
        assertThat(all.high()).isEqualTo(1);
        assertThat(all.low95()).isCloseTo(Math.pow(0.025, 1 / 64.0), within(1e-9));
    }

    /** At its ends each tail holds exactly half of alpha. */
    @ParameterizedTest
    @CsvSource({"1, 64", "3, 64", "5, 10", "32, 64", "63, 64"})
    void anEndIsTheShareAtWhichWhatWasSeenBecomesRare(int cases, int draws) {
        Estimate estimate = ClopperPearson.estimate(cases, draws, 1);
        assertThat(1 - BinomialDistribution.of(draws, estimate.low95()).cumulativeProbability(cases - 1))
                .isCloseTo(0.025, within(1e-7));
        assertThat(BinomialDistribution.of(draws, estimate.high95()).cumulativeProbability(cases))
                .isCloseTo(0.025, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.02, 0.0999, 0.1, 0.25, 0.5, 0.9, 1})
    void theShareIsCoveredAtLeastAsOftenAsTheLevelSays(double share) {
        int draws = 64;
        double covered = IntStream.rangeClosed(0, draws)
                .filter(cases -> {
                    Estimate estimate = ClopperPearson.estimate(cases, draws, 1);
                    return estimate.low95() <= share && share <= estimate.high95();
                })
                .mapToDouble(cases -> BinomialDistribution.of(draws, share).probability(cases))
                .sum();
        assertThat(covered).isGreaterThanOrEqualTo(0.95 - 1e-12);
    }

    @Test
    void moreCasesThanDrawsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClopperPearson.estimate(3, 2, 1))
                .withMessageContaining("3 cases among 2 draws");
    }
}
