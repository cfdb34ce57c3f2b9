package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Point;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Sweep;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Teacher;
import dev.multiview.procedure.TrialNotes;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.quantity.SingleError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition that is varied with all others kept: its values, the arms there, and what may be measured at each.
 *
 * @param slug short name in ids, such as {@code power}
 * @param axis the horizontal axis in words
 * @param stops where measurements are made
 * @param limit name of the learner that the stops' learners tend to as the axis grows; empty if there is none
 */
record Condition(String slug, String axis, List<Stop> stops, Optional<String> limit) {
    /** Half of the error that theorem 1 lets go to a half. */
    private static final double QUARTER = 0.25;

    /** Half of the second views that the theory says are lost. */
    private static final double HALF = 0.5;

    private static final double NEARLY_ALL = 0.95;

    Condition {
        stops = List.copyOf(stops);
    }

    /** A condition whose values lead nowhere in particular. */
    Condition(String slug, String axis, List<Stop> stops) {
        this(slug, axis, stops, Optional.empty());
    }

    /** The same condition, whose learners tend to {@code learner} as the axis grows. */
    Condition tendingTo(String learner) {
        return new Condition(slug, axis, stops, Optional.of(learner));
    }

    /** One value of the condition, and the arms there. */
    record Stop(double at, Arms arms) {}

    /** The sweep of what was chosen to be measured at every stop. */
    Sweep sweep(List<Claim> points) {
        return new Sweep(axis, points, limit);
    }

    /** Level and gain of an ensemble at every stop. */
    List<Claim> levels(int members) {
        List<Claim> points = new ArrayList<>();
        for (Stop stop : stops) {
            Arms arms = stop.arms();
            Arm ensemble = arms.arm(new Ensemble(members));
            points.add(point(
                    stop,
                    "error",
                    "error of a single model",
                    new SingleError(ensemble, arms.split()),
                    new Rule.Above(QUARTER)));
            points.add(point(
                    stop,
                    "ensemble",
                    "gain of an ensemble of " + members,
                    arms.gain(ensemble),
                    new Rule.Effect(DELTA)));
        }
        return points;
    }

    /** How many second views are lost at every stop. */
    List<Claim> lostViews(int members) {
        return noted(members, "lost", "second views lost", TrialNotes.LOST_VIEWS, new Rule.Above(HALF));
    }

    /** How much of the multi-view training samples is fitted at every stop. */
    List<Claim> fitted(int members) {
        return noted(
                members,
                "fitted",
                "multi-view training samples fitted",
                TrialNotes.FITTED_MULTI_VIEW,
                new Rule.Above(NEARLY_ALL));
    }

    private List<Claim> noted(int members, String id, String curve, String note, Rule rule) {
        return stops.stream()
                .map(stop -> point(
                        stop, id, curve, new Noted(stop.arms().arm(new Ensemble(members)), Side.TREATED, note), rule))
                .toList();
    }

    /** How often the ensemble of {@code members} errs at every stop; a fifth of what theorem 1 lets go to a half. */
    List<Claim> ensembles(int members) {
        return stops.stream()
                .map(stop -> point(
                        stop,
                        "ensemble-error",
                        "error of an ensemble of " + members,
                        new ProcedureError(
                                stop.arms().arm(new Ensemble(members)),
                                stop.arms().split()),
                        new Rule.Below(QUARTER * 0.4)))
                .toList();
    }

    /** What students gain at every stop, of {@code teachers} members' knowledge and against its one-hot control. */
    List<Claim> students(int teachers) {
        List<Claim> points = new ArrayList<>();
        for (Stop stop : stops) {
            Arms arms = stop.arms();
            points.add(point(
                    stop,
                    "distilled",
                    "gain of a distilled student",
                    arms.gain(arms.student(Teacher.ENSEMBLE, teachers)),
                    new Rule.Effect(DELTA)));
            points.add(point(
                    stop,
                    "beyond-one-hot",
                    "gain beyond a one-hot teacher's",
                    arms.beyondOneHot(teachers),
                    new Rule.Effect(DELTA)));
            points.add(point(
                    stop,
                    "self-distilled",
                    "gain of a self-distilled student",
                    arms.gain(arms.student(Teacher.MEMBER)),
                    new Rule.Effect(DELTA)));
        }
        return points;
    }

    /** What training the mean of the setting's members as one model gains at every stop. */
    List<Claim> jointMeans() {
        return stops.stream()
                .map(stop -> point(
                        stop,
                        "joint-mean",
                        "gain of a trained mean",
                        stop.arms().gain(stop.arms().joint(JointReading.MEAN)),
                        new Rule.Effect(DELTA)))
                .toList();
    }

    /** How much more the net's {@code procedure} gains, relative to its single, than the same with the learner at every stop. */
    List<Claim> contrasts(Arm net, Procedure procedure) {
        return stops.stream()
                .map(stop -> point(
                        stop,
                        "contrast",
                        "relative gain in the net minus that in the twin",
                        new Contrast(
                                net, stop.arms().arm(procedure), stop.arms().split()),
                        new Rule.Effect(Arms.CONTRAST_DELTA)))
                .toList();
    }

    private Claim point(Stop stop, String id, String curve, Quantity quantity, Rule rule) {
        String at = stop.at() == Math.rint(stop.at()) ? Long.toString((long) stop.at()) : Double.toString(stop.at());
        return new Claim(
                "allen-zhu-li-2020/S-" + slug + "-" + at + "-" + id,
                stop.arms().where(),
                curve + " at " + axis + " " + at,
                Mark.OURS,
                "Ours: a point of a sweep, where the effect begins and ends, not judged",
                new Point(quantity, rule, curve, axis, stop.at()));
    }
}
