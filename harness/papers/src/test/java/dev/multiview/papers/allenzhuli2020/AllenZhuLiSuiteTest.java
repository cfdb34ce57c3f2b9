package dev.multiview.papers.allenzhuli2020;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.plan.Plan;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.JointAverage;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.TunedEnsemble;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllenZhuLiSuiteTest {
    private static final Resources RESOURCES = new Resources(NamedLearner::new, new ImageLibrary(List.of()));

    private static List<Claim> claims(Tier tier) {
        return new AllenZhuLiSuite().entries(tier, RESOURCES);
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void eachOfTheEighteenStatementsIsJudgedByARule(Tier tier) {
        List<Claim> judged = claims(tier).stream()
                .filter(claim -> claim.body() instanceof Claim.Statistical)
                .toList();
        assertThat(IntStream.rangeClosed(1, 18)).allSatisfy(number -> assertThat(judged)
                .extracting(Claim::id)
                .anyMatch(id -> id.startsWith("allen-zhu-li-2020/P" + number + "-")));
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void theSuitePlansAtEveryTier(Tier tier) {
        Plan once = Plan.of(claims(tier), 1, 1);
        assertThat(Plan.of(claims(tier), 2, 1).trials())
                .hasSize(2 * once.trials().size());
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void claimsSharedWithTheHeadlineAreTheSameClaims(Tier tier) {
        Map<String, Claim> headline = new HeadlineSuite()
                .entries(tier, RESOURCES).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        assertThat(claims(tier))
                .filteredOn(claim -> headline.containsKey(claim.id()))
                .hasSizeGreaterThan(10)
                .allSatisfy(claim -> assertThat(headline.get(claim.id()))
                        .extracting(Claim::ruleDigest, Claim::title)
                        .containsExactly(claim.ruleDigest(), claim.title()));
    }

    @Test
    void gainsOfStudentsMustClearEveryControlThatTheScaleOfATeacherOrItsSeedCouldPass() {
        assertThat(controls("P3-distillation"))
                .containsExactlyInAnyOrder("permuted", "one-hot", "uniform", "own-seed", "minors-absent");
        assertThat(controls("P4-self-distillation"))
                .containsExactlyInAnyOrder("one-hot", "uniform", "own-seed", "minors-absent");
        assertThat(controls("P1-ensemble"))
                .containsExactlyInAnyOrder("singles-alike", "named-won", "tied", "one-initialisation", "wider-net");
        assertThat(controls("P4-dose")).containsExactly("one-hot");
        assertThat(controls("P3-tied-teachers")).containsExactlyInAnyOrder("named-won", "one-hot");
        assertThat(controls("P17-tied")).containsExactlyInAnyOrder("singles-alike", "named-won");
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void everyConditionTakenAwayHasAPredictionWithARule(Tier tier) {
        List<Claim> predictions = new MisspecifiedSuite().entries(tier, RESOURCES);
        assertThat(predictions)
                .allSatisfy(claim -> assertThat(claim.body()).isInstanceOf(Claim.Statistical.class))
                .extracting(claim -> claim.id().replaceFirst("-(lost-views|gain|distillation|memorised)$", ""))
                .contains(
                        "misspecified/half-single-view",
                        "misspecified/no-minors",
                        "misspecified/relu",
                        "misspecified/large-initial-scale",
                        "misspecified/no-noise",
                        "misspecified/unharmed");
        assertThat(Plan.of(predictions, 1, 1).trials()).isNotEmpty();
    }

    @Test
    void joinedNetsAndTheNetAloneAtTheirThresholdTrainForAsLong() {
        List<Claim> rows = claims(Tier.FULL).stream()
                .filter(claim -> claim.id().startsWith("allen-zhu-li-2020/R-mean-"))
                .toList();
        assertThat(rows).hasSize(5);
        assertThat(Plan.of(rows, 1, 1).trials())
                .extracting(planned -> planned.trial().canonical())
                .allMatch(trial -> trial.contains("steps=150"));
    }

    /** Ridge learners choose a penalty: a model that chooses one for itself must not be held against one that does not. */
    @ParameterizedTest
    @EnumSource(Tier.class)
    void ridgeOnBothSidesOfAComparisonChoosesForItself(Tier tier) {
        List<List<Procedure>> compared = claims(tier).stream()
                .filter(claim -> claim.id().matches(".*/(P6-order-ridge|R-twin-budget-.*)"))
                .map(claim -> claim.body() instanceof Claim.Statistical judged
                        ? judged.quantity()
                        : ((Claim.Descriptive) claim.body()).quantity())
                .map(quantity -> quantity.arms().stream().map(Arm::procedure).toList())
                .toList();
        assertThat(compared).hasSize(tier == Tier.FULL ? 3 : 1);
        assertThat(compared.get(0))
                .containsExactly(new JointAverage(JointReading.MEAN), new TunedEnsemble(tier == Tier.FULL ? 10 : 5));
        assertThat(compared.subList(1, compared.size())).allSatisfy(budget -> assertThat(budget)
                .containsExactly(new TunedEnsemble(2), new Ensemble(TheoryPreset.SWEPT)));
    }

    @Test
    void twoNarrowTwinsAreHeldAgainstOneOfTwiceTheWidth() {
        assertThat(claims(Tier.FULL))
                .extracting(Claim::title)
                .filteredOn(title -> title.contains("ridge twins"))
                .satisfiesExactly(
                        title -> assertThat(title).contains("two ridge twins of 4 filters", "one of 8"),
                        title -> assertThat(title).contains("two ridge twins of 8 filters", "one of 16"));
    }

    private static List<String> controls(String id) {
        return claims(Tier.STANDARD).stream()
                .filter(claim -> claim.id().equals("allen-zhu-li-2020/" + id))
                .map(claim -> (Claim.Statistical) claim.body())
                .flatMap(body -> body.controls().stream())
                .map(Control::id)
                .toList();
    }
}
