package dev.multiview.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Difference;
import dev.multiview.claim.Families;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Measured;
import dev.multiview.claim.Quantity;
import dev.multiview.claim.Quantity.Side;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Trend;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.image.ImageLibrary;
import dev.multiview.metric.Score;
import dev.multiview.plan.Plan;
import dev.multiview.procedure.Arm;
import dev.multiview.random.SeedPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JiZhuSuiteTest {
    private static final Resources RESOURCES = new Resources(NamedLearner::new, new ImageLibrary(List.of()));
    private static final int RUNS = 200;
    private static final int DRAWS = 20;

    private static List<Claim> claims(Tier tier) {
        return new JiZhuSuite().claims(tier, RESOURCES);
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void eachOfTheTwentySevenStatementsIsThere(Tier tier) {
        assertThat(IntStream.rangeClosed(1, 27)).allSatisfy(number -> assertThat(claims(tier))
                .extracting(Claim::id)
                .anyMatch(id -> id.startsWith("ji-zhu-2020/JZ-" + number + "-")));
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void idsAreUniqueAndTheSuitePlansAtEveryTier(Tier tier) {
        assertThat(claims(tier)).extracting(Claim::id).doesNotHaveDuplicates();
        assertThat(Plan.of(claims(tier), 1, 1).trials()).isNotEmpty();
    }

    @Test
    void whatTheEffectiveLogitDoesHasNoCounterexample() throws InterruptedException {
        for (Claim claim : EffectiveLogitClaims.of()) {
            assertThat(((Claim.Exact) claim.body()).check().counterexample())
                    .as(claim.id())
                    .isEmpty();
        }
    }

    @Test
    void theTwinOfARuleWithItsInequalityTurnedIsNeverSupported() throws InterruptedException {
        List<Claim> judged = claims(Tier.STANDARD).stream()
                .filter(claim -> claim.body() instanceof Claim.Statistical)
                .toList();
        Judge judge = new Judge(Families.of(judged));
        assertThat(judged).hasSizeGreaterThan(30);
        for (int run = 0; run < RUNS; run++) {
            SeedPath seed = SeedPath.root(20261121).child("false-twins", run);
            for (Claim claim : judged) {
                Claim.Statistical body = (Claim.Statistical) claim.body();
                FalseNotes notes = new FalseNotes(body.quantity(), body.rule(), seed.child(claim.id()));
                // Without its controls, which could only save it from support.
                Claim alone = new Claim(
                        claim.id(),
                        claim.title(),
                        claim.mark(),
                        claim.source(),
                        new Claim.Statistical(body.quantity(), body.rule(), List.of()));
                assertThat(judge.judge(alone, notes, DRAWS).verdict())
                        .as("%s in run %d", claim.id(), run)
                        .isNotEqualTo(Verdict.SUPPORTED);
            }
        }
    }

    /** Notes of a world in which a claim is false by as much as its rule distinguishes, with draws that scatter by as much. */
    private static final class FalseNotes implements Quantity.Scores {
        private final Map<Arm, Map<Integer, Map<String, Double>>> notes = new HashMap<>();

        FalseNotes(Quantity quantity, Rule rule, SeedPath seed) {
            ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(seed.generator());
            double unit = Math.max(0.05, Math.abs(rule.delta()));
            for (int draw = 0; draw < DRAWS; draw++) {
                plant(quantity, falseValue(rule, unit) + unit * gaussian.sample(), draw);
            }
        }

        private static double falseValue(Rule rule, double unit) {
            if (rule instanceof Rule.Deficit || rule instanceof Rule.Below) {
                return rule.borders().get(0) + unit;
            }
            return rule instanceof Rule.Effect || rule instanceof Rule.Above
                    ? rule.borders().get(0) - unit
                    : rule.borders().get(1) + unit;
        }

        private void plant(Quantity quantity, double value, int draw) {
            if (quantity instanceof Measured measured) {
                // A share cannot leave [0, 1]; differences of shares are planted around a half.
                note(measured, measured.cases() > 0 ? Math.max(0, Math.min(1, value)) : value, draw);
            } else if (quantity instanceof Difference difference) {
                plant(difference.right(), 0.5, draw);
                plant(difference.left(), 0.5 * difference.factor() + value, draw);
            } else if (quantity instanceof Trend trend) {
                for (int i = 0; i < trend.ascending().size(); i++) {
                    plant(trend.ascending().get(i), value - i, draw);
                }
            } else {
                throw new AssertionError("No false world for " + quantity);
            }
        }

        private void note(Measured measured, double value, int draw) {
            notes.computeIfAbsent(measured.arm(), arm -> new HashMap<>())
                    .computeIfAbsent(draw, number -> new HashMap<>())
                    .put(measured.note(), value);
        }

        @Override
        public Optional<Score> score(Arm arm, Split split, int draw) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Map<String, Double>>> notes(Arm arm, Side side, int draw) {
            return Optional.ofNullable(notes.getOrDefault(arm, Map.of()).get(draw))
                    .map(List::of);
        }
    }
}
