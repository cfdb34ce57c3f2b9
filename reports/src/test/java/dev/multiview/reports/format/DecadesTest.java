package dev.multiview.reports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DecadesTest {

    @Test
    void theFloorIsARoundNumberBelowAllPositiveValues() {
        assertThat(Decades.below(DoubleStream.of(0.43, 0, 0.03)).floor()).isCloseTo(0.02, within(1e-12));
        assertThat(Decades.below(DoubleStream.of(0.02)).floor()).isCloseTo(0.01, within(1e-12));
        assertThat(Decades.below(DoubleStream.of(0.01)).floor()).isCloseTo(0.005, within(1e-12));
        assertThat(Decades.below(DoubleStream.of(0, 0)).floor()).isEqualTo(0.5);
    }

    @Test
    void equalRatiosAreEqualLengthsAndZeroLiesOnTheFloor() {
        Decades decades = new Decades(0.01);
        assertThat(decades.at(0.4) - decades.at(0.2)).isCloseTo(decades.at(0.2) - decades.at(0.1), within(1e-12));
        assertThat(decades.at(0)).isEqualTo(decades.at(0.01));
    }

    @Test
    void ticksAreRoundNumbersFromFloorToTop() {
        assertThat(new Decades(0.02).ticks(0.5).stream().map(Spacing::tickLabel))
                .containsExactly("0.02", "0.05", "0.1", "0.2", "0.5");
    }
}
