package dev.multiview.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Spacing;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulerTest {

    @Test
    void stopsThatSpanMoreThanAFactorOfTenLieByTheirLogarithm() {
        Ruler dial = stops(1, 4, 16, 64);
        assertThat(dial.share(4) - dial.share(1)).isCloseTo(dial.share(64) - dial.share(16), within(1e-12));
        Ruler power = stops(1, 2, 3, 4);
        assertThat(power.share(2) - power.share(1)).isCloseTo(power.share(4) - power.share(3), within(1e-12));
    }

    @Test
    void zeroStandsOneStepLeftOfTheSmallestLogarithm() {
        Ruler samples = stops(0, 10, 100, 1000);
        assertThat(samples.share(10) - samples.share(0))
                .isCloseTo(samples.share(1000) - samples.share(100), within(1e-12));
        assertThat(samples.share(0)).isPositive();
        assertThat(samples.share(1000)).isLessThan(1);
    }

    @Test
    void aSingleStopLiesInTheMiddle() {
        assertThat(stops(5).share(5)).isCloseTo(0.5, within(1e-12));
        assertThat(stops(0).share(0)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void zeroIsOnEveryAxisOfMeasurements() {
        Ruler positive = Ruler.covering(List.of(0.2, 0.4), NumberFormats::exactPercent);
        assertThat(positive.share(0)).isBetween(0.0, 0.1);
        assertThat(positive.ticks()).extracting(Plot.Tick::label).startsWith("0 %", "10 %");
        assertThat(Ruler.covering(List.of(-0.3, -0.1), NumberFormats::exactPercent)
                        .share(0))
                .isBetween(0.9, 1.0);
    }

    private static Ruler stops(double... places) {
        return Ruler.stops(java.util.Arrays.stream(places).boxed().toList(), Spacing::tickLabel);
    }
}
