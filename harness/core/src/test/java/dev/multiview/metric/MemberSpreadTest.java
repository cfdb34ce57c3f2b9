package dev.multiview.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.model.Logits;
import dev.multiview.procedure.Predictions.Outputs;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four models on three samples of class 0, counted by hand. */
class MemberSpreadTest {
    private final MemberSpread spread =
            MemberSpread.of(List.of(model(0, 0, 1), model(0, 0, 2), model(0, 1, 0), model(0, 1, 0)));

    @Test
    void disagreementIsTheShareOfPairsThatDiffer() {
        // No pair, 4 of 6 pairs, 5 of 6 pairs.
        assertThat(spread.disagreement()).isCloseTo((0 + 4 / 6.0 + 5 / 6.0) / 3, within(1e-15));
    }

    @Test
    void varianceIsTheShareThatIsNotWhatMostPredict() {
        assertThat(spread.variance()).isCloseTo((0 + 0.5 + 0.5) / 3, within(1e-15));
    }

    @Test
    void biasIsTheErrorOfWhatMostPredictAndTheFirstOfSeveral() {
        // Class 0 four times; twice 0 and twice 1; twice 0.
        assertThat(spread.bias()).isZero();
        assertThat(MemberSpread.of(List.of(model(1, 1, 0), model(1, 0, 0), model(1, 1, 0)))
                        .bias())
                .isEqualTo(2 / 3.0);
    }

    @Test
    void logLossOfTheMeanLogitsAndTheMeanDivergenceFromItAddUpToTheMeanLogLoss() {
        // Two classes, one sample of class 0, logit differences +2 and -1: losses ln(1 + e^-2) and ln(1 + e), mean 0.5.
        Outputs sure = new Outputs(new Logits(1, 2, new float[] {2, 0}), new int[] {0});
        Outputs wrong = new Outputs(new Logits(1, 2, new float[] {0, 1}), new int[] {0});
        MemberSpread two = MemberSpread.of(List.of(sure, wrong));
        double ofMean = Math.log1p(Math.exp(-0.5));
        double mean = (Math.log1p(Math.exp(-2)) + Math.log1p(Math.E)) / 2;
        assertThat(two.logBias()).isCloseTo(ofMean, within(1e-7));
        assertThat(two.logVariance()).isCloseTo(mean - ofMean, within(1e-7));
    }

    @Test
    void errorsAreEachModelsOwn() {
        assertThat(spread.errors()).containsExactly(1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0);
        assertThat(spread.deviation()).isZero();
        MemberSpread other = MemberSpread.of(List.of(model(0, 0, 0), model(1, 1, 0)));
        assertThat(other.meanError()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(other.deviation()).isCloseTo(2 / 3.0 / Math.sqrt(2), within(1e-15));
        assertThat(other.samples()).isEqualTo(3);
    }

    @Test
    void equalModelsDoNotDiffer() {
        assertThat(MemberSpread.of(List.of(model(0, 1, 2), model(0, 1, 2)))).satisfies(same -> {
            assertThat(same.disagreement()).isZero();
            assertThat(same.variance()).isZero();
            assertThat(same.logVariance()).isCloseTo(0, within(1e-7));
            assertThat(same.bias()).isEqualTo(2 / 3.0);
            assertThat(same.errors()).containsExactly(2 / 3.0, 2 / 3.0);
        });
    }

    @Test
    void aMixtureWeighsByItsShareModelByModel() {
        MemberSpread one = new MemberSpread(
                0.4,
                0.2,
                0.6,
                2,
                0.4,
                new SquaredLoss(0.2, 0.4),
                new Overconfidence(0.4, -0.4),
                List.of(0.5, 0.1),
                100);
        MemberSpread many = new MemberSpread(
                0.0, 0.1, 0.2, 1, 0.8, new SquaredLoss(0.4, 0), new Overconfidence(0, 0.4), List.of(0.0, 0.2), 300);
        MemberSpread mixed = one.mixed(0.25, many);
        assertThat(mixed.disagreement()).isCloseTo(0.1, within(1e-15));
        assertThat(mixed.variance()).isCloseTo(0.125, within(1e-15));
        assertThat(mixed.bias()).isCloseTo(0.3, within(1e-15));
        assertThat(mixed.logBias()).isCloseTo(1.25, within(1e-15));
        assertThat(mixed.logVariance()).isCloseTo(0.7, within(1e-15));
        assertThat(mixed.squared().bias()).isCloseTo(0.35, within(1e-15));
        assertThat(mixed.squared().variance()).isCloseTo(0.1, within(1e-15));
        assertThat(mixed.overconfidence().models()).isCloseTo(0.1, within(1e-15));
        assertThat(mixed.overconfidence().averaged()).isCloseTo(0.2, within(1e-15));
        assertThat(mixed.errors().get(0)).isCloseTo(0.125, within(1e-15));
        assertThat(mixed.errors().get(1)).isCloseTo(0.175, within(1e-15));
        assertThat(mixed.samples()).isEqualTo(400);
    }

    /** Logits 0 and ln 3 of two classes say 3/4. */
    @Test
    void overconfidenceIsWhatIsSaidBeyondWhatIsRight() {
        float three = (float) Math.log(3);
        Outputs right = new Outputs(new Logits(2, 2, new float[] {three, 0, three, 0}), new int[] {0, 0});
        Outputs half = new Outputs(new Logits(2, 2, new float[] {three, 0, 0, three}), new int[] {0, 0});
        MemberSpread spread = MemberSpread.of(List.of(right, half));
        assertThat(spread.overconfidence().models()).isCloseTo((-0.25 + 0.25) / 2, within(1e-7));
        // Of the second sample the mean says one half, and the first of equal classes counts, the right one.
        assertThat(spread.overconfidence().averaged()).isCloseTo((0.75 + 0.5) / 2 - 1, within(1e-7));
        assertThat(MemberSpread.of(List.of(half, half)).overconfidence().averaged())
                .isCloseTo(0.25, within(1e-7));
    }

    @Test
    void oneModelHasNoSpread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemberSpread.of(List.of(model(0, 0, 0))))
                .withMessage("Spread of 1 model is undefined; give at least 2");
    }

    private static Outputs model(int... predicted) {
        float[] values = new float[predicted.length * 3];
        for (int i = 0; i < predicted.length; i++) {
            values[3 * i + predicted[i]] = 1;
        }
        int[] labels = new int[predicted.length];
        Arrays.fill(labels, 0);
        return new Outputs(new Logits(predicted.length, 3, values), labels);
    }
}
