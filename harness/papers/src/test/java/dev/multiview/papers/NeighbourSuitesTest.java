package dev.multiview.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import dev.multiview.papers.borupandersen2021.BorupAndersenSuite;
import dev.multiview.papers.dern2024.DernSuite;
import dev.multiview.papers.harutyunyan2023.HarutyunyanSuite;
import dev.multiview.papers.menon2021.MenonSuite;
import dev.multiview.papers.mobahi2020.MobahiSuite;
import dev.multiview.papers.phuonglampert2019.PhuongLampertSuite;
import dev.multiview.papers.ruben2024.RubenSuite;
import dev.multiview.plan.Plan;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The suites on papers beside the two under audit, each made of one measurement. */
class NeighbourSuitesTest {
    private static final Resources RESOURCES = new Resources(NamedLearner::new, new ImageLibrary(List.of()));

    static List<Suite> neighbours() {
        return List.of(
                new PhuongLampertSuite(),
                new MobahiSuite(),
                new BorupAndersenSuite(),
                new DernSuite(),
                new RubenSuite(),
                new MenonSuite(),
                new HarutyunyanSuite());
    }

    private static Stream<Arguments> everySuiteAtEveryTier() {
        return neighbours().stream().flatMap(suite -> Stream.of(Tier.values()).map(tier -> Arguments.of(suite, tier)));
    }

    @ParameterizedTest
    @MethodSource("everySuiteAtEveryTier")
    void claimsAreOfThePaperAndSpeakOfWhereTheyHold(Suite suite, Tier tier) {
        List<Claim> claims = suite.entries(tier, RESOURCES);
        assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
        assertThat(claims).allSatisfy(claim -> {
            assertThat(claim.paper()).isEqualTo(suite.name());
            // A toy with points of its own is not at the preset that the suite's other claims are at.
            String place = claim.id().matches("mobahi-2020/.*-(toy|even)")
                    ? "On the toy"
                    : "At preset "
                            + claim.quantities().get(0).arms().get(0).setting().name();
            assertThat(claim.title()).startsWith(place);
        });
    }

    @ParameterizedTest
    @MethodSource("everySuiteAtEveryTier")
    void aSuiteCostsOneTrialADraw(Suite suite, Tier tier) {
        assertThat(Plan.of(suite.entries(tier, RESOURCES), suite.draws(tier), 1001)
                        .trials())
                .hasSize(suite.draws(tier));
    }

    @Test
    void theHarnessFindsEveryOneOfThem() {
        assertThat(ServiceLoader.load(Suite.class))
                .extracting(Suite::name)
                .containsAll(neighbours().stream().map(Suite::name).toList());
    }
}
