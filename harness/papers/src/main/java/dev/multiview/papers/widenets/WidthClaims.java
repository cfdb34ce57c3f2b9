package dev.multiview.papers.widenets;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.papers.declare.MeasurementClaims;
import java.util.ArrayList;
import java.util.List;

/** Claims about how near a net's student comes to the kernel's as the width grows, and where they part. */
final class WidthClaims {
    /** That of deviations of a net's kernel at its start. */
    private static final double EXPONENT = -0.5;

    /** Fixed before any width was looked at. */
    private static final double EXPONENT_DELTA = 0.15;

    /** A twentieth. */
    private static final double NEAR = WidthMeasurement.NEAR;

    private static final double NARROW = 0.1;
    private static final double MISLED = 0.5;

    private final WidthMeasurement shallow;
    private final WidthMeasurement deep;

    WidthClaims(WideNetsSuite.Sizes sizes) {
        shallow = sizes.widths(1);
        deep = sizes.widths(2);
    }

    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        for (double softRatio : shallow.softRatios()) {
            claims.addAll(at(shallow, softRatio, ""));
        }
        for (double softRatio : deep.softRatios()) {
            claims.addAll(at(deep, softRatio, "-deep"));
        }
        return claims;
    }

    private static List<Claim> at(WidthMeasurement measurement, double softRatio, String suffix) {
        MeasurementClaims about = WideNetsSuite.about(measurement);
        List<Integer> widths = measurement.widths();
        int widest = widths.get(widths.size() - 1);
        String id = "-s" + softRatio + suffix;
        String nets = "nets of " + (measurement.depth() == 1 ? "one hidden layer" : "two hidden layers")
                + ", soft ratio " + softRatio + ", " + measurement.samples() + " samples: ";
        List<Claim> claims = new ArrayList<>();
        claims.add(
                about.judged(
                        "T1-exponent" + id,
                        nets + "the distance of the trained net from the kernel's student falls, in widths "
                                + widths.get(0) + " to " + widest + ", with an exponent within " + EXPONENT_DELTA
                                + " of " + EXPONENT,
                        about.note(NoteNames.at(NoteNames.EXPONENT, softRatio)),
                        new Rule.Within(EXPONENT, EXPONENT_DELTA),
                        Mark.D,
                        "T1: the paper takes the net for its kernel; the power is that of the kernel's deviations at the start"));
        claims.add(about.judged(
                "T2-meets" + id,
                nets + "in " + widest + " units a trained net is nearer to the kernel's student than " + NEAR
                        + " of the size of its function",
                about.note(NoteNames.at(NoteNames.DISTANCE, softRatio, "m", widest)),
                new Rule.Below(NEAR),
                Mark.V,
                "T2: the paper, section 2, says that wide nets are their kernels; the bound is ours",
                new Control(
                        "narrow-parts",
                        "a net of " + WidthMeasurement.NARROW_WIDTH + " units is farther than " + NARROW
                                + " from the kernel's student of the same samples, so that the distance can be seen",
                        about.note(NoteNames.NARROW),
                        new Rule.Above(NARROW),
                        Control.Kind.VALIDITY),
                new Control(
                        "misled-parts",
                        "the widest net, taught the same logits in another order, is farther than " + MISLED,
                        about.note(NoteNames.PERMUTED),
                        new Rule.Above(MISLED),
                        Control.Kind.VALIDITY)));
        claims.add(about.judged(
                "T3-length" + id,
                nets + "in " + widest + " units the change of all weights is as long as that of the kernel's student,"
                        + " within " + NEAR,
                about.note(NoteNames.at(NoteNames.LENGTH, softRatio, "m", widest)),
                new Rule.Within(1, NEAR),
                Mark.V,
                "T3: equation 4 has the length from the kernel alone; angles, bound and data inefficiency rest on it"));
        for (int width : widths) {
            claims.add(about.shown(
                    "R-distance" + id + "-m" + width,
                    nets + "the distance in " + width + " units",
                    about.note(NoteNames.at(NoteNames.DISTANCE, softRatio, "m", width))));
        }
        claims.add(about.shown(
                "R-own-linear" + id,
                nets + "in " + widest
                        + " units the distance of the trained net from the student that is linear in this very"
                        + " net's features at the start: what moving features add, whatever its kernel is",
                about.note(NoteNames.at(NoteNames.LINEAR_DISTANCE, softRatio))));
        claims.add(about.shown(
                "R-meeting-width" + id,
                nets + "binary logarithm of the width at which the line through the distances falls to " + NEAR,
                about.note(NoteNames.at(NoteNames.MEETING, softRatio))));
        return claims;
    }
}
