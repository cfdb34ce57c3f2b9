package dev.multiview.claim;

import static dev.multiview.claim.PlannedScores.SAMPLES;
import static dev.multiview.claim.PlannedScores.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.LogError;
import dev.multiview.quantity.Measured;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.quantity.Slope;
import dev.multiview.quantity.Straightness;
import dev.multiview.statistic.Estimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The logarithm of an error and the shape of its fall, by hand, and whether a planted falsehood is seen. */
class ErrorShapeTest {
    private static final int DRAWS = 12;
    private static final int MOST = 5;

    private final PlannedScores scores = new PlannedScores();

    @Test
    void anErrorOfNoneHasTheLogarithmOfHalfAnErrorAndNoCertainty() {
        Arm arm = arm("net");
        scores.plant(arm, 0, 0, 0.4);
        Reading none = read(new LogError(arm, Side.TREATED, Split.SINGLE_VIEW));
        assertThat(none.value()).isCloseTo(Math.log(0.5 / (SAMPLES + 1)), within(1e-12));
        assertThat(none.testError())
                .as("about one of itself, as of one error among so many")
                .isBetween(0.9, 2.0);
    }

    @Test
    void aFactorIsADistanceWhateverTheErrorIs() {
        Arm arm = arm("net");
        scores.plant(arm, 0, 0.1, 0.4);
        Reading own = read(new LogError(arm, Side.TREATED, Split.SINGLE_VIEW));
        Reading single = read(new LogError(arm, Side.SINGLES, Split.SINGLE_VIEW));
        assertThat(single.value() - own.value())
                .as("four times, but for the half")
                .isCloseTo(Math.log(4), within(2e-3));
        assertThat(own.testError()).isCloseTo(Math.sqrt(0.1 * 0.9 / SAMPLES) / 0.1, within(1e-3));
        assertThat(new LogError(arm, Side.SINGLES, Split.SINGLE_VIEW).canonical())
                .isNotEqualTo(new LogError(arm, Side.TREATED, Split.SINGLE_VIEW).canonical());
    }

    /** Doses 1, 2, 4: about their means -4, -1, 5 thirds and, in binary logarithms, -1, 0, 1; R2 by hand. */
    @Test
    void aShapeIsTheDifferenceOfTheSharesThatTwoLinesExplain() {
        assertThat(shapeOf(4, 2, -2)).as("a line in the dose").isCloseTo(1 - 27.0 / 28, within(1e-12));
        assertThat(shapeOf(3, 2, 1)).as("a line in its logarithm").isCloseTo(27.0 / 28 - 1, within(1e-12));
        assertThat(shapeOf(7, 7, 7)).as("no shape").isNaN();
        assertThat(shapeOf(0.1, 0.1, 0.1))
                .as("no shape of what is rounded, either")
                .isNaN();
    }

    @Test
    void neitherUnitNorSignOfTheValuesChangesAShape() {
        double shape = shapeOf(3.5, 2, -1);
        assertThat(shapeOf(35, 20, -10)).isCloseTo(shape, within(1e-12));
        assertThat(shapeOf(-3.5, -2, 1)).isCloseTo(shape, within(1e-12));
        assertThat(shapeOf(5.5, 4, 1)).isCloseTo(shape, within(1e-12));
    }

    /** Its test error against the scatter of many test sets on which ensembles err on some of what smaller ones err on. */
    @Test
    void theTestErrorOfAShapeIsItsScatterOverTestSets() {
        double[] error = {0.4, 0.2, 0.11, 0.06};
        Random random = new Random(7);
        double sum = 0;
        double squares = 0;
        int repeats = 2000;
        for (int repeat = 0; repeat < repeats; repeat++) {
            double[] seen = new double[error.length];
            for (int sample = 0; sample < SAMPLES; sample++) {
                double hardness = random.nextDouble();
                for (int i = 0; i < error.length; i++) {
                    seen[i] += hardness < error[i] ? 1.0 / SAMPLES : 0;
                }
            }
            double shape = errors(seen).value();
            sum += shape;
            squares += shape * shape;
        }
        double scatter = Math.sqrt(squares / repeats - Math.pow(sum / repeats, 2));
        assertThat(errors(error).testError()).isCloseTo(scatter, within(0.1 * scatter));
    }

    private static Reading errors(double... error) {
        PlannedScores planted = new PlannedScores();
        List<Slope.Step> steps = IntStream.range(0, error.length)
                .mapToObj(i -> {
                    Arm arm = arm("size" + i);
                    planted.plant(arm, 0, error[i], 0.4);
                    return new Slope.Step(i + 1.0, new LogError(arm, Side.TREATED, Split.SINGLE_VIEW));
                })
                .toList();
        return new Straightness("dose", steps).read(planted, 0).orElseThrow();
    }

    @Test
    void aFallByAFactorIsToldFromAPowerAndAPlantedFalsehoodIsRefuted() throws InterruptedException {
        Straightness geometric = planted("geometric", size -> 0.85 * Math.pow(0.47, size));
        Straightness power = planted("power", size -> 0.42 / Math.pow(size, 1.3));
        assertThat(judge(geometric, new Rule.Effect(0))).isEqualTo(Verdict.SUPPORTED);
        assertThat(judge(power, new Rule.Effect(0))).isEqualTo(Verdict.REFUTED);
        assertThat(judge(power, new Rule.Deficit(0))).isEqualTo(Verdict.SUPPORTED);
        assertThat(judge(new Difference(geometric, 1, power), new Rule.Effect(0)))
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void zeroErrorsGiveAWiderIntervalAndNoInfinity() {
        Straightness ends = planted("ends", size -> size > 3 ? 0 : 0.85 * Math.pow(0.1, size));
        Estimate estimate = Judge.estimate(ends, scores, DRAWS, 1).orElseThrow();
        assertThat(List.of(estimate.low(), estimate.estimate(), estimate.high()))
                .allMatch(Double::isFinite);
        Estimate counted = Judge.estimate(planted("counted", size -> 0.85 * Math.pow(0.47, size)), scores, DRAWS, 1)
                .orElseThrow();
        assertThat(estimate.high() - estimate.low()).isGreaterThan(counted.high() - counted.low());
    }

    @Test
    void aShapeNeedsThreeAscendingDosesAboveNone() {
        for (double[] at :
                List.of(new double[] {1, 2}, new double[] {0, 1, 2}, new double[] {1, 2, 2}, new double[] {2, 1, 4})) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> straightness(at, new double[at.length]))
                    .withMessageContaining("ascending doses above 0");
        }
    }

    /** Errors by ensemble size in every draw, each a little off, as draws are. */
    private Straightness planted(String name, IntToDoubleFunction error) {
        Random random = new Random(name.hashCode());
        return new Straightness(
                "nets",
                IntStream.rangeClosed(1, MOST)
                        .mapToObj(size -> {
                            Arm arm = arm(name + size);
                            for (int draw = 0; draw < DRAWS; draw++) {
                                double off = Math.exp(0.05 * random.nextGaussian());
                                scores.plant(arm, draw, off * error.applyAsDouble(size), 0.4);
                            }
                            return new Slope.Step(size, new LogError(arm, Side.TREATED, Split.SINGLE_VIEW));
                        })
                        .toList());
    }

    private Verdict judge(Quantity quantity, Rule rule) throws InterruptedException {
        Claim claim = new Claim(
                "paper/P",
                Place.of("Here"),
                "made up",
                Claim.Mark.OURS,
                "nowhere",
                new Claim.Statistical(quantity, rule, List.of()));
        return new Judge(Families.of(List.of(claim)))
                .judge(claim, scores, DRAWS)
                .verdict();
    }

    private double shapeOf(double one, double two, double four) {
        return straightness(new double[] {1, 2, 4}, new double[] {one, two, four})
                .value();
    }

    private static Reading straightness(double[] at, double[] values) {
        Arm arm = arm("any");
        PlannedScores planted = new PlannedScores();
        List<Slope.Step> steps = IntStream.range(0, at.length)
                .mapToObj(i -> new Slope.Step(at[i], new Measured(arm, "v" + i)))
                .toList();
        Map<String, Double> notes = new HashMap<>();
        IntStream.range(0, at.length).forEach(i -> notes.put("v" + i, values[i]));
        planted.note(arm, Side.TREATED, 0, List.of(notes));
        return new Straightness("dose", steps).read(planted, 0).orElseThrow();
    }

    private Reading read(Quantity quantity) {
        return quantity.read(scores, 0).orElseThrow();
    }
}
