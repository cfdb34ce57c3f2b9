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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often a 95 % interval holds the true gain and the true contrast, in simulated draws judged as real ones. */
@Tag("slow")
class CoverageSimulationTest {
    private static final int REPLICATIONS = 1000;
    private static final int[] DRAWS = {8, 12, 20};
    private static final Arm FEATURE = arm("feature");
    private static final Arm LINEAR = arm("linear");
    private static final Quantity[] QUANTITIES = {
        new Gain(FEATURE, Split.SINGLE_VIEW),
        new Gain(LINEAR, Split.SINGLE_VIEW),
        new Contrast(FEATURE, LINEAR, Split.SINGLE_VIEW)
    };

    /** What coverage must be: by the interval's promise, by the floor's, or whatever it is. */
    private enum Demand {
        EXACT,
        AT_LEAST,
        SHOWN
    }

    private record Model(String name, SimulatedDraws draws, double single, double other, Demand demand) {}

    private static final List<Model> MODELS = List.of(
            new Model("usual", draws(0.05, Shape.NORMAL), 0.40, 0.25, Demand.EXACT),
            new Model(
                    "little headroom",
                    new SimulatedDraws(0.10, 0.05, 0.10, 0.08, Shape.NORMAL),
                    0.06,
                    0.06,
                    Demand.EXACT),
            new Model("no draw effect", new SimulatedDraws(0, 0, 0, 0, Shape.NORMAL), 0.40, 0.25, Demand.AT_LEAST),
            new Model("skewed draws", draws(0.05, Shape.SKEWED), 0.40, 0.25, Demand.SHOWN),
            new Model("1 draw in 10 fails", draws(0.1, Shape.FAILING), 0.40, 0.25, Demand.SHOWN));

    private final Judge judge = new Judge(new Families(Map.of("paper", 1)));

    @Test
    void intervalsCoverTheTruthAsOftenAsTheySay() throws InterruptedException, IOException {
        GuideTable table = new GuideTable("draws", "model", "gain of 60 %", "gain of 30 %", "contrast", "demanded");
        boolean kept = true;
        for (Model model : MODELS) {
            int[][] covered = covered(model);
            for (int d = 0; d < DRAWS.length; d++) {
                for (int count : covered[d]) {
                    kept &= model.demand() == Demand.SHOWN || count >= 0.93 * REPLICATIONS;
                    kept &= model.demand() != Demand.EXACT || count <= 0.97 * REPLICATIONS;
                }
                table.row(
                        DRAWS[d],
                        model.name(),
                        GuideTable.percent(covered[d][0], REPLICATIONS),
                        GuideTable.percent(covered[d][1], REPLICATIONS),
                        GuideTable.percent(covered[d][2], REPLICATIONS),
                        switch (model.demand()) {
                            case EXACT -> "93 to 97 %";
                            case AT_LEAST -> "at least 93 %";
                            case SHOWN -> "none";
                        });
            }
        }
        table.publish();
        assertThat(kept).as("Every demand of the table above is met").isTrue();
    }

    private static SimulatedDraws draws(double relative, Shape shape) {
        return new SimulatedDraws(0.05, 0.03, 0.08, relative, shape);
    }

    /** By number of draws and quantity; the first 8 and 12 of 20 draws serve for 8 and 12. */
    private int[][] covered(Model model) throws InterruptedException {
        double[] truths = {0.6 * model.single(), 0.3 * model.other(), 0.6 - 0.3};
        List<Side> sides =
                List.of(new Side(model.single(), Map.of(FEATURE, 0.6)), new Side(model.other(), Map.of(LINEAR, 0.3)));
        SeedPath seed = SeedPath.root(20261120).child("coverage").child(model.name());
        int[][] covered = new int[DRAWS.length][QUANTITIES.length];
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            PlannedScores scores =
                    model.draws().scores(seed.child("replication", replication), DRAWS[DRAWS.length - 1], sides);
            for (int d = 0; d < DRAWS.length; d++) {
                for (int q = 0; q < QUANTITIES.length; q++) {
                    Estimate estimate = measured(QUANTITIES[q], scores, DRAWS[d]);
                    covered[d][q] += estimate.low95() <= truths[q] && truths[q] <= estimate.high95() ? 1 : 0;
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
