package dev.multiview.claim;

import static dev.multiview.claim.PlannedScores.arm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.SimulatedDraws.Shape;
import dev.multiview.claim.SimulatedDraws.Side;
import dev.multiview.data.Split;
import dev.multiview.fixture.GuideTable;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import dev.multiview.random.SeedPath;
import dev.multiview.statistic.Estimate;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a 95 % interval holds the true gain and the true contrast, in simulated draws judged as real ones: the plain
 * one, and that by which a claim that is a family of its own is judged.
 */
@Tag("slow")
class CoverageSimulationTest {
    private static final int REPLICATIONS = 2000;
    private static final int[] DRAWS = {8, 12, 20};
    private static final Arm FEATURE = arm("feature");
    private static final Arm LINEAR = arm("linear");
    private static final Quantity[] QUANTITIES = {
        new Gain(FEATURE, Split.SINGLE_VIEW),
        new Gain(LINEAR, Split.SINGLE_VIEW),
        new Contrast(FEATURE, LINEAR, Split.SINGLE_VIEW)
    };

    /** What coverage must be. The interval of verdicts must have 93 % but for draws of a kind that may be unseen. */
    private enum Demand {
        /** By the promise of Student's interval: draws are as good as normal. */
        PLAIN_TOO("plain 93 to 97 %, verdict's at least 93 %"),
        /** By that of the floor, which is too wide. */
        BOTH_AT_LEAST("both at least 93 %"),
        VERDICTS("verdict's at least 93 %"),
        UNSEEN_KIND("verdict's at least 93 %, times the share of runs that see the kind");

        private final String words;

        Demand(String words) {
            this.words = words;
        }

        boolean met(int draws, int[] plain, int[] verdicts) {
            double least = 0.93 * REPLICATIONS * (this == UNSEEN_KIND ? 1 - Math.pow(0.9, draws) : 1);
            boolean met = Arrays.stream(verdicts).allMatch(count -> count >= least);
            if (this == PLAIN_TOO || this == BOTH_AT_LEAST) {
                met &= Arrays.stream(plain).allMatch(count -> count >= 0.93 * REPLICATIONS);
            }
            return met && (this != PLAIN_TOO || Arrays.stream(plain).allMatch(count -> count <= 0.97 * REPLICATIONS));
        }
    }

    private record Model(String name, SimulatedDraws draws, double single, double other, Demand demand) {}

    private static final List<Model> MODELS = List.of(
            new Model("usual", draws(0.05, Shape.NORMAL), 0.40, 0.25, Demand.PLAIN_TOO),
            new Model(
                    "little headroom",
                    new SimulatedDraws(0.10, 0.05, 0.10, 0.08, Shape.NORMAL),
                    0.06,
                    0.06,
                    Demand.PLAIN_TOO),
            new Model("no draw effect", new SimulatedDraws(0, 0, 0, 0, Shape.NORMAL), 0.40, 0.25, Demand.BOTH_AT_LEAST),
            new Model("skewed draws", draws(0.05, Shape.SKEWED), 0.40, 0.25, Demand.VERDICTS),
            new Model("strongly skewed draws", draws(0.08, Shape.SKEWED), 0.40, 0.25, Demand.VERDICTS),
            new Model("1 draw in 10 fails", draws(0.1, Shape.FAILING), 0.40, 0.25, Demand.UNSEEN_KIND));

    private final Judge judge = new Judge(new Families(Map.of(Family.of("paper"), 1)));

    @Test
    void intervalsCoverTheTruthAsOftenAsTheySay() throws InterruptedException, IOException {
        GuideTable table = new GuideTable(
                "draws",
                "model",
                "plain: gain of 60 %",
                "gain of 30 %",
                "contrast",
                "verdict's: gain of 60 %",
                "gain of 30 %",
                "contrast",
                "demanded");
        boolean kept = true;
        for (Model model : MODELS) {
            int[][][] covered = covered(model);
            for (int d = 0; d < DRAWS.length; d++) {
                int[] plain = covered[d][0];
                int[] verdicts = covered[d][1];
                kept &= model.demand().met(DRAWS[d], plain, verdicts);
                table.row(
                        DRAWS[d],
                        model.name(),
                        GuideTable.percent(plain[0], REPLICATIONS),
                        GuideTable.percent(plain[1], REPLICATIONS),
                        GuideTable.percent(plain[2], REPLICATIONS),
                        GuideTable.percent(verdicts[0], REPLICATIONS),
                        GuideTable.percent(verdicts[1], REPLICATIONS),
                        GuideTable.percent(verdicts[2], REPLICATIONS),
                        model.demand().words);
            }
        }
        table.publish();
        assertThat(kept).as("Every demand of the table above is met").isTrue();
    }

    private static SimulatedDraws draws(double relative, Shape shape) {
        return new SimulatedDraws(0.05, 0.03, 0.08, relative, shape);
    }

    /** By number of draws, interval (plain, verdict's) and quantity; the first 8 and 12 of 20 draws serve for 8 and 12. */
    private int[][][] covered(Model model) throws InterruptedException {
        double[] truths = {0.6 * model.single(), 0.3 * model.other(), 0.6 - 0.3};
        List<Side> sides =
                List.of(new Side(model.single(), Map.of(FEATURE, 0.6)), new Side(model.other(), Map.of(LINEAR, 0.3)));
        SeedPath seed = SeedPath.root(20261129).child("coverage").child(model.name());
        int[][][] covered = new int[DRAWS.length][2][QUANTITIES.length];
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            PlannedScores scores =
                    model.draws().scores(seed.child("replication", replication), DRAWS[DRAWS.length - 1], sides);
            for (int d = 0; d < DRAWS.length; d++) {
                for (int q = 0; q < QUANTITIES.length; q++) {
                    Estimate estimate = measured(QUANTITIES[q], scores, DRAWS[d]);
                    covered[d][0][q] += estimate.low95() <= truths[q] && truths[q] <= estimate.high95() ? 1 : 0;
                    covered[d][1][q] += estimate.low() <= truths[q] && truths[q] <= estimate.high() ? 1 : 0;
                }
            }
        }
        return covered;
    }

    private Estimate measured(Quantity quantity, PlannedScores scores, int draws) throws InterruptedException {
        Claim claim = new Claim(
                "paper/C",
                Place.preset("made-up"),
                "title",
                Claim.Mark.OURS,
                "nowhere",
                new Claim.Descriptive(quantity));
        return Objects.requireNonNull(judge.judge(claim, scores, draws).estimate());
    }
}
