package dev.multiview.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Tier;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.plan.Plan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.of(
            List.of(new HeadlineSuite()),
            Stream.of("patch-net", "linear-twin", "linear-twin-own-scale", "ridge-twin", "random-features")
                    .map(Named::new)
                    .<Learner>map(named -> named)
                    .toList());

    @Test
    void aSuiteNameSelectsAllItsClaims() {
        Catalogue.Selection selection = catalogue.select(List.of("headline"), Tier.STANDARD);
        assertThat(selection.claims()).isEqualTo(selection.family());
        assertThat(selection.claims()).hasSizeGreaterThan(16);
    }

    @Test
    void idsAndGlobsSelectInTheSuitesOrderWhileTheFamilyStaysWhole() {
        Catalogue.Selection selection =
                catalogue.select(List.of("allen-zhu-li-2020/P3*", "allen-zhu-li-2020/P1-ensemble"), Tier.STANDARD);
        assertThat(selection.claims())
                .extracting(Claim::id)
                .containsExactly(
                        "allen-zhu-li-2020/P1-ensemble",
                        "allen-zhu-li-2020/P3-distillation",
                        "allen-zhu-li-2020/P3-share");
        assertThat(selection.family()).hasSizeGreaterThan(16);
    }

    @Test
    void anUnknownClaimIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> catalogue.select(List.of("allen-zhu-li-2020/P1-ensembel"), Tier.STANDARD))
                .isInstanceOf(MultiviewException.class)
                .hasMessage("Claim or suite 'allen-zhu-li-2020/P1-ensembel' is unknown; did you mean"
                        + " 'allen-zhu-li-2020/P1-ensemble'?")
                .extracting(e -> ((MultiviewException) e).status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void theHeadlineSuitePlansAtEveryTier(Tier tier) {
        Catalogue.Selection selection = catalogue.select(List.of("headline"), tier);
        Set<String> ids = new HashSet<>();
        selection.claims().forEach(claim -> {
            assertThat(ids.add(claim.id())).as(claim.id()).isTrue();
            assertThat(claim.paper()).isIn("allen-zhu-li-2020", "multiview");
        });
        Plan plan = Plan.of(selection.claims(), 2, 1);
        Plan once = Plan.of(selection.claims(), 1, 1);
        assertThat(plan.trials()).hasSize(2 * once.trials().size());
    }

    @Test
    void twoLearnersOfOneNameAreRefused() {
        assertThatThrownBy(() -> Catalogue.of(List.of(), List.of(new Named("a"), new Named("a"))))
                .hasMessage("Two learners are called 'a'; rename one of them");
    }

    private record Named(String name) implements Learner {
        @Override
        public Regime regime() {
            return Regime.LINEARIZED;
        }

        @Override
        public String canonical() {
            return name;
        }

        @Override
        public Fit fit(TrainingTask task) {
            throw new AssertionError("Planning must not train");
        }
    }
}
