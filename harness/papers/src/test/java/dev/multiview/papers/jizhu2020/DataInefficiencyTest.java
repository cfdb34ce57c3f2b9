package dev.multiview.papers.jizhu2020;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DataInefficiencyTest {
    @Test
    void aPowerLawHasItsExponentEverywhere() {
        double[] norms = new double[600];
        for (int n = 1; n <= 600; n++) {
            norms[n - 1] = 7 * Math.pow(n, 0.37);
        }
        DataInefficiency inefficiency = new DataInefficiency(norms);
        assertThat(inefficiency.at(50, 1.2)).isCloseTo(0.37, within(1e-12));
        assertThat(inefficiency.slope(1, 600)).isCloseTo(0.37, within(1e-12));
    }

    @Test
    void aStudentThatHasSeenAllGrowsNoMore() {
        DataInefficiency inefficiency = new DataInefficiency(new double[] {1, 2, 3, 3, 3, 3});
        assertThat(inefficiency.slope(3, 6)).isZero();
        assertThat(inefficiency.slope(1, 2)).isCloseTo(1, within(1e-12));
    }

    @Test
    void rangesAndNormsWithoutASlopeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataInefficiency(new double[] {1, 0}))
                .withMessageContaining("Norm 0.0 at 2 samples");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataInefficiency(new double[] {1, 2}).slope(1, 3))
                .withMessageContaining("Range 1 to 3");
    }
}
