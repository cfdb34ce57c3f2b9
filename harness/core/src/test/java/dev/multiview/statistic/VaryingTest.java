package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VaryingTest {
    private static final double EXACT = 1e-12;
    private static final double[][] MEMBERS = {{1, 2, 3}, {3, 5, 4}, {0, 1, 1}, {2, 2, 9}};

    /** Of a mean the delete-one jackknife is s^2/M exactly, and the residual is the table's own. */
    @Test
    void membersOfAMeanVaryAsRunsDo() {
        double[] whole = mean(-1);
        double[][] without = {mean(0), mean(1), mean(2), mean(3)};
        Varying members = Varying.members(whole, without);
        Varying runs = Varying.runs(MEMBERS);

        assertThat(members.part()).isCloseTo(runs.part(), within(EXACT));
        assertThat(members.residual()).isCloseTo(runs.residual(), within(EXACT));
        assertThat(members.degrees()).isEqualTo(2);
        assertThat(runs.degrees()).isEqualTo(3);
        assertThat(Crossed.of(whole, List.of(members)).variance())
                .isCloseTo(Crossed.paired(MEMBERS).variance(), within(EXACT));
    }

    /** The mean over members but one; over all if it is -1. */
    private static double[] mean(int left) {
        double[] mean = new double[3];
        for (int j = 0; j < MEMBERS.length; j++) {
            for (int i = 0; i < 3; i++) {
                mean[i] += j == left ? 0 : MEMBERS[j][i] / (left < 0 ? 4 : 3);
            }
        }
        return mean;
    }

    /** Means 1/2 and 3/4 without a member each, 1 with both: (1/2) ((1/8)^2 + (1/8)^2) = 1/64. */
    @Test
    void twoMembersByHand() {
        Varying members = Varying.members(new double[] {1, 1, 1, 1}, new double[][] {{1, 0, 1, 0}, {1, 1, 1, 0}});

        assertThat(members.part()).isCloseTo(1 / 64.0, within(EXACT));
        assertThat(members.degrees()).isEqualTo(1);
        assertThat(members.replicates()).isEqualTo(2);
    }

    @Test
    void otherNumbersOfItemsAreRefused() {
        assertThatThrownBy(() -> Varying.members(new double[] {1, 2}, new double[][] {{1, 2}, {1}}))
                .hasMessageContaining("Without member 1 there are 1 items, and with all 2");
    }
}
