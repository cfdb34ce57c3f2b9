package dev.multiview.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AngleDistributionTest {
    /** Angles of 0, 60 and 90 degrees to an oracle of norm 2. */
    private static final AngleDistribution THREE =
            AngleDistribution.of(new double[] {-2, 2, 0}, new double[] {1, 4, 9}, 2);

    @Test
    void theShareCountsAnglesFromTheBorderOn() {
        assertThat(THREE.beyond(0)).isEqualTo(1);
        assertThat(THREE.beyond(0.1)).isEqualTo(2 / 3.0);
        assertThat(THREE.beyond(Math.acos(0.5))).isEqualTo(2 / 3.0);
        assertThat(THREE.beyond(1.5)).isEqualTo(1 / 3.0);
        assertThat(THREE.beyond(1.6)).isZero();
    }

    @Test
    void aStudentThatPointsWithItsOracleIsBoundedByTheOrthogonalPointsAndALostOneByOne() {
        assertThat(THREE.bound(0)).isEqualTo(1 / 3.0);
        assertThat(THREE.bound(Math.PI / 6 + 1e-12)).isEqualTo(2 / 3.0);
        assertThat(THREE.bound(Math.PI / 2)).isEqualTo(1);
    }

    /** Students turned by alpha, all in one plane: those points flip that lie within alpha of its orthogonal. */
    @Test
    void inAPlaneTheBoundIsTheDisagreement() {
        int count = 1000;
        double[] logits = new double[count];
        double[] diagonal = new double[count];
        for (int i = 0; i < count; i++) {
            logits[i] = Math.cos(Math.PI * (i + 0.5) / count);
            diagonal[i] = 1;
        }
        AngleDistribution plane = AngleDistribution.of(logits, diagonal, 1);
        for (double alpha = 0.1; alpha < 1.5; alpha += 0.2) {
            int flipped = 0;
            for (int i = 0; i < count; i++) {
                flipped += Math.cos(Math.PI * (i + 0.5) / count - alpha) * logits[i] < 0 ? 1 : 0;
            }
            // A student turned one way flips the points on one side of the orthogonal only; the bound counts both.
            assertThat(2.0 * flipped / count).isCloseTo(plane.bound(alpha), within(0.004));
        }
    }

    @Test
    void theEarlierBoundIsVacuousWhereAllPointsAreNearlyOrthogonal() {
        double[] logits = {0.01, -0.01, 0.005};
        AngleDistribution far = AngleDistribution.of(logits, new double[] {1, 1, 1}, 1);
        assertThat(far.earlierBound(1000)).isEqualTo(1);
        // Points along the oracle: no angle reaches beta, and one sample shows the direction.
        assertThat(AngleDistribution.of(new double[] {1, 1}, new double[] {1, 1}, 1)
                        .earlierBound(5))
                .isZero();
    }

    @Test
    void whatHasNoDirectionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AngleDistribution.of(new double[1], new double[1], 0))
                .withMessageContaining("Norm 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AngleDistribution.of(new double[2], new double[1], 1))
                .withMessageContaining("Logits are 2 and kernel values 1");
    }
}
