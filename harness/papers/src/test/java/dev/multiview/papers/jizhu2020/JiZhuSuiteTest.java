package dev.multiview.papers.jizhu2020;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import dev.multiview.plan.Plan;
import dev.multiview.transfer.EffectiveLogit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JiZhuSuiteTest {
    private static final Resources RESOURCES = new Resources(NamedLearner::new, new ImageLibrary(List.of()));

    private static List<Claim> claims(Tier tier) {
        return new JiZhuSuite().entries(tier, RESOURCES);
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

    static List<Named<LogitLaw>> wrongLaws() {
        return List.of(
                Named.of("labels are not heard", (softRatio, temperature, teacher, label) -> teacher),
                Named.of("probabilities mix as at T = 1 whatever T is", (softRatio, temperature, teacher, label) -> {
                    double toLabel = 1 - softRatio * logistic(label ? -teacher : teacher);
                    return (label ? 1 : -1) * Math.log(toLabel / (1 - toLabel));
                }),
                Named.of(
                        "the soft loss is weighted by rho instead of rho / T",
                        (softRatio, temperature, teacher, label) -> new EffectiveLogit(
                                        softRatio * temperature / (softRatio * temperature + 1 - softRatio),
                                        temperature)
                                .of(teacher, label)));
    }

    @ParameterizedTest
    @MethodSource("wrongLaws")
    void aWrongLawOfTheLogitHasACounterexampleToTheRootTheLimitAndThePull(LogitLaw law) throws InterruptedException {
        for (Claim claim : EffectiveLogitClaims.of(law)) {
            if (!claim.id().equals("ji-zhu-2020/JZ-3-split")) {
                assertThat(((Claim.Exact) claim.body()).check().counterexample())
                        .as(claim.id())
                        .isPresent();
            }
        }
    }

    /** The third wrong law's split grows with T, too, and falls with rho. */
    @Test
    void aSplitThatStaysWithTheSoftRatioOrTheTemperatureHasACounterexample() throws InterruptedException {
        for (Named<LogitLaw> law : wrongLaws().subList(0, 2)) {
            assertThat(new EffectiveLogitChecks(law.getPayload()).split())
                    .as(law.getName())
                    .isPresent();
        }
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
