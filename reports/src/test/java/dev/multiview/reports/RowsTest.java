package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Cause;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Judgement;
import dev.multiview.data.Split;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.OutcomeCopy;
import dev.multiview.metric.Score;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Contrast;
import dev.multiview.reports.figure.Curve;
import dev.multiview.reports.format.Units;
import dev.multiview.reports.outcome.DrawMean;
import dev.multiview.reports.outcome.HeadlineView;
import dev.multiview.reports.outcome.Level;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.run.GainRow;
import dev.multiview.statistic.Binomial;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How rows are chosen, grouped and averaged. */
class RowsTest {

    @Test
    void theFocusIsTheErrorWhereViewsDecide() {
        assertThat(HeadlineView.of(Outcomes.everything())).contains(new HeadlineView("k10-n2000", Split.SINGLE_VIEW));
        assertThat(HeadlineView.of(Outcomes.bare())).isEmpty();
    }

    @Test
    void whereViewsStandAloneTheFocusIsThere() {
        AuditOutcome all = Outcomes.everything();
        Setting setting = new Setting("images", new FakeData("images"), 5, 2, 60, 150);
        Arm net = new Arm(setting, MadeUpRows.NET, new Ensemble(5));
        Arm twin = new Arm(setting, MadeUpRows.TWIN, new Ensemble(5));
        List<ContrastRow> rows = new ArrayList<>(all.contrasts());
        for (Split split : List.of(Split.SINGLE_VIEW, Split.MULTI_VIEW, Split.OCCLUDED, Split.SWAPPED, Split.MIXTURE)) {
            rows.add(new ContrastRow(
                    new Contrast(net, twin, split), new Estimate(0.1, 0, 0.2, 0, 0.2, 8), 0.01, 8, true));
        }
        AuditOutcome images = OutcomeCopy.of(all).contrasts(rows).make();
        assertThat(HeadlineView.bySetting(images))
                .containsEntry("images", new HeadlineView("images", Split.OCCLUDED))
                .containsEntry("k10-n2000", new HeadlineView("k10-n2000", Split.SINGLE_VIEW));
    }

    @Test
    void curvesHaveOnePointPerSizeInOrder() {
        List<Curve> curves =
                Curve.of(Outcomes.everything(), new HeadlineView("k10-n2000", Split.SINGLE_VIEW), Level.RELATIVE_GAIN);
        assertThat(curves)
                .extracting(Curve::learner)
                .containsExactly("patch-net", "linear-twin", "linear-twin-own-scale", "ridge-twin", "random-features");
        assertThat(curves.get(0).sizes()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(curves.get(0).means().get(0)).isZero();
    }

    @Test
    void aMeanHasTheIntervalOfCore() {
        double error = Binomial.standardError(0.32, 2000);
        Estimate expected = StudentT.estimate(
                new double[] {0.3, 0.35, 0.32},
                new double[] {Binomial.standardError(0.3, 2000), Binomial.standardError(0.35, 2000), error},
                1);
        assertThat(DrawMean.of(rows(0.3, Double.NaN, 0.35, 0.32), Level.VALUE))
                .isEqualTo(new DrawMean(expected.estimate(), expected.low95(), expected.high95(), 3));
    }

    /** Without the floor, equal draws would have no interval, and a figure would show certainty beside a verdict. */
    @Test
    void anIntervalOfEqualDrawsIsFlooredByTheirTestSetsAsThatOfAClaimIs() throws InterruptedException {
        List<GainRow> rows = rows(0.1, 0.1, 0.1, 0.1);
        Claim claim = Outcomes.everything().judgements().get(5).claim();
        Judgement judged = new Judge(new Families(Map.of(claim.family(), 1)))
                .judge(claim, (arm, split, draw) -> Optional.of(new Score(0.1, 0.4, 2000)), 4);
        Estimate estimate = Objects.requireNonNull(judged.estimate());
        DrawMean gain = DrawMean.of(rows, Level.GAIN);
        assertThat(gain.low()).isCloseTo(estimate.low95(), within(1e-12)).isLessThan(0.295);
        assertThat(gain.high()).isCloseTo(estimate.high95(), within(1e-12));
        DrawMean relative = DrawMean.of(rows, Level.RELATIVE_GAIN);
        assertThat(relative.high() - relative.low()).isCloseTo((gain.high() - gain.low()) / 0.4, within(1e-12));
    }

    @Test
    void anIntervalIsShownWithinWhatIsPossible() {
        assertThat(DrawMean.of(rows(0.01, 0.4), Level.VALUE).low()).isZero();
        assertThat(DrawMean.of(rows(0.01, 0.4), Level.VALUE).high()).isEqualTo(1);
        assertThat(DrawMean.of(rows(0.0, 0.4), Level.RELATIVE_GAIN).high()).isEqualTo(1);
        Judgement wide = Judgement.open(
                Outcomes.everything().judgements().get(1).claim(),
                Cause.POWER,
                "power: open",
                new Estimate(-0.04, -1.19, 1.11, -0.3, 0.22, 3),
                List.of());
        assertThat(Units.text(wide)).isEqualTo("-0.04 [-1.00, 1.00]");
    }

    @Test
    void oneDrawHasAMeanButNoInterval() {
        DrawMean one = DrawMean.of(rows(0.4), Level.VALUE);
        assertThat(one.mean()).isEqualTo(0.4);
        assertThat(one.hasInterval()).isFalse();
        assertThat(DrawMean.of(List.of(), Level.VALUE).draws()).isZero();
    }

    /** A single's error of 0.4 and these of the procedure. */
    private static List<GainRow> rows(double... values) {
        Arm arm = MadeUpRows.arm(MadeUpRows.TWIN, new Ensemble(5));
        return Arrays.stream(values)
                .mapToObj(value -> new GainRow(arm, Split.SINGLE_VIEW, 0, new Score(value, 0.4, 2000)))
                .toList();
    }
}
