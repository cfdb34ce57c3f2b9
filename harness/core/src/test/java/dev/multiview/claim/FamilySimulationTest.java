package dev.multiview.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.claim.SimulatedDraws.Shape;
import dev.multiview.fixture.GuideTable;
import dev.multiview.fixture.LevelledIntervals;
import dev.multiview.fixture.SequentialHolm;
import dev.multiview.quantity.Quantity;
import dev.multiview.random.SeedPath;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Moments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a paper's claims, most of them at the edge of their rules, get a false verdict among them, with Holm's rounds
 * and looks at 12, 24 and 48 draws, in families as large as the real ones.
 */
@Tag("slow")
class FamilySimulationTest {
    private static final int REPLICATIONS = 2000;
    private static final int[] SIZES = {18, 35, 52};
    private static final List<Integer> LOOKS = SequentialHolm.LOOKS;
    private static final int DRAWS = LOOKS.get(LOOKS.size() - 1);

    private record Model(String name, SimulatedDraws draws) {}

    private static final List<Model> MODELS = List.of(
            new Model("usual", draws(0.05, Shape.NORMAL)),
            new Model("large scatter", new SimulatedDraws(0.10, 0.05, 0.10, 0.08, Shape.NORMAL)),
            new Model("no draw effect", new SimulatedDraws(0, 0, 0, 0, Shape.NORMAL)),
            new Model("skewed draws", draws(0.05, Shape.SKEWED)),
            new Model("strongly skewed draws", draws(0.08, Shape.SKEWED)),
            new Model("1 draw in 10 fails", draws(0.1, Shape.FAILING)));

    private final PlantedFamily family = PlantedFamily.create(SIZES[SIZES.length - 1]);
    private final LevelledIntervals intervals = new LevelledIntervals();

    @Test
    void atMostOneFamilyInTwentyHoldsAFalseVerdict() throws IOException {
        GuideTable table = new GuideTable(
                "model",
                "claims",
                "families with a false verdict",
                "claims right",
                "claims wrong",
                "claims undecided",
                "demanded");
        boolean kept = true;
        for (Model model : MODELS) {
            boolean failing = model.draws().shape() == Shape.FAILING;
            Tally[] tallies = judged(model);
            for (int s = 0; s < SIZES.length; s++) {
                int claims = REPLICATIONS * SIZES[s];
                kept &= failing ? tallies[s].wrong <= 0.05 * claims : tallies[s].families <= 0.05 * REPLICATIONS;
                table.row(
                        model.name(),
                        SIZES[s],
                        GuideTable.percent(tallies[s].families, REPLICATIONS),
                        GuideTable.percent(tallies[s].right, claims),
                        GuideTable.percent(tallies[s].wrong, claims),
                        GuideTable.percent(claims - tallies[s].right - tallies[s].wrong, claims),
                        failing ? "claims wrong at most 5 %" : "families at most 5 %");
            }
        }
        table.publish();
        assertThat(kept).as("Every demand of the table above is met").isTrue();
    }

    private static SimulatedDraws draws(double relative, Shape shape) {
        return new SimulatedDraws(0.05, 0.03, 0.08, relative, shape);
    }

    /** By size; the first claims of the largest family serve for the smaller ones. */
    private Tally[] judged(Model model) {
        SeedPath seed = SeedPath.root(20261129).child("families").child(model.name());
        Tally[] tallies = {new Tally(), new Tally(), new Tally()};
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            PlannedScores scores = model.draws().scores(seed.child("replication", replication), DRAWS, family.sides());
            List<List<List<Moments>>> moments = moments(scores);
            for (int s = 0; s < SIZES.length; s++) {
                tallies[s].add(verdicts(moments, SIZES[s]));
            }
        }
        return tallies;
    }

    /** By claim, look and quantity. */
    private List<List<List<Moments>>> moments(PlannedScores scores) {
        List<List<List<Moments>>> moments = new ArrayList<>();
        for (Claim claim : family.claims().subList(0, SIZES[SIZES.length - 1])) {
            List<List<Moments>> looks = new ArrayList<>();
            LOOKS.forEach(look -> looks.add(new ArrayList<>()));
            for (Quantity quantity : claim.quantities()) {
                double[] values = new double[DRAWS];
                double[] errors = new double[DRAWS];
                for (int draw = 0; draw < DRAWS; draw++) {
                    Quantity.Reading reading = quantity.read(scores, draw).orElseThrow();
                    values[draw] = reading.value();
                    errors[draw] = reading.testError();
                }
                for (int look = 0; look < LOOKS.size(); look++) {
                    int draws = LOOKS.get(look);
                    looks.get(look).add(Moments.of(Arrays.copyOf(values, draws), Arrays.copyOf(errors, draws)));
                }
            }
            moments.add(looks);
        }
        return moments;
    }

    private List<Optional<Verdict>> verdicts(List<List<List<Moments>>> moments, int size) {
        return SequentialHolm.verdicts(size, (claim, look, alpha) -> {
            Statistical body = (Statistical) family.claims().get(claim).body();
            List<Estimate> estimates = moments.get(claim).get(look).stream()
                    .map(each -> intervals.of(each, alpha))
                    .toList();
            List<ControlResult> controls = new ArrayList<>();
            for (Control control : body.controls()) {
                Estimate estimate = estimates.get(controls.size() + 1);
                controls.add(new ControlResult(control, control.rule().decide(estimate), estimate));
            }
            Verdict verdict = Ruling.of(body.rule(), estimates.get(0), controls).verdict();
            return verdict == Verdict.INCONCLUSIVE ? Optional.empty() : Optional.of(verdict);
        });
    }

    private final class Tally {
        private int families;
        private int right;
        private int wrong;

        private void add(List<Optional<Verdict>> verdicts) {
            int before = wrong;
            for (int i = 0; i < verdicts.size(); i++) {
                Claim claim = family.claims().get(i);
                boolean isFalse = verdicts.get(i)
                        .filter(verdict -> family.isFalse(claim, verdict))
                        .isPresent();
                wrong += isFalse ? 1 : 0;
                right += verdicts.get(i).isPresent() && !isFalse ? 1 : 0;
            }
            families += wrong > before ? 1 : 0;
        }
    }
}
