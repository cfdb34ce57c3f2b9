package dev.multiview.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Rule;
import dev.multiview.reports.Outcomes;
import dev.multiview.statistic.Estimate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page says would refute a claim does refute it, by the rule itself. */
class RefutationTest {

    /** A rule, the words, and an interval that is as the words say. */
    record Case(Rule rule, String words, double low, double high) {}

    static List<Case> cases() {
        return List.of(
                new Case(new Rule.Effect(0.05), "An interval wholly below 0.05.", -0.1, 0.049),
                new Case(new Rule.Above(0.05), "An interval wholly below 0.05.", -0.1, 0.049),
                new Case(new Rule.Deficit(0.05), "An interval wholly above -0.05.", -0.049, 0.3),
                new Case(new Rule.Below(0.05), "An interval wholly above 0.05.", 0.051, 0.3),
                new Case(new Rule.NoEffect(0.05), "An interval wholly outside -0.05 to 0.05.", 0.051, 0.3),
                new Case(new Rule.Within(0.25, 0.05), "An interval wholly outside 0.2 to 0.3.", 0.31, 0.4),
                new Case(new Rule.Differs(0.05), "An interval wholly within -0.05 to 0.05.", -0.049, 0.049));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_words_are_the_rules_own(Case each) {
        Claim claim = claim(each.rule());
        assertThat(Refutation.of(claim)).contains(each.words());
        Estimate estimate =
                new Estimate((each.low() + each.high()) / 2, each.low(), each.high(), each.low(), each.high(), 12);
        assertThat(each.rule().decide(estimate)).isEqualTo(Rule.Decision.FAILS);
    }

    private static Claim claim(Rule rule) {
        Claim claim = Outcomes.everything().claims().stream()
                .map(Judgement::claim)
                .filter(each -> each.id().equals(Outcomes.SUPPORTED))
                .findFirst()
                .orElseThrow();
        return new Claim(
                claim.id(),
                claim.place(),
                claim.statement(),
                claim.mark(),
                claim.source(),
                new Claim.Statistical(claim.quantities().get(0), rule, List.of()));
    }
}
