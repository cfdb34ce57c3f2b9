package dev.multiview.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PapersTest {
    private static Claim claim(String id) {
        return new Claim(
                id,
                Place.preset("toy"),
                "a claim",
                Claim.Mark.OURS,
                "of this test",
                new Claim.Exact("none", () -> Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "allen-zhu-li-2020/P1-ensemble | P1: an ensemble of networks gains",
                "allen-zhu-li-2020/P10-ensemble-of-distilled | P10: ensembles of distilled nets gain no more",
                "allen-zhu-li-2020/S-classes-5-error | S: sweeps, never judged",
                "ji-zhu-2020/JZ-1-effective-logit | JZ-1: where a student's logit ends",
                "ji-zhu-2020/JZ-12-angle-rate-d5 | JZ-12: the angle falls with data inefficiency",
                "ji-zhu-2020/W-1-bound-explains-rate-d5 | W: where our reading finds the claims weak",
                "ji-zhu-2020/S-samples-25-risk-1.0 | S: curves, never judged",
                "mobahi-2020/E1-sparsity-toy | E: exact, every draw",
                "multiview/D1-coin | D: dummies that must be caught",
                "somebody-2027/X3-claim | X3"
            })
    void aGroupIsTheLongestBeginningOfTheIdThatHasAName(String id, String section) {
        assertThat(paper(claim(id)).section(claim(id))).isEqualTo(section);
    }

    @Test
    void aPaperIsCalledByAuthorsYearAndNumber() {
        Paper paper = paper(claim("borup-andersen-2021/E1-limit"));
        assertThat(paper.fullTitle()).isEqualTo("Borup & Andersen 2021, arXiv 2102.13088");
        assertThat(paper.address()).contains("https://arxiv.org/abs/2102.13088");
    }

    @Test
    void aPaperThatNobodyNamedIsCalledByItsShortNameAndHasNoAddress() {
        Paper paper = paper(claim("somebody-2027/X3-claim"));
        assertThat(paper.fullTitle()).isEqualTo("somebody-2027");
        assertThat(paper.address()).isEmpty();
    }

    /** Claims of {@code misspecified} and {@code theorem-box} are of one paper each and in no groups. */
    @Test
    void everyGroupOfEverySuiteHasAName() {
        Resources resources = new Resources(NamedLearner::new, new ImageLibrary(List.of()));
        assertThat(ServiceLoader.load(Suite.class)).hasSizeGreaterThan(10);
        for (Suite suite : ServiceLoader.load(Suite.class)) {
            assertThat(suite.entries(Tier.FULL, resources))
                    .filteredOn(claim -> !Set.of("misspecified", "theorem-box").contains(claim.paper()))
                    .allSatisfy(claim -> {
                        assertThat(paper(claim).fullTitle()).isNotEqualTo(claim.paper());
                        assertThat(paper(claim).section(claim)).contains(": ");
                    });
        }
    }

    private static Paper paper(Claim claim) {
        return ServiceLoader.load(Suite.class).stream()
                .flatMap(suite -> suite.get().papers().stream())
                .filter(paper -> paper.id().equals(claim.paper()))
                .findFirst()
                .orElseGet(() -> Paper.named(claim.paper()));
    }
}
