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
import dev.multiview.papers.allenzhuli2020.AllenZhuLiSuite;
import dev.multiview.papers.allenzhuli2020.HeadlinePreset;
import dev.multiview.papers.allenzhuli2020.HeadlineSuite;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Role;
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
                .isEqualTo(6);
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
        for (Claim claim : judged(tier)) {
            for (Arm arm : ((Claim.Statistical) claim.body()).quantity().arms()) {
                assertThat(arm.procedure().size(arm.setting())).isEqualTo(3);
                assertThat(arm.treated(1, 0))
                        .extracting(trial -> trial.role().steps())
                        .containsOnly(arm.setting().memberSteps());
            }
        }
    }

    @Test
    void aClaimThatSeedsGainAsMuchAsksWhetherTheyCouldHaveBeenBeaten() {
        assertThat(judged(Tier.STANDARD)).allSatisfy(claim -> {
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
                        "N-data-alone", "N-bagging", "N-attribute-bagging", "N-boosting", "N-stacking", "N-mixture");
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
