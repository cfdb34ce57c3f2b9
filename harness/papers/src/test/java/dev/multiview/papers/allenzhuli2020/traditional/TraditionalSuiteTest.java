package dev.multiview.papers.allenzhuli2020.traditional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.Families;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import dev.multiview.model.Learner;
import dev.multiview.papers.allenzhuli2020.AllenZhuLiSuite;
import dev.multiview.papers.allenzhuli2020.HeadlinePreset;
import dev.multiview.papers.allenzhuli2020.HeadlineSuite;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraditionalSuiteTest {
    private static final Resources RESOURCES = new Resources(NamedLearner::new, new ImageLibrary(List.of()));

    private static List<Claim> claims(Tier tier) {
        return new TraditionalSuite().entries(tier, RESOURCES);
    }

    private static List<Claim> judged(Tier tier) {
        return claims(tier).stream()
                .filter(claim -> claim.body() instanceof Claim.Statistical)
                .toList();
    }

    private static List<Claim> aboutNets(Tier tier) {
        return judged(tier).stream()
                .filter(claim -> claim.name().startsWith("N-"))
                .toList();
    }

    @Test
    void itsClaimsAreAFamilyOfTheirOwnAndMakeNoClaimOfThePaperHarder() {
        List<Claim> paper = Stream.<Suite>of(new HeadlineSuite(), new AllenZhuLiSuite())
                .flatMap(suite -> suite.entries(Tier.STANDARD, RESOURCES).stream())
                .toList();
        List<Claim> all =
                Stream.concat(paper.stream(), claims(Tier.STANDARD).stream()).toList();
        Claim first = judged(Tier.STANDARD).get(0);
        assertThat(Families.of(all).size(first))
                .isEqualTo(judged(Tier.STANDARD).size())
                .isEqualTo(11);
        assertThat(Families.of(all).size(paper.get(0)))
                .isEqualTo(Families.of(paper).size(paper.get(0)));
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void membersAreThoseThatTheHeadlineTrains(Tier tier) {
        Set<String> headline = keys(new HeadlineSuite().entries(tier, RESOURCES), "patch-net");
        assertThat(keys(judged(tier), "patch-net")).isNotEmpty().isSubsetOf(headline);
        assertThat(keys(claims(tier), HeadlinePreset.TWIN))
                .isNotEmpty()
                .isSubsetOf(keys(new HeadlineSuite().entries(tier, RESOURCES), HeadlinePreset.TWIN));
    }

    /** Comparisons are of as many fits: three models on both sides, each trained for as long as a member. */
    @ParameterizedTest
    @EnumSource(Tier.class)
    void bothSidesOfAComparisonHaveAsManyModels(Tier tier) {
        for (Claim claim : aboutNets(tier)) {
            for (Arm arm : ((Claim.Statistical) claim.body()).quantity().arms()) {
                assertThat(arm.procedure().size(arm.setting())).isEqualTo(3);
                assertThat(arm.treated(1, 0))
                        .extracting(trial -> trial.role().steps())
                        .containsOnly(arm.setting().memberSteps());
            }
        }
    }

    /** A net of all filters of three has their parameters, their initial weights and their length of training. */
    @Test
    void theOneNetIsTheThreeNetsTrainedTogether() {
        Claim claim = judged(Tier.STANDARD).get(0);
        assertThat(claim.name()).isEqualTo("N-one-net");
        List<Arm> arms = ((Claim.Statistical) claim.body()).quantity().arms();
        assertThat(arms.get(0).treated(1, 0))
                .extracting(Trial::role)
                .containsExactly(new Role.Joint(3, Learner.JointReading.SUM, 60));
        assertThat(arms.get(1).treated(1, 0)).isEqualTo(arms.get(0).singles(1, 0));
    }

    /** Students of all kinds differ by their teachers alone. */
    @Test
    void studentsHaveOneInitialisationAndLength() {
        List<Trial> students = Plan.of(claims(Tier.STANDARD), 1, 1).trials().stream()
                .map(PlannedTrial::trial)
                .filter(trial -> trial.role() instanceof Role.Taught)
                .toList();
        assertThat(students).hasSize(2 * 7).extracting(Trial::key).doesNotHaveDuplicates();
        assertThat(students).allSatisfy(trial -> {
            Role.Taught taught = (Role.Taught) trial.role();
            assertThat(taught.index()).isZero();
            assertThat(taught.steps()).isEqualTo(150);
        });
    }

    @Test
    void aClaimThatSeedsGainAsMuchAsksWhetherTheyCouldHaveBeenBeaten() {
        assertThat(aboutNets(Tier.STANDARD)).allSatisfy(claim -> {
            Claim.Statistical body = (Claim.Statistical) claim.body();
            assertThat(body.rule().delta()).isEqualTo(HeadlinePreset.DELTA);
            assertThat(body.controls()).extracting(Control::id).contains("seeds-gain");
            if (body.rule() instanceof Rule.Below) {
                assertThat(body.controls()).extracting(Control::id).contains("room");
            }
        });
        assertThat(judged(Tier.STANDARD))
                .extracting(Claim::name)
                .containsExactly(
                        "N-one-net",
                        "N-data-alone",
                        "N-bagging",
                        "N-attribute-bagging",
                        "N-boosting",
                        "N-gradient-boosting",
                        "N-stacking",
                        "N-mixture",
                        "T-forest",
                        "T-boosting",
                        "F-union");
    }

    private static Set<String> keys(List<Claim> claims, String learner) {
        Set<String> keys = new HashSet<>();
        for (PlannedTrial planned : Plan.of(claims, 1, 1).trials()) {
            if (planned.trial().role() instanceof Role.Member
                    && planned.trial().learner().equals(learner)
                    && planned.trial().lottery().free()) {
                keys.add(planned.key());
            }
        }
        return keys;
    }
}
