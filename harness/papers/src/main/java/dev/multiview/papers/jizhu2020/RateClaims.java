package dev.multiview.papers.jizhu2020;

import static dev.multiview.papers.jizhu2020.JiZhuPreset.claim;
import static dev.multiview.papers.jizhu2020.JiZhuPreset.noted;
import static dev.multiview.papers.jizhu2020.JiZhuPreset.share;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Trend;
import java.util.List;
import java.util.stream.Stream;

/**
 * Claims about how fast risks and angles of students of a perfect teacher fall, and why (arXiv 2010.10090, section 3).
 */
final class RateClaims {
    /** Epochs of the teacher. */
    static final int EPOCHS = 300;

    private static final Cell SOFT = new Cell(EPOCHS, 1);

    /** How much steeper a risk must fall (JZ-9). */
    private static final double STEEPER = 0.3;

    /** A line that is one. */
    private static final double LINE = 0.98;

    /** A power law that is one, over few points. */
    private static final double POWER_LAW = 0.9;

    private final Arm arm;

    private RateClaims(Arm arm) {
        this.arm = arm;
    }

    static List<Claim> of(boolean small) {
        List<Claim> five = new RateClaims(JiZhuPreset.transfer(5)).all();
        return small
                ? five
                : Stream.concat(five.stream(), new RateClaims(JiZhuPreset.transfer(2)).all().stream())
                        .toList();
    }

    private List<Claim> all() {
        return List.of(
                softFaster(),
                judged(
                        "JZ-10-fast-rate",
                        "the risk to disagree with the teacher on fresh points falls about as 1 / n with pure soft labels: the"
                                + " exponent is within [-1.4, -0.7]",
                        Mark.V,
                        "JZ-10: section 3.3, the rate approaches O(1 / n); the range is ours, and the whole interval must lie"
                                + " within",
                        noted(arm, SOFT.note(NoteNames.RISK_SLOPE)),
                        new Rule.Within(-1.05, 0.35)),
                judged(
                        "JZ-11-angle-fastest",
                        "from 50 samples on students of pure soft labels have a smaller angle to the student of 1200 samples"
                                + " than students of any other soft ratio have to theirs; least difference in degrees",
                        Mark.V,
                        "JZ-11: figure 2 right; below rho = 1 no function of the kernel's space is the oracle, so that the student"
                                + " of most samples stands for it at every rho, which is ours",
                        noted(arm, SOFT.teacher(NoteNames.ANGLE_LEAD)),
                        new Rule.Effect(0)),
                judged(
                        "JZ-12-angle-rate",
                        "with pure soft labels the angle falls as n^(-b / 2) where the data inefficiency falls as n^-b:"
                                + " exponents differ by less than 0.15",
                        Mark.V,
                        "JZ-12: section 3.3, the heuristic's second step; where angles are small it follows from the first",
                        noted(arm, SOFT.note(NoteNames.RATE_GAP)),
                        new Rule.NoEffect(0.15)),
                judged(
                        "JZ-13-linear-tail",
                        "with pure soft labels the distribution p(beta) of angles to the oracle is nearly linear in its last"
                                + " three degrees before pi / 2: R^2 above " + LINE,
                        Mark.V,
                        "JZ-13: section 3.3, the heuristic's third step",
                        noted(arm, SOFT.note(NoteNames.LINEAR_TAIL)),
                        new Rule.Above(LINE)),
                shown(
                        "W-7-angle-reached",
                        "the angle of students of 600 samples in degrees; the tail of three degrees says something of theirs"
                                + " only below 3",
                        "W-7: whether the heuristic's third step is about angles that occur",
                        noted(arm, SOFT.note(NoteNames.ANGLE, 600))),
                shown(
                        "JZ-7-bound-over-risk",
                        "how far the bound lies above the risk at 600 samples, in powers of ten",
                        "JZ-7: section 3.4 concedes that the bound is loose for few samples",
                        noted(arm, SOFT.note(NoteNames.BOUND_RATIO))),
                judged(
                        "W-1-bound-explains-rate",
                        "the bound of theorem 1 falls as fast as the risk that it bounds: exponents differ by less than 0.2",
                        Mark.OURS,
                        "W-1: the paper explains the fast rate by the bound; that both fall alike it does not say in what we"
                                + " saw; the bound itself is JZ-6",
                        new Difference(
                                noted(arm, SOFT.note(NoteNames.BOUND_SLOPE)),
                                1,
                                noted(arm, SOFT.note(NoteNames.RISK_SLOPE))),
                        new Rule.NoEffect(0.2)),
                shown(
                        "JZ-14-angles-by-soft-ratio",
                        "order of shares of points beyond 87 degrees, rho falling from 1 to 0.7: 1 if they rise throughout",
                        "JZ-14: figure 2 middle, p(beta) not monotone in rho; below 1 it depends on how long the oracle is trained",
                        new Trend(Stream.of(1.0, 0.99, 0.95, 0.9, 0.7)
                                .<Quantity>map(rho -> share(arm, new Cell(EPOCHS, rho).note(NoteNames.BEYOND_87)))
                                .toList())));
    }

    private Claim softFaster() {
        return claim(
                arm,
                "JZ-9-soft-faster",
                "the risk to disagree with the teacher on fresh points falls as a power of the samples, and with pure soft"
                        + " labels by an exponent larger by " + STEEPER
                        + " than with any soft ratio from 0.95 down; least difference",
                Mark.V,
                "JZ-9: figure 2 left, section 3.3; how much larger is ours",
                new Statistical(
                        noted(arm, SOFT.teacher(NoteNames.RISK_LEAD)),
                        new Rule.Effect(STEEPER),
                        List.of(new Control(
                                "power-law",
                                "so that an exponent means something: a power law describes the risk with pure soft labels,"
                                        + " R^2 above " + POWER_LAW,
                                noted(arm, SOFT.note(NoteNames.RISK_FIT)),
                                new Rule.Above(POWER_LAW),
                                Control.Kind.VALIDITY))));
    }

    private Claim judged(String id, String sentence, Mark mark, String source, Quantity quantity, Rule rule) {
        return claim(arm, id, sentence, mark, source, new Statistical(quantity, rule, List.of()));
    }

    private Claim shown(String id, String sentence, String source, Quantity quantity) {
        return claim(arm, id, sentence, Mark.OURS, source, new Descriptive(quantity));
    }
}
