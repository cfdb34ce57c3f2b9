package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedCountsTest {
    private static final double Z = 1.959963984540054;

    /** Against Pascal's triangle in whole numbers. */
    @Property(tries = 200)
    void theExactTestIsTheBinomialTail(@ForAll @IntRange(max = 60) int b, @ForAll @IntRange(max = 60) int c) {
        BigInteger tail = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int k = 0; k <= Math.min(b, c); k++) {
            tail = tail.add(choose);
            choose = choose.multiply(BigInteger.valueOf(b + c - k)).divide(BigInteger.valueOf(k + 1));
        }
        double expected = Math.min(1, 2 * tail.doubleValue() / Math.pow(2, b + c));
        assertThat(new PairedCounts(b, c, 200).exactP()).isCloseTo(expected, within(1e-12));
    }

    /**
     * At each end the score test, its variance found by a search for the greatest likelihood and not by the formula, gives z.
     */
    @ParameterizedTest
    @CsvSource({"12, 3, 100", "3, 12, 100", "0, 5, 44", "1, 0, 44", "20, 20, 50", "7, 1, 10000", "19, 5, 220"})
    void atTheEndsTheScoreIsTheQuantile(int b, int c, int n) {
        Estimate estimate = new PairedCounts(b, c, n).estimate(1);
        assertThat(score(b, c, n, estimate.low95())).isCloseTo(Z, within(1e-6));
        assertThat(score(b, c, n, estimate.high95())).isCloseTo(-Z, within(1e-6));
        assertThat(estimate.estimate()).isEqualTo((b - c) / (double) n);
    }

    /** The standardised distance with the share of lost items that is likeliest under a difference, by golden section. */
    private static double score(int b, int c, int n, double d) {
        double low = Math.max(0, -d);
        double high = (1 - d) / 2;
        double ratio = (Math.sqrt(5) - 1) / 2;
        for (int i = 0; i < 200; i++) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (likelihood(b, c, n, d, left) < likelihood(b, c, n, d, right)) {
                low = left;
            } else {
                high = right;
            }
        }
        double q = (low + high) / 2;
        return (b - c - n * d) / Math.sqrt(n * (2 * q + d * (1 - d)));
    }

    private static double likelihood(int b, int c, int n, double d, double q) {
        return term(b, q + d) + term(c, q) + term(n - b - c, 1 - 2 * q - d);
    }

    private static double term(int count, double share) {
        return count == 0 ? 0 : share <= 0 ? -1e300 : count * Math.log(share);
    }

    @Property(tries = 300)
    void theIntervalHoldsTheGainTurnsWithTheSidesAndWidensWithTheFamily(
            @ForAll @IntRange(max = 40) int b,
            @ForAll @IntRange(max = 40) int c,
            @ForAll @IntRange(min = 80, max = 400) int n,
            @ForAll @IntRange(min = 2, max = 50) int family) {
        Estimate one = new PairedCounts(b, c, n).estimate(family);
        Estimate turned = new PairedCounts(c, b, n).estimate(family);
        assertThat(one.low()).isLessThan(one.low95());
        assertThat(one.high()).isGreaterThan(one.high95());
        assertThat(one.low95()).isLessThanOrEqualTo(one.estimate());
        assertThat(one.high95()).isGreaterThanOrEqualTo(one.estimate());
        assertThat(turned.low()).isCloseTo(-one.high(), within(1e-9));
        assertThat(turned.high95()).isCloseTo(-one.low95(), within(1e-9));
    }

    @Test
    void noItemThatDiffersIsNoCertainty() {
        Estimate estimate = new PairedCounts(0, 0, 100).estimate(1);
        // z^2 / (n + z^2), the score interval of no case in n.
        double end = Z * Z / (100 + Z * Z);
        assertThat(estimate.high95()).isCloseTo(end, within(1e-9));
        assertThat(estimate.low95()).isCloseTo(-end, within(1e-9));
        assertThat(new PairedCounts(0, 0, 100).exactP()).isEqualTo(1);
    }

    @Test
    void allItemsMayDiffer() {
        Estimate estimate = new PairedCounts(10, 0, 10).estimate(1);
        assertThat(estimate.high95()).isEqualTo(1);
        assertThat(estimate.low95()).isBetween(0.4, 1.0);
    }

    @Test
    void countsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new PairedCounts(6, 5, 10)).hasMessageContaining("do not fit into 10 items");
        assertThatThrownBy(() -> new PairedCounts(-1, 5, 10)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new PairedCounts(1, 1, 10).estimate(0)).hasMessageContaining("Family size 0");
    }
}
