package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StudentTTest {

    @Test
    void equalDrawsKeepTheWidthOfTheirTestSets() {
        double testError = Math.sqrt(0.1 * 0.9 / 2000);
        Estimate estimate = StudentT.estimate(filled(8, 0.2), filled(8, testError), 1);
        // t(0.975; 7) = 2.364624251592785, from tables
        assertThat(estimate.high95() - 0.2).isCloseTo(2.364624251592785 * testError / Math.sqrt(8), within(1e-12));
    }

    @Test
    void theFloorIsTheRootMeanSquareOfTheTestErrors() {
        Estimate mixed = StudentT.estimate(filled(2, 0.2), new double[] {0.01, 0.07}, 1);
        Estimate equal = StudentT.estimate(filled(2, 0.2), filled(2, 0.05), 1);
        assertThat(mixed.high()).isCloseTo(equal.high(), within(1e-12));
    }

    @Test
    void theFloorDoesNothingWhereDrawsDifferByMore() {
        double[] values = {0.1, 0.2, 0.3, 0.4};
        assertThat(StudentT.estimate(values, filled(4, 0.1), 5)).isEqualTo(StudentT.estimate(values, filled(4, 0), 5));
    }

    @Test
    void anEndTowardsALongTailLiesFartherThanStudentsAndTheOtherOneDoesNot() {
        // 0, 0, 0, 4: mean 1, third central moment (3 * -1 + 27) / 4 = 6 over 3^1.5, standard error 1
        Estimate estimate = StudentT.estimate(new double[] {0, 0, 0, 4}, filled(4, 0), 1);
        double t = estimate.high95() - 1;
        assertThat(t).isCloseTo(3.182446305284263, within(1e-12));
        double skewness = 6 / Math.pow(3, 1.5);
        assertThat(estimate.skewness()).isCloseTo(skewness, within(1e-15));
        assertThat(estimate.high()).isCloseTo(1 + t + (t * t + 0.5) * (skewness / 2 + 0.25), within(1e-12));
        assertThat(estimate.low()).as("its draws lie close together").isCloseTo(estimate.low95(), within(1e-12));
    }

    @Test
    void testSetsThatDecideTheWidthDiluteTheSkewness() {
        double[] values = {0, 0, 0, 4};
        Estimate sharp = StudentT.estimate(values, filled(4, 2), 1);
        Estimate blunt = StudentT.estimate(values, filled(4, 4), 1);
        assertThat(sharp.skewness()).as("the deviation is 2").isCloseTo(6 / Math.pow(3, 1.5), within(1e-15));
        assertThat(blunt.skewness()).isCloseTo(sharp.skewness() / 8, within(1e-15));
    }

    @Test
    void theQuantileAndTheStandardErrorCanBeReadBack() {
        Estimate estimate = StudentT.estimate(new double[] {1, 2, 4, 9}, filled(4, 0), 35);
        assertThat(StudentT.standardError(estimate)).isCloseTo(Math.sqrt(38 / 3.0) / 2, within(1e-12));
        assertThat(StudentT.deviation(estimate)).isCloseTo(Math.sqrt(38 / 3.0), within(1e-12));
        assertThat(StudentT.deviation(new Estimate(1, 1, 1, 1, 1, 1))).isNaN();
        assertThat(StudentT.familyQuantile(estimate)).isCloseTo(StudentT.quantile(3, 0.05 / 35), within(1e-10));
    }

    @Test
    void levelsOutsideZeroAndOneAreRefused() {
        Moments moments = new Moments(0, 1, 0, 4);
        for (double bad : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> moments.estimateAt(bad))
                    .withMessage("Level " + bad + " is not between 0 and 1");
        }
        assertThat(moments.estimateAt(0.05 / 7)).isEqualTo(moments.estimate(7));
    }

    @Test
    void oneDrawIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.estimate(new double[] {0.3}, new double[] {0.01}, 1))
                .withMessage("Draws 1 < 2: one draw does not say how draws differ; plan more");
    }

    @Test
    void valuesThatAreNotFiniteAreRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StudentT.estimate(new double[] {0.3, bad}, filled(2, 0.01), 1))
                    .withMessageStartingWith("Value " + bad + " of draw 1 is not finite");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StudentT.estimate(filled(2, 0.3), new double[] {0.1, Math.abs(bad)}, 1))
                    .withMessageStartingWith("Test error " + Math.abs(bad) + " of draw 1");
        }
    }

    @Test
    void argumentsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.estimate(filled(3, 1), filled(2, 1), 1))
                .withMessageStartingWith("Test errors 2 do not match 3 values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.estimate(filled(3, 1), filled(3, -0.1), 1))
                .withMessageStartingWith("Test error -0.1 of draw 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.estimate(filled(3, 1), filled(3, 1), 0))
                .withMessage("Family size 0 < 1");
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
