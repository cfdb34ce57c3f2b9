package dev.multiview.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Claim;
import dev.multiview.data.Split;
import dev.multiview.fixture.OutcomeCopy;
import dev.multiview.metric.Score;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.Quantity;
import dev.multiview.reports.GainsReport;
import dev.multiview.reports.MadeUpRows;
import dev.multiview.reports.Outcomes;
import dev.multiview.reports.outcome.TrialsByLabel;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import dev.multiview.run.TrialRow;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawValuesTest {
    private static final AuditOutcome OUTCOME = Outcomes.everything();
    private static final List<Integer> ALL = IntStream.range(0, 12).boxed().toList();

    @Test
    void a_gain_is_the_column_of_the_file() {
        Claim claim = claim(1);
        assertThat(values(OUTCOME).of(claim.quantities().get(0), ALL))
                .containsExactlyElementsOf(
                        rows(MadeUpRows.NET).stream().map(GainRow::gain).toList());
    }

    @Test
    void a_contrast_is_the_difference_of_two_columns() {
        List<Double> contrasts = values(OUTCOME).of(claim(0).quantities().get(0), ALL);
        List<GainRow> nets = rows(MadeUpRows.NET);
        List<GainRow> twins = rows(MadeUpRows.TWIN);
        assertThat(contrasts).hasSize(12);
        for (int draw : ALL) {
            double expected = nets.get(draw).relativeGain() - twins.get(draw).relativeGain();
            assertThat(contrasts.get(draw)).isCloseTo(expected, within(1e-15));
        }
    }

    @Test
    void a_draw_in_which_a_control_has_no_reading_does_not_count() {
        // Claim 2 is about distillation, its control about the ensemble.
        Arm ensemble = MadeUpRows.arm(MadeUpRows.NET, new Ensemble(5));
        DrawValues values = values(without(row -> row.isOf(ensemble, Split.SINGLE_VIEW) && row.draw() == 3));
        assertThat(values.draws(claim(2)).counted()).hasSize(11).doesNotContain(3);
        assertThat(values(OUTCOME).draws(claim(2)).counted()).isEqualTo(ALL);
        assertThat(values.table(claim(2), values.draws(claim(2)).counted()).lines())
                .hasSize(12)
                .first()
                .isEqualTo("draw,claim,permuted");
    }

    @Test
    void a_claim_shows_the_rows_it_was_read_from_and_no_others() {
        List<GainRow> rows = values(OUTCOME).rows(claim(0), OUTCOME.draws());
        assertThat(rows)
                .hasSize(24)
                .allSatisfy(row -> assertThat(row.split()).isEqualTo(Split.SINGLE_VIEW))
                .allSatisfy(row -> assertThat(row.size()).isEqualTo(5));
        assertThat(OUTCOME.gains()).containsAll(rows);
        assertThat(GainsReport.table(rows).lines()).hasSize(25);
    }

    @Test
    void a_note_is_read_from_the_rows_of_the_trials() {
        Arm arm = claim(0).quantities().get(0).arms().get(0);
        List<TrialRow> trials = arm.treated(OUTCOME.rootSeed(), 4).stream()
                .map(trial -> new TrialRow(trial, "c0de", "ok", "", Map.of("hits", 0.75), Map.of(), 1, "env"))
                .toList();
        AuditOutcome noted = OutcomeCopy.of(OUTCOME).trials(trials).make();
        Quantity quantity = new Noted(arm, Quantity.Side.TREATED, "hits");
        assertThat(values(noted).of(quantity, List.of(3, 4))).containsExactly(Double.NaN, 0.75);
        assertThat(values(OUTCOME).of(quantity, List.of(4))).containsExactly(Double.NaN);
    }

    @Test
    void arms_whose_rules_share_a_label_are_told_apart() {
        Arm cold = distilled(1);
        Arm hot = distilled(4);
        assertThat(cold.label()).isEqualTo(hot.label());
        AuditOutcome both = OutcomeCopy.of(OUTCOME)
                .gains(List.of(
                        new GainRow(cold, Split.SINGLE_VIEW, 0, new Score(0.125, 0.5, 2000)),
                        new GainRow(hot, Split.SINGLE_VIEW, 0, new Score(0.25, 0.5, 2000))))
                .make();
        DrawValues values = values(both);
        assertThat(values.of(new Gain(cold, Split.SINGLE_VIEW), List.of(0))).containsExactly(0.375);
        assertThat(values.of(new Gain(hot, Split.SINGLE_VIEW), List.of(0))).containsExactly(0.25);
    }

    private static Arm distilled(double temperature) {
        DistillationRule rule = new DistillationRule.Temperature(0.5, temperature);
        return MadeUpRows.arm(MadeUpRows.NET, new Distillation(Teacher.ENSEMBLE, rule));
    }

    @Test
    void an_exact_claim_has_no_rows() {
        assertThat(values(OUTCOME).rows(claim(6), OUTCOME.draws())).isEmpty();
    }

    private static DrawValues values(AuditOutcome outcome) {
        return new DrawValues(outcome, new TrialsByLabel(outcome));
    }

    private static Claim claim(int index) {
        return OUTCOME.judgements().get(index).claim();
    }

    private static List<GainRow> rows(Learner learner) {
        Arm arm = MadeUpRows.arm(learner, new Ensemble(5));
        return OUTCOME.gains().stream()
                .filter(row -> row.isOf(arm, Split.SINGLE_VIEW))
                .toList();
    }

    private static AuditOutcome without(Predicate<GainRow> dropped) {
        return OutcomeCopy.of(OUTCOME)
                .gains(OUTCOME.gains().stream().filter(dropped.negate()).toList())
                .make();
    }
}
