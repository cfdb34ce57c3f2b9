package dev.multiview.claim;

import static dev.multiview.claim.PlannedScores.arm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.data.Split;
import dev.multiview.quantity.Gain;
import dev.multiview.random.SeedPath;
import dev.multiview.statistic.Moments;
import dev.multiview.statistic.SkewnessGuard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** The rounds by intervals beside Holm's own procedure, which sorts p-values. */
class StepDownTest {
    private static final double DELTA = 0.05;
    private static final int DRAWS = 12;
    private static final int FAMILY = 15;
    private static final Claim.Statistical BODY =
            new Claim.Statistical(new Gain(arm("a"), Split.SINGLE_VIEW), new Rule.Effect(DELTA), List.of());

    /** Some claims of a family of fifteen are run, with means from far below to far above the border. */
    @Test
    void whatIsDecidedIsWhatHolmRejects() {
        UniformRandomProvider random = SeedPath.root(20261129).child("holm").generator();
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        int later = 0;
        for (int replication = 0; replication < 300; replication++) {
            List<Given> cases = IntStream.range(0, 12)
                    .mapToObj(i -> new Given(claim(i), new Moments(DELTA + 0.05 * normal.sample(), 0.03, 0, DRAWS)))
                    .toList();
            Set<String> decided = decided(cases, true);
            assertThat(decided).isEqualTo(holm(cases));
            Set<String> alone = decided(cases, false);
            assertThat(decided).containsAll(alone);
            later += decided.size() > alone.size() ? 1 : 0;
        }
        // Else the steps would never have been tried.
        assertThat(later).isGreaterThan(30);
    }

    @Test
    void claimsThatAreNotRunCountAsOpen() {
        List<Given> one = List.of(new Given(claim(0), new Moments(0.2, 0.03, 0, DRAWS)));
        assertThat(judge(one, true).values()).singleElement().satisfies(only -> assertThat(only.divisor())
                .isEqualTo(FAMILY));
    }

    @Test
    void aLooksShareDividesTheLevelOfEachClaim() {
        List<Given> one = List.of(new Given(claim(0), new Moments(0.2, 0.03, 0, DRAWS)));
        Map<String, StepDown.Judged> judged =
                new StepDown(new Families(Map.of(Family.of("paper"), FAMILY))).judge(one, claim -> 4);
        assertThat(judged.values()).singleElement().satisfies(only -> assertThat(only.divisor())
                .isEqualTo(4 * FAMILY));
    }

    /** What was decided at one look stays decided at the next. */
    @Test
    void decidedClaimsLeaveTheirShareToLaterLooks() {
        StepDown levels = new StepDown(new Families(Map.of(Family.of("paper"), 2)));
        levels.judge(List.of(new Given(claim(0), new Moments(0.2, 0.01, 0, DRAWS))), claim -> 2);
        Map<String, StepDown.Judged> second =
                levels.judge(List.of(new Given(claim(1), new Moments(0.05, 0.03, 0, DRAWS))), claim -> 2);
        assertThat(second.values()).singleElement().satisfies(only -> assertThat(only.divisor())
                .isEqualTo(2));
    }

    private record Given(Claim claim, Moments moments) implements StepDown.Case {
        @Override
        public Judgement at(int divisor) {
            return Judge.rule(claim, BODY, moments::estimate, List.of(), divisor);
        }

        /** Two-sided p-value of the hypothesis that the mean is the border. */
        double p() {
            double t = Math.abs(moments.mean() - DELTA) / (moments.deviation() / Math.sqrt(DRAWS));
            double quantile = SkewnessGuard.quantile(t, DRAWS, 0);
            return 2 * TDistribution.of(DRAWS - 1).survivalProbability(quantile);
        }
    }

    private static Claim claim(int number) {
        return new Claim("paper/" + number, Place.preset("made-up"), "t", Claim.Mark.OURS, "s", BODY);
    }

    private static Map<String, StepDown.Judged> judge(List<Given> cases, boolean stepwise) {
        return new StepDown(new Families(Map.of(Family.of("paper"), FAMILY), stepwise)).judge(cases, claim -> 1);
    }

    private static Set<String> decided(List<Given> cases, boolean stepwise) {
        Set<String> decided = new HashSet<>();
        judge(cases, stepwise).forEach((id, judged) -> {
            if (judged.judgement().verdict().decided()) {
                decided.add(id);
            }
        });
        return decided;
    }

    private static Set<String> holm(List<Given> cases) {
        List<Given> sorted = new ArrayList<>(cases);
        sorted.sort(Comparator.comparingDouble(Given::p));
        Set<String> rejected = new HashSet<>();
        int left = FAMILY;
        for (Given next : sorted) {
            if (next.p() > 0.05 / left) {
                break;
            }
            rejected.add(next.claim().id());
            left--;
        }
        return rejected;
    }
}
