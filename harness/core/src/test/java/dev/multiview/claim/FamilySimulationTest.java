package dev.multiview.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.SimulatedDraws.Shape;
import dev.multiview.fixture.GuideTable;
import dev.multiview.random.SeedPath;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often a paper's twenty claims, all at the edge of their rules, get a false verdict among them. */
@Tag("slow")
class FamilySimulationTest {
    private static final int REPLICATIONS = 1000;
    private static final int[] DRAWS = {8, 12, 20};

    @Test
    void atMostOneFamilyInTwentyHoldsAFalseVerdict() throws InterruptedException, IOException {
        GuideTable table = new GuideTable(
                "draws", "model", "families with a false verdict", "claims right", "claims undecided", "demanded");
        boolean kept = true;
        for (Shape shape : Shape.values()) {
            SimulatedDraws model = new SimulatedDraws(0.05, 0.03, 0.08, shape == Shape.FAILING ? 0.1 : 0.05, shape);
            Tally[] tallies = judged(model);
            for (int d = 0; d < DRAWS.length; d++) {
                kept &= shape != Shape.NORMAL || tallies[d].families <= 0.05 * REPLICATIONS;
                int claims = REPLICATIONS * PlantedFamily.SIZE;
                table.row(
                        DRAWS[d],
                        switch (shape) {
                            case NORMAL -> "usual";
                            case SKEWED -> "skewed draws";
                            case FAILING -> "1 draw in 10 fails";
                        },
                        GuideTable.percent(tallies[d].families, REPLICATIONS),
                        GuideTable.percent(tallies[d].right, claims),
                        GuideTable.percent(tallies[d].open, claims),
                        shape == Shape.NORMAL ? "at most 5 %" : "none");
            }
        }
        table.publish();
        assertThat(kept).as("Every demand of the table above is met").isTrue();
    }

    /** By number of draws; the first 8 and 12 of 20 draws serve for 8 and 12. */
    private static Tally[] judged(SimulatedDraws model) throws InterruptedException {
        PlantedFamily family = PlantedFamily.create();
        Families sizes = Families.of(family.claims());
        assertThat(sizes.size(family.claims().get(0))).isEqualTo(PlantedFamily.SIZE);
        Judge judge = new Judge(sizes);
        SeedPath seed =
                SeedPath.root(20261120).child("families").child(model.shape().name());
        Tally[] tallies = {new Tally(), new Tally(), new Tally()};
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            PlannedScores scores =
                    model.scores(seed.child("replication", replication), DRAWS[DRAWS.length - 1], family.sides());
            for (int d = 0; d < DRAWS.length; d++) {
                tallies[d].add(family, judge, scores, DRAWS[d]);
            }
        }
        return tallies;
    }

    private static final class Tally {
        private int families;
        private int right;
        private int open;

        private void add(PlantedFamily family, Judge judge, PlannedScores scores, int draws)
                throws InterruptedException {
            boolean anyFalse = false;
            for (Claim claim : family.claims()) {
                Judgement judgement = judge.judge(claim, scores, draws);
                boolean decided = judgement.verdict() != Verdict.INCONCLUSIVE;
                boolean wrong = family.isFalse(judgement);
                anyFalse |= wrong;
                open += decided ? 0 : 1;
                right += decided && !wrong ? 1 : 0;
            }
            families += anyFalse ? 1 : 0;
        }
    }
}
