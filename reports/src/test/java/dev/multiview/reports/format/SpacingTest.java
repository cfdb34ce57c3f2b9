package dev.multiview.reports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpacingTest {

    @Test
    void labelsFarApartStayWhereTheyAre() {
        assertThat(Spacing.spread(new double[] {0.9, 0.1, 0.5}, 0.1, -9, 9))
                .containsExactly(new double[] {0.9, 0.1, 0.5}, within(1e-12));
    }

    @Test
    void labelsAtOnePlaceAreSpreadAroundIt() {
        assertThat(Spacing.spread(new double[] {0.5, 0.5, 0.5}, 0.1, -9, 9))
                .containsExactly(new double[] {0.4, 0.5, 0.6}, within(1e-12));
    }

    @Test
    void labelsStayWithinTheFigureAsLongAsTheyFit() {
        assertThat(Spacing.spread(new double[] {0, 0, 0}, 0.1, 0, 1))
                .containsExactly(new double[] {0, 0.1, 0.2}, within(1e-12));
        assertThat(Spacing.spread(new double[] {1, 1, 0.2}, 0.1, 0, 1))
                .containsExactly(new double[] {0.9, 1, 0.2}, within(1e-12));
    }

    @Property(tries = 200)
    void noTwoLabelsAreNearerThanTheGapAndTheirMeanStays(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -1, max = 1) Double> labels) {
        double[] wanted = labels.stream().mapToDouble(Double::doubleValue).toArray();
        double[] placed = Spacing.spread(wanted, 0.05, -9, 9);
        double[] sorted = Arrays.stream(placed).sorted().toArray();
        for (int i = 1; i < sorted.length; i++) {
            assertThat(sorted[i] - sorted[i - 1]).isGreaterThanOrEqualTo(0.05 - 1e-9);
        }
        assertThat(Arrays.stream(placed).sum()).isCloseTo(Arrays.stream(wanted).sum(), within(1e-9));
    }

    @Test
    void ticksAreRoundNumbersWithinTheRange() {
        assertThat(Spacing.roundTicks(-0.23, 0.9, 7))
                .containsExactly(new double[] {-0.2, 0, 0.2, 0.4, 0.6, 0.8}, within(1e-12));
        assertThat(Spacing.tickLabel(3 * 0.1)).isEqualTo("0.3");
        assertThat(Spacing.tickLabel(0)).isEqualTo("0");
    }
}
