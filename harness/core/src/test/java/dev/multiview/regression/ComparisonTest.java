package dev.multiview.regression;

import static dev.multiview.regression.MadeUp.control;
import static dev.multiview.regression.MadeUp.described;
import static dev.multiview.regression.MadeUp.estimate;
import static dev.multiview.regression.MadeUp.exact;
import static dev.multiview.regression.MadeUp.judged;
import static dev.multiview.regression.MadeUp.notRun;
import static dev.multiview.regression.MadeUp.outcome;
import static dev.multiview.regression.MadeUp.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Cause;
import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    private static final long SEED = 1001;
    private static final int DRAWS = 6;
    private static final Rule EFFECT = new Rule.Effect(0.05);
    private static final Control BEATS = control("beats", EFFECT, Control.Kind.MECHANISM);
    private static final Map<String, String> ELSEWHERE = Map.of("cpu.model", "another processor");

    private static final Judgement SUPPORTED = supported(0.3, 0.2);
    private static final Judgement REFUTED = judged("p/refuted", EFFECT, estimate(0, 0.001, DRAWS), List.of());
    private static final Judgement DESCRIBED = described("p/beside", estimate(0.02, 0.01, DRAWS));
    private static final Judgement EXACT = exact("q/exact", Verdict.SUPPORTED);
    private static final AuditOutcome RUN = outcome(SEED, SUPPORTED, REFUTED, DESCRIBED, EXACT);
    private static final Expectations FROZEN = Expectations.of(RUN);

    @Test
    void a_run_is_as_expected_of_itself_and_a_refuted_claim_is_no_difference() {
        assertThat(compare(RUN).differences()).isEmpty();
        assertThat(compare(RUN).notes()).isEmpty();
        assertThat(compare(RUN).conditions()).startsWith("same seed, same kernels");
    }

    @Test
    void a_changed_verdict_is_a_difference_on_any_seed_and_the_sentence_names_old_new_and_remedy() {
        Judgement turned = supported(0.0, 0.2);
        assertThat(difference(outcome(SEED, turned, REFUTED, DESCRIBED, EXACT)))
                .isEqualTo("Claim p/supported was SUPPORTED (0.3000 in [0.2891, 0.3109]) and is REFUTED (0.0000 in"
                        + " [-0.0109, 0.0109]) under the frozen seed");
        assertThat(difference(outcome(7, turned, REFUTED, DESCRIBED, EXACT)))
                .startsWith("Claim p/supported was SUPPORTED (0.3000 in ")
                .contains("and is REFUTED (0.0000 in ", "where fresh seeds show SUPPORTED");
    }

    @Test
    void a_claim_that_recovers_from_its_refutation_is_a_difference_too() {
        Judgement turned = judged("p/refuted", EFFECT, estimate(0.3, 0.001, DRAWS), List.of());
        assertThat(difference(outcome(7, SUPPORTED, turned, DESCRIBED, EXACT)))
                .contains("p/refuted was REFUTED", "and is SUPPORTED");
    }

    @Test
    void an_exact_claim_must_come_out_the_same_on_any_seed() {
        Judgement fallen = exact("q/exact", Verdict.REFUTED);
        for (long seed : new long[] {SEED, 7}) {
            assertThat(difference(outcome(seed, SUPPORTED, REFUTED, DESCRIBED, fallen)))
                    .startsWith("Claim q/exact was SUPPORTED and is REFUTED");
        }
    }

    @Test
    void a_verdict_that_chance_allows_is_no_difference_on_a_fresh_seed_and_is_one_on_the_frozen() {
        Judgement edge = judged("p/edge", EFFECT, estimate(0.0615, 0.001, DRAWS), List.of());
        Judgement turned = judged("p/edge", EFFECT, estimate(0.0585, 0.001, DRAWS), List.of());
        assertThat(edge.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(turned.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        Expectations frozen = Expectations.of(outcome(SEED, edge));
        assertThat(Comparison.of(frozen, outcome(7, turned)).differences()).isEmpty();
        assertThat(Comparison.of(frozen, outcome(SEED, turned)).differences()).hasSize(1);
    }

    @Test
    void an_interval_apart_from_the_frozen_one_is_a_difference_though_the_verdict_is_the_same() {
        assertThat(difference(outcome(7, supported(0.4, 0.2), REFUTED, DESCRIBED, EXACT)))
                .startsWith("Claim p/supported is SUPPORTED, but its interval was (0.3000 in [")
                .contains("and is (0.4000 in [");
        assertThat(difference(outcome(7, supported(0.2, 0.2), REFUTED, DESCRIBED, EXACT)))
                .contains("and is (0.2000 in [");
        assertThat(compare(outcome(7, supported(0.305, 0.2), REFUTED, DESCRIBED, EXACT))
                        .differences())
                .isEmpty();
    }

    /** The tolerance is two errors in 6 test sets of 40 samples, 0.00833. */
    @ParameterizedTest
    @CsvSource({
        "0.3,          0.2,           ''",
        "0.3000000005, 0.2,           ''",
        "0.30000001,   0.2,           exact: its value moved from 0.300000",
        "0.3083,       0.2,           exact: its value moved from 0.300000 to 0.308300",
        "0.3084,       0.2,           both: its value moved from 0.300000 to 0.308400",
        "0.2916,       0.2,           both: its value moved",
        "0.3,          0.2083,        exact: the value of its control beats moved from 0.200000 to 0.208300",
        "0.3,          0.1916,        both: the value of its control beats moved",
    })
    void under_the_frozen_seed_a_number_may_move_by_rounding_alone_and_elsewhere_by_its_tolerance(
            double own, double control, String expected) {
        Judgement moved = supported(own, control);
        Comparison here = compare(outcome(SEED, moved, REFUTED, DESCRIBED, EXACT));
        Comparison elsewhere = compare(outcome(SEED, ELSEWHERE, List.of(), moved, REFUTED, DESCRIBED, EXACT));
        assertThat(elsewhere.conditions()).startsWith("same seed, other kernels");
        if (expected.isEmpty()) {
            assertThat(here.differences()).isEmpty();
            assertThat(elsewhere.differences()).isEmpty();
        } else {
            String what = expected.substring(expected.indexOf(' ') + 1);
            assertThat(here.differences()).singleElement().asString().contains(what);
            assertThat(elsewhere.differences()).hasSize(expected.startsWith("both") ? 1 : 0);
            assertThat(elsewhere.differences())
                    .allMatch(difference -> difference.sentence().contains(what));
        }
    }

    @Test
    void a_descriptive_number_that_moved_is_a_difference_under_the_frozen_seed_alone() {
        Judgement moved = described("p/beside", estimate(0.9, 0.01, DRAWS));
        assertThat(difference(outcome(SEED, SUPPORTED, REFUTED, moved, EXACT)))
                .startsWith("Claim p/beside is still DESCRIPTIVE, but its value moved from 0.020000 to 0.900000");
        assertThat(compare(outcome(7, SUPPORTED, REFUTED, moved, EXACT)).differences())
                .isEmpty();
    }

    @Test
    void a_point_is_compared_like_a_description_whatever_its_rule_says() {
        Expectations frozen = Expectations.of(outcome(SEED, point("p/at", estimate(0.2, 0.01, DRAWS))));
        Judgement moved = point("p/at", estimate(0.0, 0.01, DRAWS));
        assertThat(Comparison.of(frozen, outcome(7, moved)).differences()).isEmpty();
        assertThat(Comparison.of(frozen, outcome(SEED, moved)).differences())
                .singleElement()
                .extracting(Difference::sentence)
                .asString()
                .startsWith("Claim p/at is still DESCRIPTIVE, but its value moved from 0.200000 to 0.000000");
    }

    @Test
    void a_claim_that_vanished_is_a_difference_and_a_new_one_is_a_note() {
        assertThat(difference(outcome(7, SUPPORTED, REFUTED, DESCRIBED)))
                .isEqualTo("Claim q/exact was SUPPORTED and is gone from the run");
        Comparison more = compare(outcome(7, SUPPORTED, REFUTED, DESCRIBED, EXACT, exact("q/new", Verdict.REFUTED)));
        assertThat(more.differences()).isEmpty();
        assertThat(more.notes()).singleElement().asString().startsWith("Claim q/new is new: nothing is expected of it");
    }

    @Test
    void an_edited_rule_is_a_difference_whatever_the_numbers_say() {
        Judgement edited = judged("p/refuted", new Rule.Effect(0.06), estimate(0, 0.001, DRAWS), List.of());
        assertThat(difference(outcome(7, SUPPORTED, edited, DESCRIBED, EXACT)))
                .startsWith("Claim p/refuted was REFUTED and is REFUTED under a rule that was edited: the digest")
                .contains(REFUTED.claim().ruleDigest(), edited.claim().ruleDigest());
    }

    @Test
    void a_decided_claim_that_is_not_run_is_a_difference_with_the_reason() {
        for (Judgement decided : List.of(SUPPORTED, REFUTED, DESCRIBED)) {
            Expectations frozen = Expectations.of(outcome(SEED, decided));
            for (long seed : new long[] {SEED, 7}) {
                assertThat(Comparison.of(frozen, outcome(seed, notRun(decided))).differences())
                        .containsExactly(new Difference(
                                decided.claim().id(),
                                "Claim " + decided.claim().id() + " was " + decided.verdict()
                                        + " and was not run: Fashion-MNIST is not here; fetch it"));
            }
        }
    }

    @Test
    void where_the_data_are_missing_the_sentence_says_so_and_blames_no_rule() {
        Judgement absent = MadeUp.absent("p/supported", "Fashion-MNIST is not here; fetch it.");
        assertThat(absent.claim().ruleDigest()).isNotEqualTo(SUPPORTED.claim().ruleDigest());
        assertThat(difference(outcome(SEED, absent, REFUTED, DESCRIBED, EXACT)))
                .isEqualTo(
                        "Claim p/supported was SUPPORTED and was not run, because its data are missing: Fashion-MNIST"
                                + " is not here; fetch it");
        Comparison back = Comparison.of(Expectations.of(outcome(SEED, absent, EXACT)), outcome(SEED, SUPPORTED, EXACT));
        assertThat(back.differences()).isEmpty();
        assertThat(back.notes()).hasSize(1);
    }

    @Test
    void of_a_claim_that_was_not_run_nothing_is_expected() {
        Expectations frozen = Expectations.of(outcome(SEED, notRun(SUPPORTED), EXACT));
        Comparison run = Comparison.of(frozen, outcome(SEED, SUPPORTED, EXACT));
        assertThat(run.differences()).isEmpty();
        assertThat(run.compared()).isEqualTo(1);
        assertThat(run.notes()).singleElement().asString().contains("p/supported was not run when it was frozen");
        Comparison again = Comparison.of(frozen, outcome(SEED, notRun(SUPPORTED), EXACT));
        assertThat(again.notes()).isEmpty();
        assertThat(again.differences()).isEmpty();
        assertThat(again.compared()).isEqualTo(1);
    }

    @Test
    void expectations_of_nothing_are_not_frozen() {
        assertThatThrownBy(() -> Expectations.of(outcome(SEED, notRun(SUPPORTED), notRun(REFUTED))))
                .isInstanceOf(MultiviewException.class)
                .hasMessage("Nothing was frozen, because none of 2 claims was run; get their data and freeze again")
                .extracting(failure -> ((MultiviewException) failure).status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void a_number_that_is_none_is_not_frozen() {
        Estimate none = new Estimate(0.3, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.2, 0.4, DRAWS);
        assertThatThrownBy(() -> Expectations.of(outcome(SEED, SUPPORTED, described("p/none", none))))
                .isInstanceOf(MultiviewException.class)
                .hasMessageStartingWith("Nothing was frozen, because its value is not finite in claim p/none (")
                .extracting(failure -> ((MultiviewException) failure).status())
                .isEqualTo(ExitStatus.FAILED);
    }

    /** What a wrong quantile or a wrong floor does: the number stays, and no verdict turns. */
    @ParameterizedTest
    @ValueSource(doubles = {0.9, 1.1})
    void an_interval_a_tenth_too_narrow_or_too_wide_is_a_difference_under_the_frozen_seed(double factor) {
        Judgement supported = supported(0.3, 0.2);
        for (boolean ofControl : new boolean[] {false, true}) {
            Estimate own = estimate(0.3, 0.001 * (ofControl ? 1 : factor), DRAWS);
            Estimate control = estimate(0.2, 0.001 * (ofControl ? factor : 1), DRAWS);
            Judgement off = judged("p/supported", EFFECT, own, List.of(BEATS), control);
            assertThat(off.verdict()).isEqualTo(supported.verdict());
            assertThat(difference(outcome(SEED, off, REFUTED, DESCRIBED, EXACT)))
                    .startsWith("Claim p/supported is still SUPPORTED, but the end low of "
                            + (ofControl ? "the value of its control beats" : "its value") + " moved from ");
        }
        Judgement described = described("p/beside", estimate(0.02, 0.01 * factor, DRAWS));
        assertThat(difference(outcome(SEED, SUPPORTED, REFUTED, described, EXACT)))
                .startsWith("Claim p/beside is still DESCRIPTIVE, but the end low of its value moved from ");
    }

    @Test
    void on_other_kernels_a_narrower_interval_is_a_difference_where_its_draws_scatter() {
        Judgement wide = described("p/wide", estimate(0.5, 0.2, DRAWS));
        Judgement narrower = described("p/wide", estimate(0.5, 0.18, DRAWS));
        Comparison elsewhere =
                Comparison.of(Expectations.of(outcome(SEED, wide)), outcome(SEED, ELSEWHERE, List.of(), narrower));
        assertThat(elsewhere.differences())
                .singleElement()
                .extracting(Difference::sentence)
                .asString()
                .startsWith("Claim p/wide is still DESCRIPTIVE, but the distance of the end low95 from its value"
                        + " moved");
    }

    /** Nobody checks on another processor or seed but by what the file allows there. */
    @Test
    void what_the_file_allows_elsewhere_is_derived_again_and_compared() {
        assertThat(allowing(expected -> with(expected, expected.rerun(), 9)))
                .isEqualTo("Claim p/supported is as frozen, but other kernels could move its value by 9.00000 and could"
                        + " now move it by 0.00833333");
        Allowance all = Allowance.anyInterval(EnumSet.allOf(Verdict.class));
        assertThat(allowing(expected -> with(expected, all, 0)))
                .startsWith("Claim p/supported is as frozen, but fresh seeds could show [")
                .endsWith(" and could now show [SUPPORTED, INCONCLUSIVE]");
        assertThat(allowing(expected ->
                        with(expected, new Allowance(EnumSet.of(Verdict.SUPPORTED, Verdict.INCONCLUSIVE), -9, 9), 0)))
                .startsWith("Claim p/supported is as frozen, but intervals of fresh seeds had to touch [-9.000000,"
                        + " 9.000000] and would have to touch [0.2");
        assertThat(allowing(expected -> new Expected(
                        expected.id(),
                        "descriptive",
                        expected.verdict(),
                        expected.rerun(),
                        expected.unit(),
                        expected.numbers(),
                        expected.ruleDigest())))
                .isEqualTo("Claim p/supported is as frozen, but its kind was descriptive and is effect");
    }

    /** What is said of the run where the file's first claim, p/supported, was edited like this. */
    private static String allowing(UnaryOperator<Expected> edit) {
        List<Expected> claims = FROZEN.claims().stream()
                .map(claim -> claim.id().equals("p/supported") ? edit.apply(claim) : claim)
                .toList();
        Expectations edited = new Expectations(
                FROZEN.suite(),
                FROZEN.tier(),
                FROZEN.seed(),
                FROZEN.draws(),
                FROZEN.planDigest(),
                FROZEN.kernels(),
                claims);
        List<Difference> differences = Comparison.of(edited, RUN).differences();
        assertThat(differences).extracting(Difference::claim).containsExactly("p/supported");
        return differences.get(0).sentence();
    }

    private static Expected with(Expected expected, Allowance rerun, double moves) {
        List<Frozen> numbers = expected.numbers().stream()
                .map(number -> moves > 0 ? new Frozen(number.name(), number.estimate(), moves) : number)
                .toList();
        return new Expected(
                expected.id(),
                expected.kind(),
                expected.verdict(),
                rerun,
                expected.unit(),
                numbers,
                expected.ruleDigest());
    }

    @Test
    void a_claim_that_lost_its_number_is_a_difference_on_a_fresh_seed_whatever_its_verdict() {
        Judgement edge = judged("p/edge", EFFECT, estimate(0.0615, 0.001, DRAWS), List.of());
        Judgement lost = Judgement.open(edge.claim(), Cause.TRIALS_FAILED, "trials failed: all", null, List.of());
        Judgement without = Judgement.open(
                edge.claim(),
                Cause.TRIALS_FAILED,
                "no interval",
                new Estimate(0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0, DRAWS),
                List.of());
        Expectations frozen = Expectations.of(outcome(SEED, edge));
        assertThat(frozen.claims().get(0).rerun().verdicts()).contains(Verdict.INCONCLUSIVE);
        assertThat(Comparison.of(frozen, outcome(7, lost)).differences())
                .containsExactly(new Difference(
                        "p/edge", "Claim p/edge was measured on 6 draws and has no number now (trials failed: all)"));
        assertThat(Comparison.of(frozen, outcome(7, without)).differences()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"20, 18, 0", "20, 16, 1", "12, 6, 1", "6, 12, 1"})
    void one_draw_in_ten_may_be_dropped_on_a_fresh_seed_and_more_is_another_plan(int before, int now, int differences) {
        Judgement frozen = judged("p/c", EFFECT, estimate(0.3, 0.001, before), List.of());
        Judgement rerun = judged("p/c", EFFECT, estimate(0.3, 0.001, now), List.of());
        assertThat(Comparison.of(Expectations.of(outcome(SEED, frozen)), outcome(7, rerun))
                        .differences())
                .hasSize(differences);
    }

    @Test
    void under_the_frozen_seed_the_draws_are_the_same_too() {
        Judgement fewer = judged("p/refuted", EFFECT, estimate(0, 0.001, DRAWS - 2), List.of());
        assertThat(difference(outcome(SEED, SUPPORTED, fewer, DESCRIBED, EXACT)))
                .contains("p/refuted is still REFUTED, but its value is of 4 draws instead of 6");
    }

    @Test
    void another_plan_under_the_frozen_seed_is_noted() {
        Comparison more = compare(outcome(SEED, SUPPORTED, REFUTED, DESCRIBED, EXACT, exact("q/new", Verdict.REFUTED)));
        assertThat(more.notes()).hasSize(2).first().asString().startsWith("The plan is not the frozen one");
        assertThat(more.differences()).isEmpty();
    }

    @Test
    void a_run_with_failed_trials_is_not_frozen() {
        AuditOutcome failed = outcome(
                SEED, MadeUp.MACHINE, List.of(), List.of(MadeUp.trial("ok"), MadeUp.trial("failed")), SUPPORTED);
        assertThatThrownBy(() -> Expectations.of(failed))
                .isInstanceOf(MultiviewException.class)
                .hasMessage(
                        "Nothing was frozen, because 1 of 2 trials failed, first 'near draw 0 net member(0,steps=1)' (it"
                                + " broke); repair the cause and freeze again")
                .extracting(failure -> ((MultiviewException) failure).status())
                .isEqualTo(ExitStatus.FAILED);
    }

    private static Judgement supported(double own, double control) {
        return judged(
                "p/supported", EFFECT, estimate(own, 0.001, DRAWS), List.of(BEATS), estimate(control, 0.001, DRAWS));
    }

    private static Comparison compare(AuditOutcome outcome) {
        return Comparison.of(FROZEN, outcome);
    }

    private static String difference(AuditOutcome outcome) {
        Comparison comparison = compare(outcome);
        assertThat(comparison.differences()).hasSize(1);
        return comparison.differences().get(0).sentence();
    }
}
