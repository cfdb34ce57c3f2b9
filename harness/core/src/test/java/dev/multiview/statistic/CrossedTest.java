package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CrossedTest {
    private static final double EXACT = 1e-12;
    private static final double[][] TABLE = {{1, 2, 3}, {3, 5, 4}};

    /**
     * Row means 2 and 4, column means 2, 3.5 and 3.5, mean 3; residuals 0, -1/2, 1/2 and their negatives, so that MS = 1/2.
     * T_rep = 2/2, T_item = 0.75/3, T_e = 1/12, V = 7/6.
     */
    @Test
    void aTableOfTwoByThreeByHand() {
        Crossed crossed = Crossed.paired(TABLE);

        assertThat(crossed.mean()).isEqualTo(3);
        assertThat(crossed.replicatePart()).isCloseTo(1, within(EXACT));
        assertThat(crossed.itemPart()).isCloseTo(0.25, within(EXACT));
        assertThat(crossed.residualPart()).isCloseTo(1 / 12.0, within(EXACT));
        assertThat(crossed.variance()).isCloseTo(7 / 6.0, within(EXACT));
        double uncertain = 1 + 0.0625 / 2 + 1 / 144.0 / 2;
        assertThat(crossed.degrees()).isCloseTo(49 / 36.0 / uncertain, within(EXACT));
    }

    /** Rounded down to 1 degree of freedom: two effective draws, t(0.975; 1) = 12.706. */
    @Test
    void theIntervalIsThatOfEffectiveDraws() {
        Moments moments = Crossed.paired(TABLE).moments(0);

        assertThat(moments.draws()).isEqualTo(2);
        assertThat(moments.deviation()).isCloseTo(Math.sqrt(7 / 6.0 * 2), within(EXACT));
        Estimate estimate = moments.estimate(1);
        double halfWidth = 12.706204736432095 * Math.sqrt(7 / 6.0);
        assertThat(estimate.low95()).isCloseTo(3 - halfWidth, within(1e-9));
        assertThat(estimate.high95()).isCloseTo(3 + halfWidth, within(1e-9));
    }

    /** The other side the same table: T_rep and T_e double, column means cancel, and V is T_rep alone. */
    @Test
    void unpairedSidesAddTheirReplicates() {
        Crossed crossed = Crossed.unpaired(TABLE, TABLE);

        assertThat(crossed.mean()).isZero();
        assertThat(crossed.replicatePart()).isCloseTo(2, within(EXACT));
        assertThat(crossed.itemPart()).isZero();
        assertThat(crossed.residualPart()).isCloseTo(1 / 6.0, within(EXACT));
        assertThat(crossed.variance()).isCloseTo(2, within(EXACT));
    }

    @Property
    void unpairedWithASideThatNeverChangesIsPairedWithIt(
            @ForAll @Size(5) List<@DoubleRange(min = -1, max = 1) Double> drawn) {
        double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        double[][] first = {{1, 2, 3, 4, 5}, {2, 2, 1, 5, 5}, values};
        double[][] still = {values, values, values};
        double[][] differences = new double[3][5];
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < 5; i++) {
                differences[k][i] = first[k][i] - values[i];
            }
        }
        Crossed apart = Crossed.unpaired(first, still);
        Crossed paired = Crossed.paired(differences);
        assertThat(apart.variance()).isCloseTo(paired.variance(), within(1e-9));
        assertThat(apart.mean()).isCloseTo(paired.mean(), within(1e-9));
    }

    @Test
    void equalRunsLeaveTheItemsAlone() {
        double[] items = {0, 1, 0, 0, 1, 0, 0, 0};
        Crossed crossed = Crossed.paired(new double[][] {items, items, items});

        assertThat(crossed.variance()).isCloseTo(TwoWay.variance(items) / 8, within(EXACT));
        assertThat(crossed.degrees()).isCloseTo(7, within(1e-9));
    }

    @Test
    void equalItemsLeaveTheReplicatesAlone() {
        double[][] table = {filled(1), filled(2), filled(4)};
        Crossed crossed = Crossed.paired(table);

        assertThat(crossed.variance()).isCloseTo(TwoWay.variance(new double[] {1, 2, 4}) / 3, within(EXACT));
        assertThat(crossed.degrees()).isCloseTo(2, within(1e-9));
    }

    private static double[] filled(double value) {
        double[] row = new double[6];
        Arrays.fill(row, value);
        return row;
    }

    @Test
    void withTheSameNumbersNothingChangesAndWithMoreItShrinks() {
        Crossed crossed = Crossed.paired(TABLE);
        Crossed same = crossed.with(2, 3);
        assertThat(same.variance()).isCloseTo(crossed.variance(), within(EXACT));
        assertThat(same.degrees()).isCloseTo(crossed.degrees(), within(EXACT));
        Crossed more = crossed.with(20, 3000);
        double ofReplicate = 2 * (1 - 1 / 12.0);
        double ofItem = 3 * (0.25 - 1 / 12.0);
        assertThat(more.variance()).isCloseTo(ofReplicate / 20 + ofItem / 3000 + 0.5 / 60_000, within(EXACT));
    }

    @Test
    void aVarianceOfNothingIsHeldAtWhatItIsToldIsLeast() {
        double[][] nothing = {new double[4], new double[4]};
        Moments moments = Crossed.paired(nothing).moments(0.01);
        assertThat(moments.deviation() / Math.sqrt(moments.draws())).isCloseTo(0.1, within(EXACT));
    }

    @Test
    void badTablesAreRefused() {
        assertThatThrownBy(() -> Crossed.paired(new double[][] {{1, 2}}))
                .hasMessageContaining("1 replicates by 2 items");
        assertThatThrownBy(() -> Crossed.paired(new double[][] {{1}, {2}}))
                .hasMessageContaining("2 replicates by 1 items");
        assertThatThrownBy(() -> Crossed.paired(new double[][] {{1, 2}, {1, 2, 3}}))
                .hasMessageContaining("has 3 items");
        assertThatThrownBy(() -> Crossed.paired(new double[][] {{1, Double.NaN}, {1, 2}}))
                .hasMessageContaining("not finite");
        assertThatThrownBy(() -> Crossed.unpaired(TABLE, new double[][] {{1, 2}, {3, 4}}))
                .hasMessageContaining("Items 3 and 2");
    }
}
