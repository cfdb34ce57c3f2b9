package dev.multiview.baselines.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AnglesTest {
    private static final double[] COSINES = cosines();

    /** The supplement of an angle is the angle of the negative cosine, which StrictMath gives to one unit in the last place. */
    @Test
    void supplementsAreWithin1em15OfTheirValue() {
        for (double cosine : COSINES) {
            assertThat(Angles.supplement(cosine)).isCloseTo(StrictMath.acos(-cosine), within(1e-15));
        }
    }

    @Test
    void theEndsAndTheMiddleAreExact() {
        assertThat(Angles.supplement(-1)).isZero();
        assertThat(Angles.supplement(0)).isEqualTo(Math.PI / 2);
        assertThat(Angles.supplement(1)).isEqualTo(Math.PI);
        assertThat(Angles.sine(1)).isZero();
        assertThat(Angles.cosine(0, 0)).isZero();
        assertThat(Angles.cosine(3, 2)).isEqualTo(1);
        assertThat(Angles.supplement(Double.NaN)).isNaN();
    }

    /** Equally spaced ones, and ones that crowd at both ends and at 0. */
    private static double[] cosines() {
        double[] cosines = new double[24000];
        for (int i = 0; i < 8000; i++) {
            double share = i / 7999.0;
            cosines[3 * i] = 2 * share - 1;
            cosines[3 * i + 1] = (i % 2 == 0 ? 1 : -1) * (1 - Math.pow(2, -54 * share));
            cosines[3 * i + 2] = (i % 2 == 0 ? 1 : -1) * Math.pow(2, -54 * share);
        }
        return cosines;
    }
}
