package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.run.TrialRow;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How rows are chosen, grouped and averaged. */
class RowsTest {

    @Test
    void theFocusIsTheErrorWhereViewsDecide() {
        assertThat(Focus.of(Outcomes.everything())).contains(new Focus("k10-n2000", "error", "single-view"));
        assertThat(Focus.of(Outcomes.bare())).isEmpty();
    }

    @Test
    void whereViewsStandAloneTheFocusIsThere() {
        AuditOutcome all = Outcomes.everything();
        List<ContrastRow> rows = new ArrayList<>(all.contrasts());
        for (String split : List.of("single-view", "multi-view", "occluded", "swapped", "mixture")) {
            rows.add(new ContrastRow(
                    "images", "ensemble", "net", "twin", "error", split, 0.1, 0, 0.2, 0, 0.2, 0.01, 8, true));
        }
        AuditOutcome images = new AuditOutcome(
                all.suite(),
                all.tier(),
                all.rootSeed(),
                all.draws(),
                all.planDigest(),
                all.provenance(),
                all.judgements(),
                all.secondsByClaim(),
                all.gains(),
                rows,
                all.trials(),
                0,
                all.seconds());
        assertThat(Focus.of(images, "images")).contains(new Focus("images", "error", "occluded"));
    }

    @Test
    void curvesHaveOnePointPerSizeInOrder() {
        List<Curve> curves = Curve.of(
                Outcomes.everything(),
                new Focus("k10-n2000", "error", "single-view"),
                dev.multiview.run.GainRow::relativeGain);
        assertThat(curves)
                .extracting(Curve::learner)
                .containsExactly("patch-net", "linear-twin", "linear-twin-own-scale", "ridge-twin", "random-features");
        assertThat(curves.get(0).sizes()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(curves.get(0).means().get(0)).isZero();
    }

    @Test
    void aMeanHasTheIntervalOfCore() {
        Estimate expected = StudentT.estimate(new double[] {0.1, 0.3, 0.2}, new double[3], 1);
        assertThat(DrawMean.of(List.of(0.1, Double.NaN, 0.3, 0.2)))
                .isEqualTo(new DrawMean(expected.estimate(), expected.low95(), expected.high95(), 3));
    }

    @Test
    void oneDrawHasAMeanButNoInterval() {
        DrawMean one = DrawMean.of(List.of(0.4));
        assertThat(one.mean()).isEqualTo(0.4);
        assertThat(one.hasInterval()).isFalse();
        assertThat(DrawMean.of(List.of()).draws()).isZero();
    }

    @Test
    void trialsAreGroupedByDataLearnerAndRole() {
        assertThat(MadeUpRows.trials().stream().map(TrialKind::of).distinct())
                .containsExactly(
                        new TrialKind("k10-n2000", "patch-net", "member, 60 steps"),
                        new TrialKind("k10-n2000", "linear-twin", "member, 60 steps"),
                        new TrialKind("k10-n2000", "patch-net", "plain, 150 steps"),
                        new TrialKind("k10-n2000", "patch-net", "student of ensemble, 150 steps"),
                        new TrialKind("k10-n2000", "patch-net", "student of member, 150 steps"));
    }

    @Test
    void aTrialWithoutLearnerIsRefused() {
        TrialRow row = new TrialRow("k", "c0de", "l", "canonical", "ok", "", Map.of(), Map.of(), 0, "env");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrialKind.of(row))
                .withMessage("Trial description 'canonical' has no |learner= or no |role=");
    }
}
