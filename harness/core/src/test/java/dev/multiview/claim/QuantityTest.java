package dev.multiview.claim;

import static dev.multiview.claim.PlannedScores.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Split;
import dev.multiview.metric.MemberSpread;
import dev.multiview.metric.Overconfidence;
import dev.multiview.metric.SquaredLoss;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.quantity.Bounds;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Coverage;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Distance;
import dev.multiview.quantity.Evidence;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Measured;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.quantity.Ratio;
import dev.multiview.quantity.SingleError;
import dev.multiview.quantity.Slope;
import dev.multiview.quantity.Spread;
import dev.multiview.quantity.Spread.Kind;
import dev.multiview.quantity.Trend;
import dev.multiview.statistic.ClopperPearson;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs, pairing and test errors by hand. */
class QuantityTest {
    private static final Arm FEATURE = arm("feature");
    private static final Arm LINEAR = arm("linear");
    private static final Quantity GAIN = new Gain(FEATURE, Split.SINGLE_VIEW);
    private static final Quantity OTHER = new Gain(LINEAR, Split.SINGLE_VIEW);

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
        Quantity contrast = new Contrast(FEATURE, LINEAR, Split.SINGLE_VIEW);
        assertThat(read(contrast).value()).isCloseTo(0.75 - 0.2, within(1e-15));
        assertThat(contrast.headroom())
                .containsExactly(
                        new Quantity.Scored(FEATURE, Split.SINGLE_VIEW),
                        new Quantity.Scored(LINEAR, Split.SINGLE_VIEW));
    }

    @Test
    void aRatioDividesDrawByDrawAndCarriesBothTestErrors() {
        double over = read(GAIN).value();
        double under = read(OTHER).value();
        Reading ratio = read(new Ratio(GAIN, OTHER));
        assertThat(ratio.value()).isCloseTo(over / under, within(1e-15));
        double relative = Math.hypot(read(GAIN).testError() / over, read(OTHER).testError() / under);
        assertThat(ratio.testError()).isCloseTo(Math.abs(over / under) * relative, within(1e-12));
    }

    /** Errors stay as they are: only what is impossible is cut from what people read. */
    @Test
    void aGainIsAtMostAllOfItsSinglesError() {
        assertThat(new Ratio(GAIN, new SingleError(FEATURE, Split.SINGLE_VIEW)).bounds())
                .isEqualTo(new Bounds(Double.NEGATIVE_INFINITY, 1));
        assertThat(new Ratio(GAIN, new SingleError(LINEAR, Split.SINGLE_VIEW)).bounds())
                .as("another single may err less than is gained")
                .isEqualTo(Bounds.NONE);
    }

    @Test
    void aDifferenceTakesTheRightOneAwayTimesItsFactor() {
        assertThat(read(new Difference(GAIN, 1, OTHER)).value()).isCloseTo(0.25, within(1e-15));
        assertThat(read(new Difference(GAIN, 0.5, OTHER)).value()).isCloseTo(0.275, within(1e-15));
    }

    @Test
    void theTestErrorIsTheProceduresBinomialOne() {
        double gain = Math.sqrt(0.1 * 0.9 / 2000);
        double other = Math.sqrt(0.2 * 0.8 / 2000);
        assertThat(read(GAIN).testError()).isCloseTo(gain, within(1e-5));
        assertThat(read(new Difference(GAIN, 2, OTHER)).testError())
                .isCloseTo(Math.hypot(gain, 2 * other), within(1e-5));
        assertThat(read(new Contrast(FEATURE, LINEAR, Split.SINGLE_VIEW)).testError())
                .isCloseTo(Math.hypot(gain / 0.4, other / 0.25), within(1e-4));
    }

    @Test
    void ownedViewsAreTheMechanismErrorsAreALevelAndADifferenceRestsOnWhatItsLeftSideRestsOn() {
        Quantity lost = new Noted(FEATURE, Side.TREATED, "lostViews");
        assertThat(List.of(GAIN, new Noted(FEATURE, Side.TREATED, "fittedSingleView")))
                .allSatisfy(quantity -> assertThat(quantity.basis()).isEqualTo(Evidence.LEVEL));
        assertThat(List.of(lost, new Coverage(FEATURE), new Difference(lost, 1, lost)))
                .allSatisfy(quantity -> assertThat(quantity.basis()).isEqualTo(Evidence.MECHANISM));
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
        assertThat(new Difference(GAIN, 1, OTHER).read(scores, 0)).isEmpty();
        assertThat(new Contrast(FEATURE, LINEAR, Split.SINGLE_VIEW).read(scores, 0))
                .isEmpty();
    }

    @Test
    void aProceduresErrorIsItsOwnAndNotItsSingles() {
        Reading reading = read(new ProcedureError(FEATURE, Split.SINGLE_VIEW));
        assertThat(reading.value()).isEqualTo(0.1);
        assertThat(reading.testError()).isCloseTo(Math.sqrt(0.1 * 0.9 / 2000), within(1e-5));
    }

    @Test
    void aNoteIsItsMeanOverTheTrialsOfOneSideWithTheErrorOfAShareOfTrialsTimesClasses() {
        scores.note(FEATURE, Side.TREATED, 0, List.of(Map.of("hits", 0.75), Map.of("hits", 0.25)))
                .note(FEATURE, Side.SINGLES, 0, List.of(Map.of("hits", 1.0)));
        Reading treated = read(new Noted(FEATURE, Side.TREATED, "hits"));
        assertThat(treated.value()).isEqualTo(0.5);
        // Two trials of ten classes.
        assertThat(treated.testError()).isCloseTo(Math.sqrt(0.5 * 0.5 / 20), within(1e-12));
        Reading singles = read(new Noted(FEATURE, Side.SINGLES, "hits"));
        assertThat(singles.value()).isEqualTo(1);
        assertThat(singles.testError())
                .as("ten of ten hits do not claim certainty")
                .isCloseTo(Math.sqrt(10.5 / 11 * 0.5 / 11 / 10), within(1e-12));
    }

    @Test
    void aNoteThatATrialLacksGivesNoReadingAndOneThatIsNoShareHasNoTestError() {
        scores.note(FEATURE, Side.TREATED, 0, List.of(Map.of("norm", 3.0), Map.of()));
        assertThat(new Noted(FEATURE, Side.TREATED, "norm").read(scores, 0)).isEmpty();
        scores.note(FEATURE, Side.TREATED, 0, List.of(Map.of("norm", 3.0), Map.of("norm", 4.0)));
        assertThat(read(new Noted(FEATURE, Side.TREATED, "norm"))).isEqualTo(new Reading(3.5, 0));
        assertThat(new Noted(FEATURE, Side.SINGLES, "norm").read(scores, 0)).isEmpty();
    }

    @Test
    void whatATrialCountedHasTheErrorOfAShareOfItsCasesAndWhatItComputedHasNone() {
        scores.note(FEATURE, Side.TREATED, 0, List.of(Map.of("risk", 0.2)));
        assertThat(read(new Measured(FEATURE, "risk"))).isEqualTo(new Reading(0.2, 0));
        assertThat(read(new Measured(FEATURE, "risk", 400)).testError())
                .isCloseTo(Math.sqrt(0.2 * 0.8 / 400), within(1e-4));
        scores.note(FEATURE, Side.TREATED, 0, List.of(Map.of("risk", 0.2, "paired", 0.01)));
        assertThat(read(new Measured(FEATURE, "risk", 0, "paired"))).isEqualTo(new Reading(0.2, 0.01));
        assertThat(new Measured(FEATURE, "risk", 0, "absent").read(scores, 0)).isEmpty();
        assertThat(new Measured(FEATURE, "absent").read(scores, 0)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measured(FEATURE, "risk", -1))
                .withMessageContaining("Cases -1");
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 3, 1", "3, 2, 1, -1", "1, 3, 2, 0.3333333333333333", "1, 1, 2, 0.6666666666666666", "1, 1, 1, 0"
    })
    void aTrendIsTheShareOfPairsInOrderLessThoseOutOfIt(double a, double b, double c, double tau) {
        scores.note(FEATURE, Side.TREATED, 0, List.of(Map.of("a", a, "b", b, "c", c)));
        Reading reading = read(
                new Trend(List.of(new Measured(FEATURE, "a"), new Measured(FEATURE, "b"), new Measured(FEATURE, "c"))));
        assertThat(reading.value()).isCloseTo(tau, within(1e-15));
        assertThat(reading.testError())
                .as("half of what an exchange of neighbours changes")
                .isEqualTo(1 / 3.0);
    }

    /** If no draw of D exchanges two neighbours, a share of 1 - (alpha/2)^(1/D) of draws still may, by two pairs' share each. */
    @ParameterizedTest
    @CsvSource({"2, 1", "6, 1", "12, 1", "20, 1", "60, 1", "6, 57", "12, 57", "20, 57", "60, 57"})
    void drawsOfOneOrderClaimNoMoreThanThatNoExchangeWasSeen(int draws, int family) {
        for (int draw = 0; draw < draws; draw++) {
            scores.note(FEATURE, Side.TREATED, draw, List.of(Map.of("a", 1.0, "b", 2.0, "c", 3.0, "d", 4.0)));
        }
        Trend trend = new Trend(Stream.of("a", "b", "c", "d")
                .<Quantity>map(note -> new Measured(FEATURE, note))
                .toList());
        Estimate estimate = Judge.estimate(trend, scores, draws, family).orElseThrow();
        double step = 2.0 / 6;
        double exchanged = 1 - Math.pow(0.05 / family / 2, 1.0 / draws);
        assertThat(estimate.estimate()).isEqualTo(1);
        assertThat(estimate.low()).isLessThanOrEqualTo(1 - step * exchanged);
        double plain = 1 - Math.pow(0.025, 1.0 / draws);
        assertThat(estimate.low95()).isLessThanOrEqualTo(1 - step * plain);
        assertThat(estimate.low95()).as("nor less than that by far").isGreaterThan(1 - 10 * step * plain);
        if (draws > 2) {
            // Of two draws nothing bounds what their skewness may hide.
            assertThat(estimate.low()).as("nor by far at the family's level").isGreaterThan(1 - 10 * step * exchanged);
        }
    }

    @Test
    void aTrendScattersAsItsDrawsDoAndNotAsItsPairs() {
        for (int draw = 0; draw < 20; draw++) {
            boolean exchanged = draw % 5 == 0;
            scores.note(
                    FEATURE,
                    Side.TREATED,
                    draw,
                    List.of(Map.of("a", 1.0, "b", exchanged ? 3.0 : 2.0, "c", exchanged ? 2.0 : 3.0, "d", 4.0)));
        }
        Trend trend = new Trend(Stream.of("a", "b", "c", "d")
                .<Quantity>map(note -> new Measured(FEATURE, note))
                .toList());
        Estimate estimate = Judge.estimate(trend, scores, 20, 1).orElseThrow();
        double deviation = Math.max(1 / 6.0, Math.sqrt(0.2 * 0.8 * 20 / 19) / 3);
        assertThat((estimate.high95() - estimate.low95()) / 2)
                .isCloseTo(2.0930240544 * deviation / Math.sqrt(20), within(1e-9));
    }

    @Test
    void aTrendOverTwoQuantitiesIsRefused() {
        Quantity one = new Measured(FEATURE, "a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trend(List.of(one, one)))
                .withMessageContaining("needs at least 3");
    }

    /** Doses 0, 1 and 4 lie -5/3, -2/3 and 7/3 from their mean; the squares of these add up to 26/3. */
    @Test
    void aSlopeIsThatOfTheLeastSquaresLine() {
        scores.note(FEATURE, Side.TREATED, 0, List.of(Map.of("a", 0.7, "b", 0.2, "c", 0.1)));
        Slope slope = slope(0, 1, 4);
        double expected = (-5 * 0.7 - 2 * 0.2 + 7 * 0.1) / 26;
        assertThat(read(slope).value()).isCloseTo(expected, within(1e-15));
        assertThat(slope.unit()).endsWith("per 1 of dose");
        scores.note(FEATURE, Side.TREATED, 0, List.of(Map.of("a", 3.0, "b", 1.0, "c", -5.0)));
        assertThat(read(slope).value()).as("a line gives its own slope").isCloseTo(-2, within(1e-14));
    }

    @Test
    void aSlopeAtOneDoseOrAtNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slope(1, 1, 1))
                .withMessageContaining("doses that are not all the same");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slope(0, Double.NaN, 1))
                .withMessageContaining("finite doses");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slope("dose", List.of(new Slope.Step(0, GAIN), new Slope.Step(1, GAIN))))
                .withMessageContaining("at least 3");
    }

    @Test
    void aYesOrNoOfEachDrawHasTheExactIntervalOfAShare() {
        for (int draw = 0; draw < 64; draw++) {
            scores.note(FEATURE, Side.TREATED, draw, List.of(Map.of("held", draw == 0 ? 1.0 : 0.0)));
        }
        Estimate share =
                Judge.estimate(new Measured(FEATURE, "held", 1), scores, 64, 1).orElseThrow();
        assertThat(share).isEqualTo(ClopperPearson.estimate(1, 64, 1));
        assertThat(share.high95()).isBetween(0.08, 0.09);
        // Of more cases a trial there is no such interval.
        Estimate counted =
                Judge.estimate(new Measured(FEATURE, "held", 2), scores, 64, 1).orElseThrow();
        assertThat(counted.low95()).isNegative();
    }

    /** As files of two audits have them: 1 of 20 and 3 of 30 are 4 of 50, and not so where values lie between. */
    @Test
    void aShareOfDrawsIsPooledByItsCount() {
        Quantity share = new Measured(FEATURE, "held", 1);
        Moments all = Moments.pooled(List.of(held(1, 20), held(3, 30)));
        assertThat(share.estimate(all, 7)).isEqualTo(ClopperPearson.estimate(4, 50, 7));
        assertThat(new Measured(FEATURE, "held", 2).estimate(all, 7)).isEqualTo(all.estimate(7));
        Moments halves = Moments.of(new double[] {0.5, 0.5, 0.5, 0.5}, new double[4]);
        assertThat(share.estimate(halves, 7)).isEqualTo(halves.estimate(7));
    }

    private static Moments held(int cases, int draws) {
        double[] values = new double[draws];
        Arrays.fill(values, 0, cases, 1);
        return Moments.of(values, new double[draws]);
    }

    @Test
    void aDistanceIsThatOnEitherSide() {
        assertThat(read(new Distance(GAIN, 0.5)).value()).isCloseTo(0.2, within(1e-15));
        assertThat(read(new Distance(GAIN, 0.1)).value()).isCloseTo(0.2, within(1e-15));
        assertThat(read(new Distance(GAIN, 0.1)).testError())
                .isEqualTo(read(GAIN).testError());
        assertThat(new Distance(new Difference(GAIN, 1, OTHER), 0).parts()).containsExactly(GAIN, OTHER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Distance(GAIN, Double.NaN))
                .withMessageContaining("Target NaN");
    }

    private static Slope slope(double a, double b, double c) {
        return new Slope(
                "dose",
                List.of(
                        new Slope.Step(a, new Measured(FEATURE, "a")),
                        new Slope.Step(b, new Measured(FEATURE, "b")),
                        new Slope.Step(c, new Measured(FEATURE, "c"))));
    }

    @Test
    void aQuantityIsMadeOfWhatHasNoPartsItself() {
        Quantity one = new Measured(FEATURE, "a");
        Quantity other = new Noted(FEATURE, Side.SINGLES, "b");
        Quantity third = new Coverage(FEATURE);
        assertThat(GAIN.parts()).containsExactly(GAIN);
        Quantity nested = new Trend(List.of(one, new Difference(other, 2, new Ratio(third, GAIN)), one));
        assertThat(nested.parts()).containsExactly(one, other, third, GAIN, one);
    }

    @Test
    void coverageIsTheUnionOfTheViewsThatTheModelsOwn() {
        scores.note(FEATURE, Side.TREATED, 0, List.of(strengths(1, 0, 0.1, 0.5), strengths(1, 0.3, 0.5, 0.1)));
        Quantity coverage = new Coverage(FEATURE);
        // The first owns views 0.0 and 1.1, the second 0.0, 0.1 and 1.0.
        assertThat(read(coverage).value()).isEqualTo(1);
        assertThat(read(coverage).testError()).isCloseTo(Math.sqrt(4.5 / 5 * 0.5 / 5 / 4), within(1e-12));
        scores.note(FEATURE, Side.TREATED, 0, List.of(strengths(1, 0, 0.1, 0.5)));
        assertThat(read(coverage).value()).isEqualTo(0.5);
        scores.note(FEATURE, Side.TREATED, 0, List.of(strengths(1, 0, 0.1, 0.5), Map.of("steps", 60.0)));
        assertThat(coverage.read(scores, 0)).isEmpty();
    }

    @Test
    void aSpreadIsOneNumberOfHowTheModelsDiffer() {
        scores.spread(
                FEATURE,
                0,
                new MemberSpread(
                        0.3,
                        0.2,
                        0.15,
                        1.2,
                        0.4,
                        new SquaredLoss(0.07, 0.13),
                        new Overconfidence(0.05, -0.02),
                        List.of(0.1, 0.3),
                        100));
        assertThat(read(spread(Kind.DISAGREEMENT)).value()).isEqualTo(0.3);
        assertThat(read(spread(Kind.VARIANCE)).value()).isEqualTo(0.2);
        assertThat(read(spread(Kind.SQUARED_BIAS)).value()).isEqualTo(0.07);
        assertThat(read(spread(Kind.SQUARED_VARIANCE)).value()).isEqualTo(0.13);
        assertThat(read(spread(Kind.OVERCONFIDENCE)).value()).isEqualTo(0.05);
        assertThat(read(spread(Kind.AVERAGED_OVERCONFIDENCE)).value()).isEqualTo(-0.02);
        Reading deviation = read(spread(Kind.ERROR_SD));
        assertThat(deviation.value()).isCloseTo(0.2 / Math.sqrt(2), within(1e-15));
        assertThat(deviation.testError())
                .as("that of the mean error 0.2")
                .isCloseTo(Math.sqrt(0.2 * 0.8 / 100), within(1e-3));
    }

    @Test
    void aSpreadOfOneModelIsRefused() {
        Arm alone = new Arm(FEATURE.setting(), FEATURE.learner(), new Ensemble(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spread(alone, Split.SINGLE_VIEW, Kind.VARIANCE))
                .withMessageStartingWith("Spread of 1 model of");
    }

    @Test
    void onlyErrorsBelongToTestSets() {
        assertThat(new Noted(FEATURE, Side.TREATED, "hits").scored()).isEmpty();
        assertThat(new Coverage(FEATURE).scored()).isEmpty();
        assertThat(new Difference(GAIN, 1, new Coverage(LINEAR)).scored())
                .containsExactly(new Quantity.Scored(FEATURE, Split.SINGLE_VIEW));
    }

    private static Quantity spread(Kind kind) {
        return new Spread(FEATURE, Split.SINGLE_VIEW, kind);
    }

    /** Strengths of two views of two classes. */
    private static Map<String, Double> strengths(double first, double second, double third, double fourth) {
        return Map.of("strength.0.0", first, "strength.0.1", second, "strength.1.0", third, "strength.1.1", fourth);
    }

    private Reading read(Quantity quantity) {
        return quantity.read(scores, 0).orElseThrow();
    }
}
