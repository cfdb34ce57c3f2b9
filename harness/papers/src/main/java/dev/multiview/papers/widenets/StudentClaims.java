package dev.multiview.papers.widenets;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Rule;
import dev.multiview.papers.declare.MeasurementClaims;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Trend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Claims about students of a perfect teacher in one wide net, their samples growing: sections 2 to 4 of arXiv 2010.10090. */
final class StudentClaims {
    /** Of the effective logits' size, what training may leave. */
    private static final double REACHED = 1e-3;

    private static final double ROUND_OFF = 1e-8;
    private static final double VACUOUS = 1e-3;

    /** A cosine's hundredths, twice. */
    private static final double PROJECTED = 0.02;

    private static final double FASTER = 0.1;
    private static final double SLOPES_ALIKE = 0.1;
    private static final double RISKS_ALIKE = 0.01;
    private static final double GROWTHS_ALIKE = 0.05;
    private static final double SMALL = 0.1;
    private static final double IN_ORDER = 0.5;
    private static final double MOSTLY_HARD = 0.05;

    private final StudentMeasurement measurement;
    private final MeasurementClaims about;
    private final int longest;
    private final String net;

    StudentClaims(WideNetsSuite.Sizes sizes) {
        measurement = sizes.students();
        about = WideNetsSuite.about(measurement);
        longest = measurement.sizes().get(measurement.sizes().size() - 1);
        net = "nets of " + measurement.width() + " units, "
                + measurement.sizes().get(0) + " to " + longest + " samples: ";
    }

    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(ends());
        claims.addAll(geometry());
        claims.addAll(risks());
        claims.addAll(inefficiency());
        return claims;
    }

    private List<Claim> ends() {
        return List.of(
                about.always(
                        "JZ-1-ends",
                        net + "trained to the end at soft ratios " + measurement.softRatios()
                                + " and temperatures 1 to 10, all nets reach the effective logits on their training samples, to "
                                + REACHED + " of their size",
                        NoteNames.SHORTFALL,
                        REACHED,
                        Mark.V,
                        "ji-zhu-2020 JZ-1: section 2, equation 3; here weights are trained and not logits solved for"),
                about.judged(
                        "JZ-3-jump",
                        net + "at soft ratio " + StudentMeasurement.MIXED
                                + " the least absolute training logit rises with the temperature, over 1, 2, 4 and 10: Kendall's"
                                + " tau at least " + IN_ORDER,
                        new Trend(StudentMeasurement.TEMPERATURES.stream()
                                .<Quantity>map(t -> about.note(NoteNames.hot(NoteNames.LEAST_LOGIT, t)))
                                .toList()),
                        new Rule.Effect(IN_ORDER),
                        Mark.V,
                        "ji-zhu-2020 JZ-3: figure 1, the jump of the effective logit at an undecided teacher"),
                about.judged(
                        "T4-zero-change",
                        net + "the change of weights that makes the initial function zero is shorter than " + SMALL
                                + " of a student's",
                        about.note(NoteNames.ZERO_CHANGE),
                        new Rule.Below(SMALL),
                        Mark.V,
                        "T4: section 2.3 calls it negligible; the limit is ours"));
    }

    private List<Claim> geometry() {
        List<Claim> claims = new ArrayList<>(List.of(
                about.judged(
                        "JZ-5-projection",
                        net
                                + "at soft ratio 1 the cosine of a student's change of weights to the longest student's is the ratio"
                                + " of their lengths, as of projections, within " + PROJECTED,
                        about.note(NoteNames.PROJECTION_ERROR),
                        new Rule.Below(PROJECTED),
                        Mark.V,
                        "ji-zhu-2020 JZ-5: equations 5 and 9; the longest student stands for the oracle"),
                about.always(
                        "JZ-5-angle-never-grows",
                        net + "at soft ratio 1 the angle to the longest student never grows from one size to the next",
                        NoteNames.ANGLE_RISE,
                        ROUND_OFF,
                        Mark.V,
                        "ji-zhu-2020 JZ-5: section 3.3"),
                about.always(
                        "JZ-6-risk-bound",
                        net
                                + "at soft ratio 1 no fresh point has another sign than the longest student's whose features at the"
                                + " start are nearer to it than pi / 2 less the student's angle; number of such points",
                        NoteNames.BOUND_VIOLATIONS,
                        0,
                        Mark.D,
                        "ji-zhu-2020 JZ-6: theorem 1, point by point; the longest student stands for the oracle"),
                about.always(
                        "JZ-8-earlier-bound-vacuous",
                        net
                                + "the bound of Phuong and Lampert, by the net's features at the start, is at least 0.999; what it"
                                + " lacks to 1",
                        NoteNames.EARLIER_SHORTFALL,
                        VACUOUS,
                        Mark.V,
                        "ji-zhu-2020 JZ-8: section 3.4"),
                about.judged(
                        "JZ-11-angle-smallest",
                        net
                                + "students of the size before the longest have a smaller angle to it at soft ratio 1 than at any"
                                + " other; least difference in degrees",
                        about.note(NoteNames.ANGLE_LEAD),
                        new Rule.Effect(0),
                        Mark.V,
                        "ji-zhu-2020 JZ-11: figure 2 right")));
        for (int n : measurement.sizes().subList(0, measurement.sizes().size() - 1)) {
            claims.add(about.shown(
                    "R-bound-n" + n,
                    net + "the bound on the risk at " + n + " samples",
                    about.note(SoftNotes.bound(n))));
        }
        return claims;
    }

    private List<Claim> risks() {
        Quantity slope = about.note(NoteNames.at(NoteNames.RISK_SLOPE, 1));
        List<Claim> claims = new ArrayList<>(List.of(
                about.judged(
                        "JZ-9-soft-faster",
                        net + "the risk to disagree with the teacher falls at soft ratio 1 by an exponent larger by "
                                + FASTER + " than at any other; least difference",
                        about.note(NoteNames.RISK_LEAD),
                        new Rule.Effect(FASTER),
                        Mark.V,
                        "ji-zhu-2020 JZ-9: figure 2 left; how much is ours, and less than where samples are more"),
                about.judged(
                        "JZ-10-fast-rate",
                        net + "at soft ratio 1 the risk falls about as 1 / n: the exponent is within [-1.4, -0.7]",
                        slope,
                        new Rule.Within(-1.05, 0.35),
                        Mark.V,
                        "ji-zhu-2020 JZ-10: section 3.3; the range is ours"),
                about.judged(
                        "T5-rate-alike",
                        net
                                + "at soft ratio 1 the risk of nets and that of the kernel's students fall alike: exponents differ by"
                                + " less than " + SLOPES_ALIKE,
                        about.minus(
                                NoteNames.at(NoteNames.RISK_SLOPE, 1),
                                NoteNames.kernel(NoteNames.at(NoteNames.RISK_SLOPE, 1))),
                        new Rule.NoEffect(SLOPES_ALIKE),
                        Mark.D,
                        "T5: the paper's risks are those of the linear model"),
                beside("JZ-9", NoteNames.RISK_LEAD),
                beside("JZ-10", NoteNames.at(NoteNames.RISK_SLOPE, 1)),
                beside("JZ-11", NoteNames.ANGLE_LEAD),
                beside("JZ-15", NoteNames.INEFFICIENCY_FALL),
                beside("JZ-16", NoteNames.at(NoteNames.GROWTH, MOSTLY_HARD))));
        for (double softRatio : measurement.softRatios()) {
            claims.add(about.judged(
                    "T5-risk-alike-s" + softRatio,
                    net + "at soft ratio " + softRatio + " and " + longest
                            + " samples the risk of the net is that of the kernel's student, within " + RISKS_ALIKE,
                    about.minus(
                            NoteNames.at(NoteNames.RISK, softRatio, "n", longest),
                            NoteNames.kernel(NoteNames.at(NoteNames.RISK, softRatio, "n", longest))),
                    new Rule.NoEffect(RISKS_ALIKE),
                    Mark.D,
                    "T5: the paper's risks are those of the linear model"));
        }
        return claims;
    }

    private Claim beside(String statement, String note) {
        return about.shown(
                "R-kernel-" + statement,
                net + "what " + statement + " is about, of the kernel's students",
                about.note(NoteNames.kernel(note)));
    }

    private Quantity order(UnaryOperator<String> name) {
        return new Trend(measurement.softRatios().stream()
                .<Quantity>map(rho -> about.note(name.apply(NoteNames.at(NoteNames.GROWTH, rho))))
                .toList());
    }

    private List<Claim> inefficiency() {
        List<Double> harder = measurement.softRatios();
        List<Claim> claims = new ArrayList<>(List.of(
                about.judged(
                        "JZ-15-decreasing",
                        net
                                + "at soft ratio 1 the data inefficiency is smaller between the last two sizes than between the"
                                + " first two",
                        about.note(NoteNames.INEFFICIENCY_FALL),
                        new Rule.Effect(0),
                        Mark.V,
                        "ji-zhu-2020 JZ-15: figure 4 right"),
                about.judged(
                        "JZ-16-mostly-hard",
                        net + "at soft ratio " + MOSTLY_HARD
                                + " the change of weights grows as the root of the samples: exponent within 0.1 of 0.5",
                        about.note(NoteNames.at(NoteNames.GROWTH, MOSTLY_HARD)),
                        new Rule.Within(0.5, 0.1),
                        Mark.V,
                        "ji-zhu-2020 JZ-16: figure 4 right"),
                about.judged(
                        "JZ-20-order",
                        net + "the lower the soft ratio, the faster the change of weights grows, over " + harder
                                + ": Kendall's tau at least " + IN_ORDER,
                        order(UnaryOperator.identity()),
                        new Rule.Effect(IN_ORDER),
                        Mark.V,
                        "ji-zhu-2020 JZ-20: figure 4 right"),
                about.shown(
                        "R-kernel-JZ-20",
                        net + "what JZ-20 is about, of the kernel's students",
                        order(NoteNames::kernel))));
        for (double softRatio : harder) {
            claims.add(about.judged(
                    "T6-growth-alike-s" + softRatio,
                    net + "at soft ratio " + softRatio
                            + " the change of weights grows with the samples as the kernel's does:"
                            + " exponents differ by less than " + GROWTHS_ALIKE,
                    about.minus(
                            NoteNames.at(NoteNames.GROWTH, softRatio),
                            NoteNames.kernel(NoteNames.at(NoteNames.GROWTH, softRatio))),
                    new Rule.NoEffect(GROWTHS_ALIKE),
                    Mark.D,
                    "T6: the paper's data inefficiency is that of the linear model"));
        }
        return Collections.unmodifiableList(claims);
    }
}
