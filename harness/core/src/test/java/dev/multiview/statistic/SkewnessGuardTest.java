package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SkewnessGuardTest {

    @Example
    void theReachIsTheFirstOrderQuantileForThriceTheSkewnessAndOneOverTheRoot() {
        double g = 3 * (0.5 + 1 / 3.0);
        assertThat(SkewnessGuard.reach(4, 9, 0.5)).isCloseTo(4 + g * (1 + 2 * 16) / (6 * 3), within(1e-14));
    }

    @Example
    void drawsThatAreSkewedTheOtherWayHaveStudentsEnd() {
        assertThat(SkewnessGuard.reach(4, 9, -1 / 3.0 - 1e-9)).isEqualTo(4);
        assertThat(SkewnessGuard.reach(4, 9, -1 / 3.0 + 1e-6)).isGreaterThan(4);
    }

    @Property
    void theReachGrowsWithTheQuantileAndWithTheSkewnessAndShrinksWithTheDraws(
            @ForAll @DoubleRange(min = 0, max = 40) double quantile,
            @ForAll @IntRange(min = 3, max = 200) int draws,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        double towards = share * SkewnessGuard.most(draws);
        double reach = SkewnessGuard.reach(quantile, draws, towards);
        assertThat(reach).isGreaterThan(quantile);
        assertThat(SkewnessGuard.reach(quantile + 0.01, draws, towards)).isGreaterThan(reach + 0.01);
        assertThat(SkewnessGuard.reach(quantile, draws, towards + 0.01)).isGreaterThan(reach);
        assertThat(SkewnessGuard.reach(quantile, draws + 1, towards)).isLessThan(reach);
    }

    @Property
    void theQuantileComesBack(
            @ForAll @DoubleRange(min = 0.1, max = 2000) double quantile,
            @ForAll @IntRange(min = 2, max = 200) int draws,
            @ForAll @DoubleRange(min = -1, max = 1) double share) {
        double towards = share * SkewnessGuard.most(draws);
        double reach = SkewnessGuard.reach(quantile, draws, towards);
        assertThat(SkewnessGuard.quantile(reach, draws, towards)).isCloseTo(quantile, within(1e-9 * quantile));
    }

    @Property
    void noDrawsAreSkewedMoreThanAllButOneThatAreEqual(@ForAll @IntRange(min = 3, max = 60) int draws) {
        double[] values = new double[draws];
        values[draws / 2] = 1;
        Moments moments = Moments.of(values, new double[draws]);
        assertThat(moments.skewness()).isCloseTo(SkewnessGuard.most(draws), within(1e-9));
        Arrays.setAll(values, i -> i == 0 ? 1 : i == 1 ? 0.9 : 0);
        assertThat(Moments.of(values, new double[draws]).skewness()).isLessThan(moments.skewness());
    }
}
