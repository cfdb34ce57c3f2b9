package dev.multiview.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Claims are found as people write them. */
class ChoiceTest {
    private final Catalogue catalogue = Catalogue.of(
            List.of(
                    suite("first", "p/P1-ensemble", "p/P1-level", "p/P12-lottery", "p/D-own"),
                    suite("p", "p/P1-ensemble", "p/P2-joint"),
                    suite("q", "q/D-own", "q/P1", "q/early-end")),
            List.of());

    @Test
    void theBeginningOfANameSelectsTheClaimsOfThatStatement() {
        assertThat(search("P1")).containsExactly("p/P1-ensemble", "p/P1-level", "q/P1");
        assertThat(search("p12")).containsExactly("p/P12-lottery");
        assertThat(search("p2-JOINT")).containsExactly("p/P2-joint");
        assertThat(ids(catalogue.beginning("P1", Tier.SMOKE))).containsExactly("p/P1-ensemble", "p/P1-level", "q/P1");
        assertThat(catalogue.beginning("p", Tier.SMOKE)).as("a suite").isEmpty();
        assertThat(catalogue.beginning("p/P1-level", Tier.SMOKE)).as("an id").isEmpty();
        assertThat(catalogue.beginning("P1*", Tier.SMOKE)).as("a glob").isEmpty();
    }

    @Test
    void aGlobWithoutASlashGoesOverAllSuitesAndBothPartsOfIds() {
        assertThat(search("*P1*")).containsExactly("p/P1-ensemble", "p/P1-level", "p/P12-lottery", "q/P1");
        assertThat(search("q*")).containsExactly("q/D-own", "q/P1", "q/early-end");
        assertThat(search("*own", "P2*")).containsExactly("p/D-own", "p/P2-joint", "q/D-own");
        assertThat(search("p/P1*")).as("as before").containsExactly("p/P1-ensemble", "p/P1-level", "p/P12-lottery");
    }

    @Test
    void titlesAreSearchedByTheirWords() {
        assertThat(mentioned("joint")).containsExactly("p/P2-joint");
        assertThat(mentioned("about P12")).containsExactly("p/P12-lottery");
        assertThat(mentioned("*ABOUT*own*")).containsExactly("p/D-own", "q/D-own");
        assertThat(mentioned("about", "p1-")).containsExactly("p/P1-ensemble", "p/P1-level");
        assertThat(mentioned("*own*about*")).as("order counts").doesNotContain("q/P1");
        assertThat(mentioned("nothing of the kind")).isEmpty();
    }

    @Test
    void ofEqualSuitesTheOneOfThePapersNameIsTaken() {
        assertThat(catalogue.select(List.of("P2"), Tier.SMOKE).suite().name()).isEqualTo("p");
        assertThat(catalogue.select(List.of("P1-ensemble"), Tier.SMOKE).suite().name())
                .isEqualTo("p");
        assertThat(catalogue.select(List.of("P12"), Tier.SMOKE).suite().name()).isEqualTo("first");
    }

    @Test
    void aBeginningInSeveralPapersIsRefusedWithWhatToWrite() {
        assertThatThrownBy(() -> catalogue.select(List.of("D-own"), Tier.SMOKE))
                .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.BAD_INPUT))
                .hasMessage("Claims of several papers begin with 'D-own' (p, q); write 'p/D-own*' or 'q/D-own*'");
        assertThatThrownBy(() -> catalogue.selectEach(List.of("q", "P1"), Tier.SMOKE))
                .hasMessageContaining("write 'p/P1*' or 'q/P1*'");
    }

    @Test
    void severalSuitesAreSelectedSideBySideEachWithTheFamilyThatItHasAlone() {
        List<Catalogue.Selection> both = catalogue.selectEach(List.of("q", "first", "q/P1"), Tier.SMOKE);
        assertThat(both).extracting(each -> each.suite().name()).containsExactly("q", "first");
        assertThat(both).extracting(Catalogue.Selection::words).containsExactly(List.of("q", "q/P1"), List.of("first"));
        for (Catalogue.Selection each : both) {
            Catalogue.Selection alone = catalogue.select(List.of(each.suite().name()), Tier.SMOKE);
            assertThat(ids(each.claims())).isEqualTo(ids(alone.claims()));
            assertThat(Families.of(each.family())).isEqualTo(Families.of(alone.family()));
        }
        assertThat(catalogue.selectEach(List.of("p/P1-ensemble", "p/P2-joint"), Tier.SMOKE))
                .as("one suite has both")
                .hasSize(1);
        assertThatThrownBy(() -> catalogue.select(List.of("q", "first"), Tier.SMOKE))
                .hasMessageContaining("'q' is in q, 'first' is in first");
    }

    private List<String> search(String... words) {
        return ids(catalogue.search(List.of(words), Tier.SMOKE));
    }

    private List<String> mentioned(String... words) {
        return ids(catalogue.mentioning(List.of(words), Tier.SMOKE));
    }

    private static List<String> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).toList();
    }

    private static Suite suite(String name, String... ids) {
        List<Claim> claims = Stream.of(ids)
                .map(id -> new Claim(
                        id,
                        Place.of("Anywhere"),
                        "something about " + id.substring(id.indexOf('/') + 1),
                        Claim.Mark.OURS,
                        "nowhere",
                        new Claim.Exact("a = b", Optional::empty)))
                .toList();
        return new Suite() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String summary() {
                return "Made up";
            }

            @Override
            public int draws(Tier tier) {
                return 2;
            }

            @Override
            public List<Claim> claims(Tier tier, Resources resources) {
                return claims;
            }
        };
    }
}
