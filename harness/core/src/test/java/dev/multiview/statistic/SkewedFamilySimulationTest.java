package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.fixture.GuideTable;
import dev.multiview.fixture.LevelledIntervals;
import dev.multiview.fixture.SequentialHolm;
import dev.multiview.random.SeedPath;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a family of independent quantities holds a false verdict, each of whose draws come from one law: four claims in
 * five have their truth at the border, the others are decided at once and leave their level to them. All can err at the end
 * towards the longer tail, which is the worst, or every other one.
 */
@Tag("slow")
class SkewedFamilySimulationTest {
    private static final int REPLICATIONS = 10_000;
    private static final int[] SIZES = {18, 35, 52};
    private static final int DRAWS = 48;
    private static final double[] NO_ERRORS = new double[DRAWS];

    private record Source(
            UniformRandomProvider uniform,
            ZigguratSampler.NormalizedGaussian gaussian,
            ZigguratSampler.Exponential exponential) {}

    /** A law of draws with mean 0 and its longer tail below. */
    private record Law(String name, ToDoubleFunction<Source> draw) {}

    private static final List<Law> LAWS = List.of(
            new Law("normal", source -> source.gaussian().sample()),
            new Law("t with 5 degrees of freedom", SkewedFamilySimulationTest::student),
            new Law("skewness 1 (gamma)", source -> 4 - exponentials(source, 4)),
            new Law("skewness 2 (exponential)", source -> 1 - exponentials(source, 1)));

    private final LevelledIntervals intervals = new LevelledIntervals();

    private enum Says {
        ABOVE,
        BELOW
    }

    @Test
    void atMostOneFamilyInTwentyHoldsAFalseVerdict() throws IOException {
        GuideTable table = new GuideTable(
                "draws from", "claims", "all err towards the tail", "half of them", "all, by Student's t", "demanded");
        boolean kept = true;
        for (Law law : LAWS) {
            int[][] wrong = wrong(law);
            for (int s = 0; s < SIZES.length; s++) {
                kept &= wrong[s][0] <= 0.05 * REPLICATIONS && wrong[s][1] <= 0.05 * REPLICATIONS;
                table.row(
                        law.name(),
                        SIZES[s],
                        GuideTable.percent(wrong[s][0], REPLICATIONS),
                        GuideTable.percent(wrong[s][1], REPLICATIONS),
                        GuideTable.percent(wrong[s][2], REPLICATIONS),
                        "at most 5 %, but for Student's t");
            }
        }
        table.publish();
        assertThat(kept).as("Every demand of the table above is met").isTrue();
    }

    @Test
    void whatIsSimulatedIsTheIntervalOfVerdicts() {
        Moments moments = new Moments(0.2, 0.1, -0.7, 24);
        Estimate fast = intervals.of(moments, 0.001);
        assertThat(fast.low()).isCloseTo(moments.estimateAt(0.001).low(), within(1e-12));
        assertThat(fast.high()).isCloseTo(moments.estimateAt(0.001).high(), within(1e-12));
    }

    /** By size: all err towards the tail, half of them, and all with Student's interval. */
    private int[][] wrong(Law law) {
        int[][] wrong = new int[SIZES.length][3];
        SeedPath seed = SeedPath.root(20261129).child("law").child(law.name());
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            Moments[][] moments = moments(law, seed.child("replication", replication));
            for (int s = 0; s < SIZES.length; s++) {
                wrong[s][0] += anyFalse(moments, SIZES[s], 1, intervals::of) ? 1 : 0;
                wrong[s][1] += anyFalse(moments, SIZES[s], 2, intervals::of) ? 1 : 0;
                wrong[s][2] += anyFalse(moments, SIZES[s], 1, intervals::students) ? 1 : 0;
            }
        }
        return wrong;
    }

    private static Moments[][] moments(Law law, SeedPath seed) {
        UniformRandomProvider uniform = seed.generator();
        Source source = new Source(
                uniform, ZigguratSampler.NormalizedGaussian.of(uniform), ZigguratSampler.Exponential.of(uniform));
        Moments[][] moments = new Moments[border(SIZES[SIZES.length - 1])][SequentialHolm.LOOKS.size()];
        double[] values = new double[DRAWS];
        for (Moments[] claim : moments) {
            Arrays.setAll(values, draw -> law.draw().applyAsDouble(source));
            for (int look = 0; look < claim.length; look++) {
                int draws = SequentialHolm.LOOKS.get(look);
                claim[look] = Moments.of(Arrays.copyOf(values, draws), Arrays.copyOf(NO_ERRORS, draws));
            }
        }
        return moments;
    }

    /** Claims whose truth is at the border. */
    private static int border(int size) {
        return size * 4 / 5;
    }

    /**
     * Whether any verdict is false: that the mean is above 0 for one claim in {@code every}, and else that it is below.
     */
    private static boolean anyFalse(
            Moments[][] moments, int size, int every, BiFunction<Moments, Double, Estimate> interval) {
        List<Optional<Says>> verdicts = SequentialHolm.verdicts(size, (claim, look, alpha) -> {
            if (claim >= border(size)) {
                return Optional.of(Says.ABOVE);
            }
            Estimate estimate = interval.apply(moments[claim][look], alpha);
            if (estimate.low() >= 0) {
                return Optional.of(Says.ABOVE);
            }
            return estimate.high() < 0 ? Optional.of(Says.BELOW) : Optional.empty();
        });
        for (int claim = 0; claim < border(size); claim++) {
            if (verdicts.get(claim).equals(Optional.of(claim % every == 0 ? Says.ABOVE : Says.BELOW))) {
                return true;
            }
        }
        return false;
    }

    private static double exponentials(Source source, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += source.exponential().sample();
        }
        return sum;
    }

    private static double student(Source source) {
        double squares = 0;
        for (int i = 0; i < 5; i++) {
            double normal = source.gaussian().sample();
            squares += normal * normal;
        }
        return source.gaussian().sample() / Math.sqrt(squares / 5);
    }
}
