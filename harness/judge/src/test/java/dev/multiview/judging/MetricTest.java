package dev.multiview.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.judging.Manifest.Average;
import dev.multiview.predictions.Kind;
import dev.multiview.predictions.Predictions;
import dev.multiview.predictions.TestSet;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Two items of the classes 0 and 1 among three. */
class MetricTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final TestSet TEST = new TestSet("two items", new int[] {0, 1}, List.of(), 0);

    private static Predictions of(Kind kind, double... values) {
        return new Predictions("p", kind, 2, values.length / 2, values);
    }

    private static final Predictions SHARES = of(Kind.PROBABILITIES, 0.5, 0.25, 0.25, 0.75, 0.125, 0.125);

    @Test
    void errorsCount() {
        assertThat(Metric.ERROR.losses(SHARES, TEST, null)).containsExactly(0, 1);
        assertThat(Metric.ERROR.losses(of(Kind.LABELS, 2, 1), TEST, null)).containsExactly(1, 0);
        // Of equal values the first counts, as NumPy's argmax has it.
        assertThat(Metric.ERROR.losses(of(Kind.LOGITS, 1, 1, 0, 1, 1, 0), TEST, null))
                .containsExactly(0, 1);
    }

    @Test
    void logLossAndBrierByHand() {
        assertThat(Metric.LOG_LOSS.losses(SHARES, TEST, null)[0]).isCloseTo(Math.log(2), EXACT);
        assertThat(Metric.LOG_LOSS.losses(SHARES, TEST, null)[1]).isCloseTo(Math.log(8), EXACT);
        assertThat(Metric.BRIER.losses(SHARES, TEST, null)[0]).isCloseTo(0.25 + 0.125, EXACT);
        assertThat(Metric.BRIER.losses(SHARES, TEST, null)[1]).isCloseTo(0.5625 + 0.765625 + 0.015625, EXACT);
    }

    @Test
    void logitsAndTheirProbabilitiesHaveTheSameLosses() {
        double[] logits =
                Arrays.stream(SHARES.values()).map(share -> Math.log(share) + 7).toArray();
        Predictions same = of(Kind.LOGITS, logits);
        for (Metric metric : List.of(Metric.ERROR, Metric.LOG_LOSS, Metric.BRIER)) {
            double[] one = metric.losses(SHARES, TEST, null);
            double[] other = metric.losses(same, TEST, null);
            for (int i = 0; i < 2; i++) {
                assertThat(other[i]).as(metric.label()).isCloseTo(one[i], EXACT);
            }
        }
        assertThat(Metric.KL.losses(same, TEST, SHARES)[0]).isCloseTo(0, EXACT);
    }

    @Test
    void agreementAndDivergenceAreFromTheReference() {
        Predictions reference = of(Kind.PROBABILITIES, 0.25, 0.5, 0.25, 1, 0, 0);
        assertThat(Metric.AGREEMENT.losses(SHARES, TEST, reference)).containsExactly(1, 0);
        // sum of reference ln(reference / own): ln 2 (-1/4 + 1/2), and ln(1 / 0.75) where the reference is sure.
        assertThat(Metric.KL.losses(SHARES, TEST, reference)[0]).isCloseTo(Math.log(2) / 4, EXACT);
        assertThat(Metric.KL.losses(SHARES, TEST, reference)[1]).isCloseTo(-Math.log(0.75), EXACT);
    }

    @Test
    void whatIsInfiniteOrNotGivenIsRefused() {
        Predictions sure = of(Kind.PROBABILITIES, 1, 0, 0, 1, 0, 0);
        assertThatThrownBy(() -> Metric.LOG_LOSS.losses(sure, TEST, null))
                .hasMessageContaining("p gives item 1 (counted from 0) of two items a probability of 0");
        assertThatThrownBy(() -> Metric.KL.losses(sure, TEST, SHARES)).hasMessageContaining("its kl is infinite");
        assertThatThrownBy(() -> Metric.BRIER.losses(of(Kind.LABELS, 2, 1), TEST, null))
                .hasMessageContaining("p holds labels, and brier needs logits or probabilities");
        assertThatThrownBy(() -> Metric.KL.losses(SHARES, TEST, of(Kind.LOGITS, 1, 2, 3, 4)))
                .hasMessageContaining("has 3 classes and p has 2");
    }

    @Test
    void anEnsembleIsTheMeanOfLogitsOrOfProbabilities() {
        Predictions other = of(Kind.PROBABILITIES, 0.125, 0.75, 0.125, 0.25, 0.5, 0.25);
        Predictions shares = Ensembles.of("both", List.of(SHARES, other), Average.PROBABILITIES);
        double[] expected = {0.3125, 0.5, 0.1875, 0.5, 0.3125, 0.1875};
        for (int i = 0; i < 6; i++) {
            assertThat(shares.values()[i]).isCloseTo(expected[i], EXACT);
        }
        Predictions logits = Ensembles.of("both", List.of(SHARES, other), Average.LOGITS);
        double[] logs = new double[3];
        logits.logProbabilities(0, logs);
        double[] products = {Math.sqrt(0.5 * 0.125), Math.sqrt(0.25 * 0.75), Math.sqrt(0.25 * 0.125)};
        double sum = Arrays.stream(products).sum();
        for (int i = 0; i < 3; i++) {
            assertThat(Math.exp(logs[i])).isCloseTo(products[i] / sum, EXACT);
        }
        assertThatThrownBy(() -> Ensembles.of("e", List.of(of(Kind.LABELS, 0, 1)), Average.LOGITS))
                .hasMessageContaining("of which no ensemble e can be formed");
        assertThatThrownBy(() -> Ensembles.of("e", List.of(of(Kind.PROBABILITIES, 1, 0, 0, 1, 0, 0)), Average.LOGITS))
                .hasMessageContaining("average probabilities");
    }

    /** Confidences 0.5 (right) and 0.75 (wrong), in bins of their own: (0.5 + 0.75) / 2. */
    @Test
    void calibrationByHand() {
        assertThat(Calibration.error(SHARES, TEST)).isCloseTo(0.625, EXACT);
    }
}
