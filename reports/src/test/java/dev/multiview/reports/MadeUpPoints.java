package dev.multiview.reports;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.metric.Score;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.quantity.SingleError;
import dev.multiview.reports.format.Spacing;
import dev.multiview.run.GainRow;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Points of sweeps, of the shape that an audit leaves: an even axis, a logarithmic one with zero, lengths, and the dial. */
final class MadeUpPoints {
    static final String POWER = "power of the activation, q";
    static final String SAMPLES = "single-view training samples";
    static final String STEPS = "steps of training";
    static final String DIAL = "output scale alpha";

    private MadeUpPoints() {}

    /** The points, each the given arm's, which is an ensemble's. */
    static List<Judgement> of(Arm ensemble) {
        List<Judgement> points = new ArrayList<>();
        for (double q : new double[] {1, 2, 3, 4}) {
            lottery(points, at(ensemble, POWER, q, 3), POWER, q, q < 2 ? 0.02 : 0.12 * q);
        }
        for (double samples : new double[] {0, 12, 96, 1000}) {
            lottery(
                    points,
                    at(ensemble, SAMPLES, samples, 12),
                    SAMPLES,
                    samples,
                    Math.max(0.01, 0.5 - 0.17 * Math.log10(1 + samples)));
        }
        for (int steps = 15; steps <= 240; steps *= 2) {
            lottery(points, trainedFor(ensemble, steps), STEPS, steps, 0.5 - 0.1 * Math.log(steps / 15.0));
        }
        for (double alpha = 1; alpha < 300; alpha *= 2) {
            Arm dialled = new Arm(ensemble.setting(), new Dialled(alpha, ensemble.learner()), ensemble.procedure());
            lottery(points, dialled, DIAL, alpha, 0.24 + 0.2 / Math.sqrt(alpha));
            students(points, dialled, alpha);
        }
        points.add(new Judgement(
                claim(POWER, "second views lost", 5, lost(ensemble), new Rule.Above(0.5)),
                Verdict.NOT_RUN,
                "No trial of it was run.",
                null,
                List.of()));
        return points;
    }

    /** The arm at a place of an axis, which is the arm itself at the preset's own place. */
    private static Arm at(Arm arm, String axis, double place, double own) {
        Setting setting = arm.setting();
        return place == own
                ? arm
                : new Arm(
                        new Setting(
                                setting.name() + "-" + axis.replaceAll("[^a-z]+", "-") + "-" + Spacing.tickLabel(place),
                                setting.data(),
                                setting.members(),
                                setting.students(),
                                setting.memberSteps(),
                                setting.studentSteps()),
                        arm.learner(),
                        arm.procedure());
    }

    private static Arm trainedFor(Arm arm, int steps) {
        Setting own = arm.setting();
        return steps == own.memberSteps()
                ? arm
                : new Arm(
                        new Setting(
                                own.name() + "-steps-" + steps,
                                own.data(),
                                own.members(),
                                own.students(),
                                steps,
                                own.studentSteps()),
                        arm.learner(),
                        arm.procedure());
    }

    /** What the dial leads to. */
    static List<GainRow> end() {
        Arm centred = MadeUpRows.arm(new NamedLearner("linear-twin-centred"), new Ensemble(5));
        List<GainRow> rows = new ArrayList<>();
        for (int draw = 0; draw < MadeUpRows.DRAWS; draw++) {
            double single = 0.26 + 0.002 * draw;
            rows.add(new GainRow(centred, Split.SINGLE_VIEW, draw, new Score(single - 0.12, single, 2000)));
        }
        return rows;
    }

    private static void lottery(List<Judgement> points, Arm ensemble, String axis, double at, double error) {
        Quantity single = new SingleError(ensemble, Split.SINGLE_VIEW);
        Quantity gain = new Gain(ensemble, Split.SINGLE_VIEW);
        add(points, claim(axis, "error of a single model", at, single, new Rule.Above(0.25)), error, 0.03);
        add(points, claim(axis, "gain of an ensemble of 5", at, gain, new Rule.Effect(0.05)), 0.7 * error, 0.04);
        add(points, claim(axis, "second views lost", at, lost(ensemble), new Rule.Above(0.5)), 1.9 * error, 0.06);
    }

    private static void students(List<Judgement> points, Arm arm, double alpha) {
        Quantity gain = new Gain(arm, Split.SINGLE_VIEW);
        DoubleUnaryOperator fading = scale -> scale / (1 + alpha / 8);
        Rule rule = new Rule.Effect(0.05);
        add(points, claim(DIAL, "gain of a distilled student", alpha, gain, rule), fading.applyAsDouble(0.35), 0.05);
        add(points, claim(DIAL, "beyond a one-hot teacher", alpha, gain, rule), fading.applyAsDouble(0.2) - 0.02, 0.04);
        add(points, claim(DIAL, "gain of a self-distilled student", alpha, gain, rule), -0.01, 0.02);
    }

    private static Quantity lost(Arm arm) {
        return new Noted(arm, Side.TREATED, "lostViews");
    }

    private static Claim claim(String axis, String curve, double at, Quantity quantity, Rule rule) {
        String name = (axis + "-" + curve).replaceAll("[^a-z]+", "-");
        return new Claim(
                "allen-zhu-li-2020/S-" + name + "-" + Spacing.tickLabel(at),
                Place.preset("k10-n2000"),
                curve + " at " + axis + " " + Spacing.tickLabel(at),
                Mark.OURS,
                "a point of a sweep",
                new Claim.Point(quantity, rule, curve, axis, at));
    }

    private static void add(List<Judgement> points, Claim claim, double mean, double half) {
        Estimate estimate = new Estimate(mean, Double.NaN, Double.NaN, mean - half, mean + half, MadeUpRows.DRAWS);
        points.add(new Judgement(claim, Verdict.DESCRIPTIVE, "Shown only.", estimate, List.of()));
    }

    private record Dialled(double alpha, Learner net) implements Learner {
        @Override
        public String name() {
            return net.name() + "-alpha-" + Spacing.tickLabel(alpha);
        }

        @Override
        public Regime regime() {
            return net.regime();
        }

        @Override
        public String canonical() {
            return net.canonical() + ",alpha=" + alpha;
        }

        @Override
        public Fit fit(TrainingTask task) {
            throw new UnsupportedOperationException("A learner of a fixture trains nothing");
        }
    }
}
