package dev.multiview.reports.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Cause;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.fixture.Judgements;
import dev.multiview.fixture.OutcomeCopy;
import dev.multiview.procedure.Ensemble;
import dev.multiview.reports.MadeUpRows;
import dev.multiview.reports.Outcomes;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.statistic.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastReadingTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.3, true, FEATURE_LEARNING_MORE",
        "-0.3, -0.1, true, LINEARIZED_MORE",
        "-0.09, 0.09, true, ALIKE",
        "0.02, 0.09, true, ALIKE",
        "0.09, 0.3, true, OPEN",
        "-0.3, 0.3, true, OPEN",
        "NaN, NaN, true, OPEN",
        "0.1, 0.3, false, NOT_COMPARABLE"
    })
    void anIntervalIsReadAgainstTheSmallestEffectOfInterest(
            double low, double high, boolean eligible, ContrastReading reading) {
        assertThat(ContrastReading.of(row(low, high, eligible), 0.1)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.3, 'networks that learn features gain more, perhaps by less than 0.1'",
        "-0.3, -0.05, 'models linear in fixed features gain more, perhaps by less than 0.1'",
        "-0.3, 0.3, 'not decided, as the interval holds both no difference and one of 0.1'",
        "NaN, NaN, 'not decided, as so few draws give no interval'"
    })
    void anOpenContrastSaysWhatIsKnown(double low, double high, String words) {
        assertThat(ContrastReading.OPEN.words(row(low, high, true), 0.1)).isEqualTo(words);
    }

    @Test
    void theZoneIsThatOfTheClaimsOnContrasts() {
        assertThat(ContrastReading.delta(Outcomes.everything())).isEqualTo(0.1);
        assertThat(ContrastReading.delta(Outcomes.bare())).isEqualTo(0.1);
    }

    /** The same interval, which lies beyond 0.1, under every verdict of the claim about it. */
    @ParameterizedTest
    @CsvSource({
        "SUPPORTED, FEATURE_LEARNING_MORE, 'networks that learn features gain more, by at least 0.1; `P1-ensemble` is SUPPORTED'",
        "INCONCLUSIVE, OPEN, 'not decided, whatever its interval says; `P1-ensemble` is INCONCLUSIVE (control)'",
        "NOT_RUN, OPEN, 'not decided, whatever its interval says; `P1-ensemble` is NOT_RUN'",
    })
    void nothing_is_called_decided_that_the_verdict_of_its_claim_leaves_open(
            Verdict verdict, ContrastReading reading, String words) {
        JudgedContrast contrast = judged(verdict, new Estimate(0.2, 0.15, 0.25, 0.17, 0.23, 12));
        assertThat(contrast.judgement()).isPresent();
        assertThat(ContrastReading.of(contrast, 0.1)).isEqualTo(reading);
        assertThat(reading.words(contrast, 0.1)).isEqualTo(words);
    }

    @Test
    void a_refuted_claim_is_not_open_even_if_its_interval_leaves_the_other_side_open() {
        JudgedContrast contrast = judged(Verdict.REFUTED, new Estimate(-0.1, -0.3, 0.09, -0.2, 0, 12));
        assertThat(ContrastReading.of(contrast, 0.1)).isEqualTo(ContrastReading.REFUTED);
        assertThat(ContrastReading.REFUTED.colour()).isNotEqualTo(ContrastReading.OPEN.colour());
    }

    @Test
    void figure_and_table_show_one_interval() {
        Estimate estimate = new Estimate(0.2, 0.15, 0.25, 0.17, 0.23, 12);
        assertThat(judged(Verdict.SUPPORTED, estimate).estimate()).isEqualTo(estimate);
        assertThat(row(0.1, 0.3, true).estimate().low()).isEqualTo(0.1);
    }

    @Test
    void contrasts_of_claims_are_shown_alone_and_others_where_there_are_none() {
        JudgedContrast claimed =
                judged(Verdict.EFFECT_WITHOUT_MECHANISM, new Estimate(0.2, 0.15, 0.25, 0.17, 0.23, 12));
        JudgedContrast other = row(0.1, 0.3, true);
        assertThat(JudgedContrast.ofClaims(List.of(other, claimed))).containsExactly(claimed);
        assertThat(JudgedContrast.ofClaims(List.of(other, other))).hasSize(2);
        assertThat(claimed.shownByControl()).isTrue();
        assertThat(other.shownByControl()).isFalse();
    }

    /** The first contrast of the outcome, whose claim came out as given. */
    private static JudgedContrast judged(Verdict verdict, Estimate estimate) {
        AuditOutcome all = Outcomes.everything();
        Judgement first = all.judgements().get(0);
        AuditOutcome changed = OutcomeCopy.of(all)
                .judgements(List.of(
                        Judgements.of(first.claim(), verdict, Cause.CONTROL, "control open: x", estimate, List.of())))
                .make();
        return JudgedContrast.in(changed).apply(all.contrasts().get(0));
    }

    private static JudgedContrast row(double low, double high, boolean eligible) {
        Estimate estimate = new Estimate(0, low, high, low, high, 12);
        return JudgedContrast.in(Outcomes.bare())
                .apply(new ContrastRow(
                        MadeUpRows.contrast(MadeUpRows.TWIN, new Ensemble(5), Split.SINGLE_VIEW),
                        estimate,
                        0,
                        12,
                        eligible));
    }
}
