package dev.multiview.reports;

import dev.multiview.fixture.FakeData;
import dev.multiview.model.DistillationRule;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Teacher;
import dev.multiview.procedure.Trial;
import dev.multiview.run.ContrastRow;
import dev.multiview.run.GainRow;
import dev.multiview.run.TrialRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Rows of the shape and size that an audit of {@code k10-n2000} leaves. Levels follow {@code multi-view-presets.md};
 * the scatter between draws is drawn from a fixed seed.
 */
final class MadeUpRows {
    private static final DistillationRule RULE = new DistillationRule.GatedTruncation(40, 2, 0.25, 4);
    static final int DRAWS = 12;
    static final String DATA = "k10-n2000";

    private static final String FEATURE = "feature-learning";
    private static final String LINEAR = "linearized";

    private MadeUpRows() {}

    static List<GainRow> gains() {
        List<GainRow> rows = new ArrayList<>();
        ensembles(rows, FEATURE, "patch-net", 0.43, new double[] {1, 0.47, 0.25, 0.15, 0.09});
        ensembles(rows, LINEAR, "linear-twin", 0.27, new double[] {1, 0.62, 0.46, 0.36, 0.30});
        ensembles(rows, LINEAR, "linear-twin-own-scale", 0.41, new double[] {1, 0.97, 0.95, 0.94, 0.935});
        ensembles(rows, LINEAR, "ridge-twin", 0.25, new double[] {1, 0.66, 0.5, 0.41, 0.35});
        ensembles(rows, LINEAR, "random-features", 0.31, new double[] {1, 0.64, 0.48, 0.4, 0.34});
        students(rows, FEATURE, "patch-net", 0.42, new double[] {0.91, 0.12, 0.64, 0.87, 0.77});
        students(rows, LINEAR, "linear-twin", 0.26, new double[] {0.8, 0.42, 1.01, 0.99, 1.0});
        for (String learner : List.of("patch-net", "linear-twin")) {
            String regime = learner.equals("patch-net") ? FEATURE : LINEAR;
            rows.add(new GainRow(
                    DATA, regime, learner, "ensemble", 5, "error", "multi-view", 0, 0, 0, 0, Double.NaN, 2000));
            rows.add(new GainRow(
                    DATA, regime, learner, "ensemble", 5, "error", "multi-view", 1, 0, 1.0E-4, 1.0E-4, 1, 2000));
        }
        return rows;
    }

    private static void ensembles(
            List<GainRow> rows, String regime, String learner, double single, double[] remaining) {
        for (int size = 1; size <= 5; size++) {
            add(rows, regime, learner, "ensemble", size, single, remaining[size - 1]);
        }
    }

    private static void students(List<GainRow> rows, String regime, String learner, double single, double[] remaining) {
        String[] procedures = {
            "joint-sum", "joint-mean", "distillation", "distillation-ensemble-one-hot", "self-distillation"
        };
        for (int i = 0; i < procedures.length; i++) {
            add(rows, regime, learner, procedures[i], i < 3 ? 5 : 1, single, remaining[i]);
        }
    }

    private static void add(
            List<GainRow> rows,
            String regime,
            String learner,
            String procedure,
            int size,
            double level,
            double remaining) {
        // The single is shared by all sizes of one learner, as in a real run; the procedure has its own scatter.
        SplittableRandom singles = new SplittableRandom(learner.hashCode());
        SplittableRandom random = new SplittableRandom((learner + procedure + size).hashCode());
        for (int draw = 0; draw < DRAWS; draw++) {
            double single = rounded(level + 0.06 * (singles.nextDouble() - 0.5));
            double scatter = remaining == 1 ? 0 : 0.12 * (random.nextDouble() - 0.5);
            double value = rounded(single * (remaining + scatter));
            rows.add(new GainRow(
                    DATA,
                    regime,
                    learner,
                    procedure,
                    size,
                    "error",
                    "single-view",
                    draw,
                    value,
                    single,
                    single - value,
                    (single - value) / single,
                    2000));
        }
    }

    /** Errors are counts over 2000 samples. */
    private static double rounded(double error) {
        return Math.max(0, Math.round(error * 2000)) / 2000.0;
    }

    static List<ContrastRow> contrasts() {
        List<ContrastRow> rows = new ArrayList<>();
        rows.add(contrast("ensemble", "linear-twin", 0.21, 0.066, 0.04, 0.201, true));
        rows.add(contrast("joint-sum", "linear-twin", -0.112, 0.12, 0.078, -0.015, true));
        rows.add(contrast("joint-mean", "linear-twin", 0.296, 0.084, 0.052, 0.219, true));
        rows.add(contrast("distillation", "linear-twin", 0.371, 0.071, 0.047, 0.153, true));
        rows.add(contrast("self-distillation", "linear-twin", 0.232, 0.19, 0.121, 0.095, true));
        rows.add(contrast("ensemble", "linear-twin-own-scale", 0.846, 0.05, 0.03, 0.36, false));
        rows.add(contrast("ensemble", "ridge-twin", 0.026, 0.052, 0.034, 0.185, true));
        rows.add(contrast("joint-mean", "ridge-twin", -0.31, 0.12, 0.08, -0.1, true));
        rows.add(new ContrastRow(
                DATA,
                "distillation",
                "patch-net",
                "linear-twin",
                "error",
                "multi-view",
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                0,
                false));
        return rows;
    }

    private static ContrastRow contrast(
            String procedure,
            String linear,
            double contrast,
            double halfFamily,
            double half95,
            double absolute,
            boolean eligible) {
        return new ContrastRow(
                DATA,
                procedure,
                "patch-net",
                linear,
                "error",
                "single-view",
                contrast,
                contrast - halfFamily,
                contrast + halfFamily,
                contrast - half95,
                contrast + half95,
                absolute,
                DRAWS,
                eligible);
    }

    static List<TrialRow> trials() {
        List<TrialRow> rows = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int member = 0; member < 5; member++) {
                rows.add(trial("patch-net", draw, new Role.Member(member, 60), 0.62 + 0.01 * member, 0.93));
                rows.add(trial("linear-twin", draw, new Role.Member(member, 60), 1, 0.02 * member));
            }
            rows.add(trial("patch-net", draw, new Role.Plain(0, 150), 0.75, 0.9));
            rows.add(trial("patch-net", draw, new Role.Student(0, Teacher.ENSEMBLE, 5, 60, RULE, 150), 0.96, 0.06));
        }
        rows.add(new TrialRow(
                planned("patch-net", 3, new Role.Student(1, Teacher.MEMBER, 5, 60, RULE, 150)),
                "c0de",
                "failed",
                "Learner patch-net predicted NaN or infinity on single-view samples; lower its step or its scale",
                Map.of(),
                Map.of(),
                4.5,
                "env"));
        return rows;
    }

    private static TrialRow trial(String learner, int draw, Role role, double fitted, double lost) {
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

    private static Trial planned(String learner, int draw, Role role) {
        return new Trial(new FakeData(DATA), draw, 20260101, learner, learner + "-1", role);
    }
}
