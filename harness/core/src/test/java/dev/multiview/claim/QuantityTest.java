package dev.multiview.claim;

import static dev.multiview.claim.PlannedScores.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Quantity.Reading;
import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import org.junit.jupiter.api.Test;

/** Signs, pairing and test errors by hand. */
class QuantityTest {
    private static final Arm FEATURE = arm("feature");
    private static final Arm LINEAR = arm("linear");
    private static final Quantity GAIN = new Quantity.Gain(FEATURE, Split.SINGLE_VIEW);
    private static final Quantity OTHER = new Quantity.Gain(LINEAR, Split.SINGLE_VIEW);

    private final PlannedScores scores =
            new PlannedScores().plant(FEATURE, 0, 0.1, 0.4).plant(LINEAR, 0, 0.2, 0.25);

    @Test
    void aGainIsPositiveWhereTheProcedureErrsLess() {
        assertThat(read(GAIN).value()).isCloseTo(0.3, within(1e-15));
        scores.plant(FEATURE, 0, 0.4, 0.1);
        assertThat(read(GAIN).value()).isCloseTo(-0.3, within(1e-15));
    }

    @Test
    void aContrastIsPositiveWhereFeatureLearningGainsMore() {
        Quantity contrast = new Quantity.Contrast(FEATURE, LINEAR, Split.SINGLE_VIEW);
        assertThat(read(contrast).value()).isCloseTo(0.75 - 0.2, within(1e-15));
        assertThat(contrast.headroomArms()).containsExactly(FEATURE, LINEAR);
    }

    @Test
    void aDifferenceTakesTheRightOneAwayTimesItsFactor() {
        assertThat(read(new Quantity.Difference(GAIN, 1, OTHER)).value()).isCloseTo(0.25, within(1e-15));
        assertThat(read(new Quantity.Difference(GAIN, 0.5, OTHER)).value()).isCloseTo(0.275, within(1e-15));
    }

    @Test
    void theTestErrorIsTheProceduresBinomialOne() {
        double gain = Math.sqrt(0.1 * 0.9 / 2000);
        double other = Math.sqrt(0.2 * 0.8 / 2000);
        assertThat(read(GAIN).testError()).isCloseTo(gain, within(1e-5));
        assertThat(read(new Quantity.Difference(GAIN, 2, OTHER)).testError())
                .isCloseTo(Math.hypot(gain, 2 * other), within(1e-5));
        assertThat(read(new Quantity.Contrast(FEATURE, LINEAR, Split.SINGLE_VIEW))
                        .testError())
                .isCloseTo(Math.hypot(gain / 0.4, other / 0.25), within(1e-4));
    }

    @Test
    void aPerfectTestRunDoesNotClaimCertainty() {
        scores.plant(FEATURE, 0, 0, 0.4);
        assertThat(read(GAIN).testError()).isBetween(1e-4, 1e-3);
    }

    @Test
    void anArmWithoutScoreGivesNoReading() {
        assertThat(GAIN.read(scores, 1)).isEmpty();
        scores.fail(LINEAR, 0);
        assertThat(new Quantity.Difference(GAIN, 1, OTHER).read(scores, 0)).isEmpty();
        assertThat(new Quantity.Contrast(FEATURE, LINEAR, Split.SINGLE_VIEW).read(scores, 0))
                .isEmpty();
    }

    private Reading read(Quantity quantity) {
        return quantity.read(scores, 0).orElseThrow();
    }
}
