package dev.multiview.papers.jizhu2020;

import static dev.multiview.papers.jizhu2020.JiZhuPreset.noted;
import static dev.multiview.papers.jizhu2020.JiZhuPreset.share;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Point;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Sweep;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Curves in the manner of the figures of arXiv 2010.10090: against the students' samples, and the teacher's epochs. */
final class JiZhuCurves {
    private static final String SAMPLES = "training samples of the student";
    private static final String EPOCHS = "epochs of the teacher";
    private static final List<Integer> SIZES = List.of(25, 50, 100, 200, 400, 600);
    private static final List<Double> SOFT_RATIOS = List.of(1.0, 0.95, 0.05);

    /** One point in a hundred on the other side. */
    private static final double ALIKE = 0.01;

    private static final double HALF_A_RIGHT_ANGLE = 45;

    /** Where the bound on the error of a student ceases to fall with its samples (JZ-16). */
    private static final double BREAK_EVEN = 0.5;

    private final List<Claim> points = new ArrayList<>();

    private JiZhuCurves() {}

    static List<Sweep> of() {
        JiZhuCurves samples = new JiZhuCurves();
        samples.bySamples(JiZhuPreset.transfer(5));
        JiZhuCurves epochs = new JiZhuCurves();
        epochs.byEpochs(JiZhuPreset.correction(2));
        return List.of(new Sweep(SAMPLES, samples.points), new Sweep(EPOCHS, epochs.points));
    }

    private void bySamples(Arm arm) {
        for (double softRatio : SOFT_RATIOS) {
            Cell cell = new Cell(RateClaims.EPOCHS, softRatio);
            for (int n : SIZES) {
                Quantity risk = share(arm, cell.note(NoteNames.RISK, n));
                add(arm, "risk", "transfer risk", softRatio, n, risk, new Rule.Below(ALIKE));
            }
            for (int n : SIZES) {
                Quantity angle = noted(arm, cell.note(NoteNames.ANGLE, n));
                add(arm, "angle", "angle in degrees", softRatio, n, angle, new Rule.Below(HALF_A_RIGHT_ANGLE));
            }
            for (int n : SIZES.subList(1, SIZES.size())) {
                Quantity inefficiency = noted(arm, cell.note(NoteNames.INEFFICIENCY, n));
                add(arm, "inefficiency", "data inefficiency", softRatio, n, inefficiency, new Rule.Below(BREAK_EVEN));
            }
        }
        for (int n : SIZES) {
            Quantity bound = share(arm, new Cell(RateClaims.EPOCHS, 1).note(NoteNames.BOUND, n));
            add(arm, "bound", "bound on the risk", 1, n, bound, new Rule.Below(1));
        }
    }

    private void byEpochs(Arm arm) {
        for (int n : List.of(20, 50, 200)) {
            for (int epochs : JiZhuPreset.SQUARED_STOPS) {
                points.add(point(
                        arm,
                        "epochs-" + epochs + "-projection-n" + n,
                        "pull of labels towards the truth, n = " + n,
                        EPOCHS,
                        epochs,
                        noted(arm, new Cell(epochs, 1).teacher(NoteNames.PROJECTION, n)),
                        new Rule.Effect(0)));
            }
        }
        for (double softRatio : List.of(1.0, 0.99, 0.05)) {
            for (int epochs : JiZhuPreset.SQUARED_STOPS) {
                points.add(point(
                        arm,
                        "epochs-" + epochs + "-accuracy-" + softRatio,
                        "accuracy of students, rho = " + softRatio,
                        EPOCHS,
                        epochs,
                        share(arm, new Cell(epochs, softRatio).note(NoteNames.ACCURACY)),
                        new Rule.Above(0.95)));
            }
        }
    }

    private void add(Arm arm, String id, String curve, double softRatio, int n, Quantity quantity, Rule rule) {
        String named = curve + ", rho = " + softRatio;
        points.add(point(arm, "samples-" + n + "-" + id + "-" + softRatio, named, SAMPLES, n, quantity, rule));
    }

    private static Claim point(Arm arm, String id, String curve, String axis, double at, Quantity quantity, Rule rule) {
        return new Claim(
                "ji-zhu-2020/S-" + id,
                Place.preset(arm.setting().name()),
                curve + " at " + axis + " " + (long) at,
                Mark.OURS,
                "Ours: a point of a curve, not judged",
                new Point(quantity, rule, curve, axis, at));
    }
}
