package dev.multiview.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Family;
import dev.multiview.claim.Offers;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.model.Learner;
import dev.multiview.papers.allenzhuli2020.HeadlineSuite;
import dev.multiview.papers.xiao2017.ImageLevelsSuite;
import dev.multiview.plan.Plan;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final Claim A = claim("p/A", new Rule.Effect(0.05));
    private static final Claim B = claim("p/B", new Rule.Effect(0.05));
    private static final Claim C = claim("p/C", new Rule.Effect(0.05));

    private final Catalogue catalogue = Catalogue.of(
            List.of(new HeadlineSuite(), new ImageLevelsSuite()),
            Stream.of(
                            "patch-net",
                            "centred-twin-3",
                            "linear-twin",
                            "linear-twin-centred",
                            "ridge-twin",
                            "random-features",
                            "small-conv-net",
                            "small-conv-net-shifted",
                            "small-conv-net-wide",
                            "centred-conv-twin",
                            "conv-twin",
                            "conv-random-features",
                            "kernel-svm",
                            "random-forest")
                    .map(NamedLearner::new)
                    .<Learner>map(named -> named)
                    .toList());

    @Test
    void aSuiteNameSelectsAllItsClaims() {
        Catalogue.Selection selection = catalogue.select(List.of("headline"), Tier.STANDARD);
        assertThat(selection.claims()).hasSizeGreaterThan(16);
        assertThat(selection.family()).startsWith(selection.claims().toArray(new Claim[0]));
        assertThat(catalogue.select(List.of("image-levels"), Tier.STANDARD).claims())
                .hasSize(6);
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
                        "allen-zhu-li-2020/P3-literal",
                        "allen-zhu-li-2020/P3-distillation-images",
                        "allen-zhu-li-2020/P3-distillation-fashion",
                        "allen-zhu-li-2020/P3-distillation-digits");
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

    @Test
    void aWordIsTakenForAMisspellingUpToAThirdOfItsLetters() {
        // Nine of 29 letters are wrong, then ten.
        assertThat(refusal("xllen-zhu-li-2020/P1-xxxxxxxx")).endsWith("did you mean 'allen-zhu-li-2020/P1-ensemble'?");
        assertThat(refusal("xxlen-zhu-li-2020/P1-xxxxxxxx")).endsWith("run 'multiview list' to see all there are");
    }

    @Test
    void threeLettersOfAShortWordMayBeWrong() {
        assertThat(refusal("headlxxx")).endsWith("did you mean 'headline'?");
        assertThat(refusal("headxxxx"))
                .isEqualTo("Claim or suite 'headxxxx' is unknown; run 'multiview list' to see all there are");
    }

    @Test
    void aFarAwayWordIsRefusedWithTheCommandThatListsWhatThereIs() {
        assertThat(refusal("Q1"))
                .isEqualTo("Claim or suite 'Q1' is unknown; run 'multiview list' to see all there are");
        assertThatThrownBy(() -> catalogue.learner("transformer"))
                .hasMessage("Learner 'transformer' is unknown; run 'multiview list' to see all there are");
        assertThatThrownBy(() -> Catalogue.of(List.of(), List.of()).learner("patch-net"))
                .hasMessage("Learner 'patch-net' is unknown; run 'multiview list' to see all there are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "allen-zhu-li-2020/{P1", "P1\\"})
    void aMalformedGlobIsOneSentenceThatNamesIt(String glob) {
        assertThat(refusal(glob))
                .startsWith("Glob '" + glob + "' is malformed (")
                .hasLineCount(1);
    }

    private String refusal(String word) {
        MultiviewException refused =
                catchThrowableOfType(MultiviewException.class, () -> catalogue.select(List.of(word), Tier.STANDARD));
        assertThat(refused.status()).isEqualTo(ExitStatus.BAD_INPUT);
        return String.valueOf(refused.getMessage());
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

    @ParameterizedTest
    @EnumSource(Tier.class)
    void withoutImageSetsTheImageClaimsSayHowToGetThemAndTwelveOthersCanBeJudged(Tier tier) {
        List<Claim> claims = catalogue.select(List.of("headline"), tier).claims();
        assertThat(claims)
                .filteredOn(claim -> claim.id().matches(".*(images|fashion).*"))
                .hasSizeGreaterThan(16)
                .allSatisfy(claim -> assertThat(claim.missingData().orElse("nothing is missing"))
                        .contains("multiview data fetch"));
        assertThat(claims)
                .filteredOn(claim -> claim.missingData().isEmpty() && claim.body() instanceof Claim.Statistical)
                .hasSizeGreaterThanOrEqualTo(12);
    }

    /** Claims about digits are a family of their own: they make none about larger pictures harder to support. */
    @ParameterizedTest
    @EnumSource(Tier.class)
    void digitsThatNeedNoFilesAreAFamilyOfTheirOwn(Tier tier) {
        List<Claim> claims = catalogue.select(List.of("headline"), tier).claims();
        assertThat(claims)
                .filteredOn(claim -> claim.name().endsWith("-digits"))
                .hasSize(10)
                .allSatisfy(claim -> assertThat(claim.missingData()).isEmpty());
        assertThat(Families.of(claims).sizes())
                .containsEntry(new Family("allen-zhu-li-2020", "digits"), 7)
                .containsEntry(new Family("allen-zhu-li-2020", "pictures"), 18);
    }

    @Test
    void suitesMayShareAClaimAndTheFirstThatHasAllWordsIsTaken() {
        Catalogue shared = Catalogue.of(List.of(suite("one", A, B), suite("two", B, A, C)), List.of());
        assertThat(selected(shared, "p/A")).isEqualTo("one: p/A");
        assertThat(selected(shared, "p/A", "p/C")).isEqualTo("two: p/A p/C");
        assertThat(selected(shared, "p/B", "p/A")).isEqualTo("one: p/A p/B");
        assertThat(selected(shared, "two")).isEqualTo("two: p/B p/A p/C");
        assertThat(selected(shared, "two", "p/A")).isEqualTo("two: p/B p/A p/C");
        assertThat(selected(shared, "p/*"))
                .as("a glob selects in the suite with most")
                .isEqualTo("two: p/B p/A p/C");
        assertThat(selected(Catalogue.of(List.of(suite("one", A, B), suite("p", B, A)), List.of()), "p/*"))
                .as("among equals the suite of the paper's name")
                .isEqualTo("p: p/B p/A");
        assertThat(Families.of(shared.select(List.of("one"), Tier.SMOKE).family())
                        .sizes())
                .as("shared claims count once")
                .containsOnly(Map.entry(Family.of("p"), 3));
    }

    @Test
    void claimsOfNoOneSuiteAreRefused() {
        Catalogue apart = Catalogue.of(List.of(suite("one", A), suite("two", C)), List.of());
        assertThatThrownBy(() -> apart.select(List.of("p/A", "p/C"), Tier.SMOKE))
                .hasMessage("No suite has claims for all that is asked for ('p/A' is in one, 'p/C' is in two); a run"
                        + " judges the claims of one suite, so start one run for each");
        assertThatThrownBy(() -> apart.select(List.of("one", "two"), Tier.SMOKE))
                .hasMessageContaining("'one' is in one, 'two' is in two");
    }

    @Test
    void anEmptyNameIsRefusedWhereverItStands() {
        for (List<String> words : List.of(List.<String>of(), List.of(""), List.of("headline", ""), List.of(" "))) {
            assertThatThrownBy(() -> catalogue.select(words, Tier.SMOKE))
                    .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                            .isEqualTo(ExitStatus.BAD_INPUT))
                    .hasMessageStartingWith(
                            "The selection of claims '" + String.join(",", words) + "' holds an empty name; give ids");
        }
    }

    @Test
    void ofTwoSuitesThatJudgeAClaimDifferentlyTheSecondIsRefused() {
        Claim other = claim("p/A", new Rule.Effect(0.06));
        Catalogue both = Catalogue.of(List.of(suite("one", A), suite("two", other)), List.of());
        String sentence = "Claim p/A is judged in one way in suite 'one' and in another in suite 'two'; give one of"
                + " them another id, or both the same quantity, rule, controls and family";
        assertThatThrownBy(() -> both.select(List.of("two"), Tier.SMOKE))
                .isInstanceOf(MultiviewException.class)
                .hasMessage("Suite 'two' cannot be used: " + sentence);
        assertThat(both.select(List.of("one"), Tier.SMOKE).warnings())
                .containsExactly("Suite 'two' is left out, and its claims count in no family: " + sentence);
        Claim elsewhere = A.in(new Family("p", "pictures"));
        assertThatThrownBy(() -> Catalogue.of(List.of(suite("one", A), suite("two", elsewhere)), List.of())
                        .select(List.of("two"), Tier.SMOKE))
                .as("of another family it has another level")
                .hasMessage("Suite 'two' cannot be used: " + sentence);
    }

    @Test
    void aBrokenSuiteIsAWarningForAllOthers() {
        Suite lacking = broken("lacking", resources -> resources.learner("nearest-mean"));
        Suite unlinked = broken("unlinked", resources -> {
            throw new NoClassDefFoundError("some/Library");
        });
        Catalogue mixed = Catalogue.of(List.of(lacking, suite("one", A, B), unlinked), List.of());

        Catalogue.Selection selection = mixed.select(List.of("p/A"), Tier.SMOKE);

        assertThat(selection.suite().name()).isEqualTo("one");
        assertThat(selection.family()).containsExactly(A, B);
        assertThat(selection.warnings())
                .containsExactly(
                        "Suite 'lacking' is left out, and its claims count in no family: Learner 'nearest-mean' is"
                                + " unknown; run 'multiview list' to see all there are",
                        "Suite 'unlinked' is left out, and its claims count in no family: NoClassDefFoundError:"
                                + " some/Library");
        assertThat(mixed.offers(Tier.SMOKE).claims()).hasSize(1);
    }

    @Test
    void aSuiteThatFailsByAnErrorOrInWordsThatCannotBeShownIsAWarningToo() {
        Suite asserting = broken("asserting", resources -> {
            throw new AssertionError("a\u001b[31m\nb");
        });
        Suite endless = broken("endless", resources -> {
            throw new StackOverflowError();
        });
        Suite wordless = broken("wordless", resources -> {
            throw new IllegalArgumentException(" ");
        });
        Suite untold = broken("untold", resources -> {
            throw new Untold();
        });
        Suite wordy = broken("wordy", resources -> {
            throw new MultiviewException(ExitStatus.BAD_INPUT, "x".repeat(9999));
        });
        Offers offers = Catalogue.of(List.of(asserting, endless, wordless, untold, wordy, suite("one", A)), List.of())
                .offers(Tier.SMOKE);

        assertThat(offers.claims()).hasSize(1);
        assertThat(offers.broken().values())
                .extracting(Offers.Broken::reason)
                .containsExactly(
                        "AssertionError: a [31m b",
                        "StackOverflowError",
                        "IllegalArgumentException",
                        "its message failed with UnsupportedOperationException",
                        "x".repeat(500) + "...");
    }

    /** A failure that does not say what it is. */
    private static final class Untold extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void whoAsksForABrokenSuiteIsToldWhy() {
        Catalogue mixed = Catalogue.of(
                List.of(
                        broken("p", resources -> {
                            throw new NoClassDefFoundError("some/Library");
                        }),
                        suite("one", A)),
                List.of());

        for (String word : List.of("p", "p/A", "p/*")) {
            assertThatThrownBy(() -> mixed.select(List.of(word), Tier.SMOKE))
                    .isInstanceOfSatisfying(MultiviewException.class, e -> assertThat(e.status())
                            .isEqualTo(ExitStatus.FAILED))
                    .hasMessage("Suite 'p' cannot be used: NoClassDefFoundError: some/Library");
        }
    }

    private static Suite broken(String name, Consumer<Resources> fault) {
        Suite sound = suite(name, A);
        return new Suite() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String summary() {
                return sound.summary();
            }

            @Override
            public int draws(Tier tier) {
                return sound.draws(tier);
            }

            @Override
            public List<Claim> claims(Tier tier, Resources resources) {
                fault.accept(resources);
                return sound.claims(tier, resources);
            }
        };
    }

    private static String selected(Catalogue catalogue, String... words) {
        Catalogue.Selection selection = catalogue.select(List.of(words), Tier.SMOKE);
        return selection.suite().name() + ": "
                + selection.claims().stream().map(Claim::id).collect(Collectors.joining(" "));
    }

    private static Claim claim(String id, Rule rule) {
        Setting setting = new FakeData("shared").setting(3, 2);
        Arm arm = new Arm(setting, new NamedLearner("net"), new Ensemble(3));
        Quantity gain = new Gain(arm, Split.SINGLE_VIEW);
        return new Claim(
                id,
                Place.preset("made-up"),
                "title",
                Claim.Mark.OURS,
                "nowhere",
                new Claim.Statistical(gain, rule, List.of()));
    }

    private static Suite suite(String name, Claim... claims) {
        return new Suite() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String summary() {
                return "made up";
            }

            @Override
            public int draws(Tier tier) {
                return 2;
            }

            @Override
            public List<Claim> claims(Tier tier, Resources resources) {
                return List.of(claims);
            }
        };
    }

    @Test
    void twoLearnersOfOneNameAreRefused() {
        assertThatThrownBy(() -> Catalogue.of(List.of(), List.of(new NamedLearner("a"), new NamedLearner("a"))))
                .hasMessage("Two learners are called 'a'; rename one of them");
    }
}
