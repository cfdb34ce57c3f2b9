package dev.multiview.reports;

import dev.multiview.data.Split;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.metric.Score;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Regime;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.JointAverage;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Teacher;
import dev.multiview.procedure.Trial;
import dev.multiview.quantity.Contrast;
import dev.multiview.run.ContrastRow;
import dev.multiview.run.GainRow;
import dev.multiview.run.TrialRow;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Rows of the shape and size that an audit of {@code k10-n2000} leaves. Levels follow {@code multi-view-presets.md};
 * the scatter between draws is drawn from a fixed seed.
 */
public final class MadeUpRows {
    static final int DRAWS = 12;
    static final DistillationRule RULE = new DistillationRule.GatedTruncation(40, 2, 0.25, 4);
    static final Setting SETTING = new Setting("k10-n2000", new FakeData("k10-n2000"), 5, 2, 60, 150);
    static final Procedure DISTILLATION = new Distillation(Teacher.ENSEMBLE, RULE);

    /** The net of the outcomes made by hand, and its linear twin. */
    public static final Learner NET = new NamedLearner("patch-net", Regime.FEATURE_LEARNING);

    public static final Learner TWIN = new NamedLearner("linear-twin");

    private static final Procedure ENSEMBLE = new Ensemble(5);
    private static final Procedure JOINT_SUM = new JointAverage(JointReading.SUM);
    private static final Procedure JOINT_MEAN = new JointAverage(JointReading.MEAN);
    private static final Procedure ONE_HOT = new Distillation(Teacher.ENSEMBLE_ONE_HOT, RULE);
    private static final Procedure SELF_DISTILLATION = new Distillation(Teacher.MEMBER, RULE);

    private MadeUpRows() {}

    /** An arm at the setting of these rows. */
    public static Arm arm(Learner learner, Procedure procedure) {
        return new Arm(SETTING, learner, procedure);
    }

    /** A procedure in the net beside the same in a linear learner. */
    public static Contrast contrast(Learner linear, Procedure procedure, Split split) {
        return new Contrast(arm(NET, procedure), arm(linear, procedure), split);
    }

    static List<GainRow> gains() {
        List<GainRow> rows = new ArrayList<>();
        ensembles(rows, NET, 0.43, 1, 0.47, 0.25, 0.15, 0.09);
        ensembles(rows, TWIN, 0.27, 1, 0.62, 0.46, 0.36, 0.30);
        ensembles(rows, new NamedLearner("linear-twin-own-scale"), 0.41, 1, 0.97, 0.95, 0.94, 0.935);
        ensembles(rows, new NamedLearner("ridge-twin"), 0.25, 1, 0.66, 0.5, 0.41, 0.35);
        ensembles(rows, new NamedLearner("random-features"), 0.31, 1, 0.64, 0.48, 0.4, 0.34);
        students(rows, NET, 0.42, 0.91, 0.12, 0.64, 0.87, 0.77);
        students(rows, TWIN, 0.26, 0.8, 0.42, 1.01, 0.99, 1.0);
        for (Learner learner : List.of(NET, TWIN)) {
            Arm ensemble = arm(learner, ENSEMBLE);
            rows.add(new GainRow(ensemble, Split.MULTI_VIEW, 0, new Score(0, 0, 2000)));
            rows.add(new GainRow(ensemble, Split.MULTI_VIEW, 1, new Score(0, 1.0E-4, 2000)));
        }
        return rows;
    }

    private static void ensembles(List<GainRow> rows, Learner learner, double single, double... remaining) {
        for (int size = 1; size <= 5; size++) {
            add(rows, arm(learner, new Ensemble(size)), single, remaining[size - 1]);
        }
    }

    private static void students(List<GainRow> rows, Learner learner, double single, double... remaining) {
        List<Procedure> procedures = List.of(JOINT_SUM, JOINT_MEAN, DISTILLATION, ONE_HOT, SELF_DISTILLATION);
        for (int i = 0; i < procedures.size(); i++) {
            add(rows, arm(learner, procedures.get(i)), single, remaining[i]);
        }
    }

    private static void add(List<GainRow> rows, Arm arm, double level, double remaining) {
        // The single is shared by all sizes of one learner, as in a real run; the procedure has its own scatter.
        SplittableRandom singles = new SplittableRandom(arm.learner().name().hashCode());
        Procedure procedure = arm.procedure();
        SplittableRandom random =
                new SplittableRandom((arm.learner().name() + procedure.label() + procedure.size(SETTING)).hashCode());
        for (int draw = 0; draw < DRAWS; draw++) {
            double single = rounded(level + 0.06 * (singles.nextDouble() - 0.5));
            double scatter = remaining == 1 ? 0 : 0.12 * (random.nextDouble() - 0.5);
            double value = rounded(single * (remaining + scatter));
            rows.add(new GainRow(arm, Split.SINGLE_VIEW, draw, new Score(value, single, 2000)));
        }
    }

    /** Errors are counts over 2000 samples. */
    private static double rounded(double error) {
        return Math.max(0, Math.round(error * 2000)) / 2000.0;
    }

    static List<ContrastRow> contrasts() {
        Learner ownScale = new NamedLearner("linear-twin-own-scale");
        Learner ridge = new NamedLearner("ridge-twin");
        List<ContrastRow> rows = new ArrayList<>();
        rows.add(contrast(TWIN, ENSEMBLE, 0.21, 0.066, 0.04, 0.201, true));
        rows.add(contrast(TWIN, JOINT_SUM, -0.112, 0.12, 0.078, -0.015, true));
        rows.add(contrast(TWIN, JOINT_MEAN, 0.296, 0.084, 0.052, 0.219, true));
        rows.add(contrast(TWIN, DISTILLATION, 0.371, 0.071, 0.047, 0.153, true));
        rows.add(contrast(TWIN, SELF_DISTILLATION, 0.232, 0.19, 0.121, 0.095, true));
        rows.add(contrast(ownScale, ENSEMBLE, 0.846, 0.05, 0.03, 0.36, false));
        rows.add(contrast(ridge, ENSEMBLE, 0.026, 0.052, 0.034, 0.185, true));
        rows.add(contrast(ridge, JOINT_MEAN, -0.31, 0.12, 0.08, -0.1, true));
        rows.add(new ContrastRow(
                contrast(TWIN, DISTILLATION, Split.MULTI_VIEW),
                new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0),
                0,
                0,
                false));
        return rows;
    }

    private static ContrastRow contrast(
            Learner linear,
            Procedure procedure,
            double mean,
            double halfFamily,
            double half95,
            double absolute,
            boolean eligible) {
        return new ContrastRow(
                contrast(linear, procedure, Split.SINGLE_VIEW),
                new Estimate(mean, mean - halfFamily, mean + halfFamily, mean - half95, mean + half95, DRAWS),
                absolute,
                DRAWS,
                eligible);
    }

    static List<TrialRow> trials() {
        List<TrialRow> rows = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int member = 0; member < 5; member++) {
                rows.add(trial(NET, draw, new Role.Member(member, 60), 0.62 + 0.01 * member, 0.93));
                rows.add(trial(TWIN, draw, new Role.Member(member, 60), 1, 0.02 * member));
            }
            rows.add(trial(NET, draw, new Role.Plain(0, 150), 0.75, 0.9));
            rows.add(trial(NET, draw, new Role.Student(0, Teacher.ENSEMBLE, 5, 60, RULE, 150), 0.96, 0.06));
        }
        rows.add(new TrialRow(
                planned(NET, 3, new Role.Student(1, Teacher.MEMBER, 5, 60, RULE, 150)),
                "c0de",
                "failed",
                "Learner patch-net predicted NaN or infinity on single-view samples; lower its step or its scale",
                Map.of(),
                Map.of(),
                4.5,
                "env"));
        return rows;
    }

    private static TrialRow trial(Learner learner, int draw, Role role, double fitted, double lost) {
        return new TrialRow(
                planned(learner, draw, role),
                "c0de",
                "ok",
                "",
                Map.of(
                        "fittedSingleView",
                        fitted,
                        "lostViews",
                        lost,
                        "largestStep",
                        4.2e5 + draw,
                        "plateauSteps",
                        31.0 + draw,
                        "loss",
                        1.0E-4,
                        "condition",
                        Double.POSITIVE_INFINITY),
                Map.of("single-view", 0.41, "multi-view", 0.0),
                1.75,
                "env");
    }

    private static Trial planned(Learner learner, int draw, Role role) {
        return new Trial(SETTING.data(), draw, 20260101, learner.name(), learner.canonical(), role);
    }
}
