package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Sweep;
import dev.multiview.claim.Tier;
import dev.multiview.data.Range;
import dev.multiview.data.Weights;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.allenzhuli2020.Condition.Stop;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Teacher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The condition map: each condition of the theory varied by itself in tier full, with the dial from feature learning to
 * the linearized net; smoke and standard keep one sweep, so that its procedure is held to in CI.
 */
final class Sweeps {
    /** The net without its output at the start, linear in its weights. */
    private static final String LINEARIZED = "linear-twin-centred";

    private final TheoryPreset preset;
    private final Resources resources;
    private final boolean fine;

    private Sweeps(Tier tier, TheoryPreset preset, Resources resources) {
        this.preset = preset;
        this.resources = resources;
        this.fine = tier == Tier.FULL;
    }

    static List<Sweep> of(Tier tier, Resources resources) {
        Sweeps map = new Sweeps(tier, TheoryPreset.ofMap(tier), resources);
        List<Sweep> sweeps = new ArrayList<>();
        for (Condition condition : map.conditions(tier)) {
            List<Claim> points = new ArrayList<>(condition.levels(TheoryPreset.SWEPT));
            points.addAll(condition.lostViews(TheoryPreset.SWEPT));
            if (tier == Tier.FULL) {
                points.addAll(condition.students(TheoryPreset.SWEPT));
            }
            sweeps.add(condition.sweep(points));
        }
        if (tier != Tier.SMOKE) {
            sweeps.add(map.classes());
        }
        if (tier == Tier.FULL) {
            sweeps.add(map.taughtClasses());
            sweeps.add(map.dial());
        }
        return sweeps;
    }

    /** Rows that stand beside the sweeps in full. */
    static List<Claim> beside(Resources resources) {
        Sweeps map = new Sweeps(Tier.FULL, TheoryPreset.ofMap(Tier.FULL), resources);
        List<Claim> rows = new ArrayList<>();
        rows.add(map.fewClassesTwiceAsLong());
        rows.addAll(map.limitOfTheDial());
        return rows;
    }

    private List<Condition> conditions(Tier tier) {
        return switch (tier) {
            case SMOKE -> List.of(width());
            case STANDARD -> List.of();
            case FULL ->
                List.of(singleView(), views(), power(), initialScale(), width(), minors(), noise(), trainingLength());
        };
    }

    /** The trend behind theorems that let k go to infinity; no verdict rests on an extrapolation. */
    private Sweep classes() {
        List<Stop> stops = new ArrayList<>();
        for (int classes : fine ? List.of(5, 10, 20) : List.of(5, 10)) {
            TheoryPreset.Memorising there = TheoryPreset.Memorising.of(classes);
            stops.add(new Stop(classes, there.arms(resources.learner(there.learner()))));
        }
        Condition condition = new Condition("classes", "classes k", stops);
        List<Claim> points = new ArrayList<>(condition.levels(TheoryPreset.Memorising.MEMBERS));
        points.addAll(condition.lostViews(TheoryPreset.Memorising.MEMBERS));
        points.addAll(condition.ensembles(TheoryPreset.Memorising.MEMBERS));
        return condition.sweep(points);
    }

    /** The trend behind theorems 3 and 4: as {@link #classes}, where students learn. */
    private Sweep taughtClasses() {
        Condition condition = data(
                "taught-classes",
                "classes k where students learn",
                preset.data().classes(),
                List.of(5.0, 10.0, 20.0),
                classes -> preset.ofClasses((int) classes));
        List<Claim> points = new ArrayList<>(condition.levels(TheoryPreset.SWEPT));
        points.addAll(condition.lostViews(TheoryPreset.SWEPT));
        points.addAll(condition.fitted(TheoryPreset.SWEPT));
        points.addAll(condition.students(TheoryPreset.SWEPT));
        return condition.sweep(points);
    }

    /** Steps go with the number of classes in {@link #taughtClasses}; here the fewest get those of twice as many. */
    private Claim fewClassesTwiceAsLong() {
        Arms arms = arms(preset.ofClasses(5).twiceAsLong(), preset.headline().learner());
        return new Claim(
                "allen-zhu-li-2020/R-taught-classes-5-twice-as-long",
                arms.where(),
                "gain of a distilled student beyond a one-hot teacher's",
                Claim.Mark.OURS,
                "Ours: shown beside the sweep of classes, not judged",
                new Claim.Descriptive(arms.beyondOneHot(TheoryPreset.SWEPT)));
    }

    private Condition singleView() {
        int training = preset.data().sizes().training();
        int own = preset.data().sizes().trainingSingleView();
        return data(
                "single-view",
                "single-view training samples",
                own,
                List.of(0.0, (double) own, 3.0 * own, 8.0 * own, 25.0 * own, training / 2.0),
                count -> preset.at("-single-view-" + (int) count, builder -> builder.training(training, (int) count)));
    }

    private Condition views() {
        return data(
                "views",
                "views of a class",
                preset.data().views(),
                List.of(2.0, 3.0, 4.0),
                views -> preset.at(
                        "-views-" + (int) views,
                        // As many patches per view as ever, or minor features would find less room.
                        builder -> builder.classes(preset.data().classes(), (int) views)
                                .patches(
                                        (int) (preset.data().patches() * views / 2),
                                        preset.data().dimension())));
    }

    private Condition minors() {
        return data(
                "minors",
                "strength of minor features in training and test, as a multiple of the preset's",
                1,
                List.of(0.25, 0.5, 1.0, 1.5, 2.0),
                factor -> preset.at("-minors-" + percent(factor), builder -> {
                    Weights weights = preset.data().weights();
                    return builder.multiViewWeights(weights.main(), times(factor, weights.minor()))
                            .singleViewWeights(
                                    weights.singleViewMain(),
                                    weights.singleViewWeak(),
                                    times(factor, weights.singleViewMinor()));
                }));
    }

    private Condition noise() {
        return data(
                "noise",
                "noise of all patches, as a multiple of the preset's",
                1,
                List.of(0.0, 0.5, 1.0, 1.5, 2.0, 2.5),
                factor -> preset.at(
                        "-noise-" + percent(factor),
                        builder -> builder.noise(factor * preset.data().noise())));
    }

    private Condition trainingLength() {
        int own = preset.main().memberSteps();
        return data(
                "steps",
                "steps of training",
                own,
                List.of(own / 4.0, own / 2.0, (double) own, 2.0 * own, 2.5 * own, 4.0 * own, 8.0 * own, 16.0 * own),
                steps -> preset.trainedFor((int) steps));
    }

    private Condition power() {
        return learners(
                "power", "power of the activation, q", 3, List.of(1.0, 2.0, 3.0, 4.0), q -> "patch-net-q" + (int) q);
    }

    private Condition initialScale() {
        return learners(
                "init",
                "standard deviation of initial weights",
                0.04,
                List.of(0.01, 0.02, 0.04, 0.08, 0.16, 0.4),
                scale -> "patch-net-init-" + scale);
    }

    private Condition width() {
        return learners(
                "width",
                "filters of a class, m",
                4,
                fine ? List.of(2.0, 4.0, 8.0, 16.0) : List.of(2.0, 4.0),
                width -> "patch-net-width-" + (int) width);
    }

    /** From feature learning at 1 to the linearized net at infinity; no stop is the headline's own net. */
    private Sweep dial() {
        Condition condition = learners(
                        "dial",
                        "output scale alpha",
                        Double.NaN,
                        List.of(1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0),
                        alpha -> "patch-net-alpha-" + (int) alpha)
                .tendingTo(LINEARIZED);
        List<Claim> points = new ArrayList<>(condition.levels(TheoryPreset.SWEPT));
        // View strengths at the lazy end are those of W0, so lost views would say nothing.
        points.addAll(condition.fitted(TheoryPreset.SWEPT));
        points.addAll(condition.students(TheoryPreset.SWEPT));
        points.addAll(condition.jointMeans());
        return condition.sweep(points);
    }

    /** The linearized net itself, at the same setting: what the dial goes to. */
    private List<Claim> limitOfTheDial() {
        Arms limit = arms(preset.few(), LINEARIZED);
        List<Claim> rows = new ArrayList<>();
        for (Arm arm : List.of(
                limit.arm(new Ensemble(TheoryPreset.SWEPT)),
                limit.joint(JointReading.MEAN),
                limit.student(Teacher.ENSEMBLE, TheoryPreset.SWEPT),
                limit.student(Teacher.MEMBER))) {
            rows.add(new Claim(
                    "allen-zhu-li-2020/R-dial-limit-" + arm.procedure().label(),
                    limit.where(),
                    "gain of " + arm.procedure().label() + " in the linearized net",
                    Claim.Mark.OURS,
                    "Ours: shown beside the dial, not judged",
                    new Claim.Descriptive(limit.gain(arm))));
        }
        return rows;
    }

    private Condition data(String slug, String axis, double own, List<Double> values, DoubleFunction<Setting> setting) {
        List<Stop> stops = new ArrayList<>();
        for (double value : values) {
            Setting there = value == own ? preset.main() : setting.apply(value);
            stops.add(new Stop(value, arms(there, preset.headline().learner())));
        }
        return new Condition(slug, axis, stops);
    }

    private Condition learners(
            String slug, String axis, double own, List<Double> values, DoubleFunction<String> learner) {
        // A setting of their own keeps students and members few.
        Setting few = preset.few();
        List<Stop> stops = new ArrayList<>();
        for (double value : values) {
            stops.add(
                    value == own
                            ? new Stop(
                                    value, arms(preset.main(), preset.headline().learner()))
                            : new Stop(value, arms(few, learner.apply(value))));
        }
        return new Condition(slug, axis, stops);
    }

    private Arms arms(Setting setting, String learner) {
        return TheoryPreset.arms(setting, resources.learner(learner));
    }

    /** Names of settings are names of files, so they hold no dots. */
    private static String percent(double factor) {
        return Math.round(100 * factor) + "-percent";
    }

    private static Range times(double factor, Range range) {
        return new Range(factor * range.low(), factor * range.high());
    }
}
