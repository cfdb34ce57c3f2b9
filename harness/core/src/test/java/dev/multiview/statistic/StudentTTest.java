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
    void aFamilyOfOneIsJudgedAtThePlainLevel() {
        Estimate estimate = StudentT.estimate(new double[] {1, 2, 4}, filled(3, 0), 1);
        assertThat(estimate.low()).isEqualTo(estimate.low95());
        assertThat(estimate.high()).isEqualTo(estimate.high95());
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
