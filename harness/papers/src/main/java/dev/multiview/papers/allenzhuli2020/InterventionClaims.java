package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;
import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.GATED_WORDS;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Lottery;
import dev.multiview.procedure.Teacher;
import dev.multiview.procedure.TrialNotes;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.quantity.SingleError;
import dev.multiview.quantity.Slope;
import java.util.List;

/**
 * Claims of arXiv 2012.09816 that are tested by intervention: the view that a net's initial weights favour is chosen, and
 * nothing else is changed. One net alone has the same law in every such lottery.
 */
final class InterventionClaims {
    private static final String PAPER = "allen-zhu-li-2020/";

    /** As many of the classes as the lottery's rule is to foretell ({@link LotteryClaims}). */
    private static final double WON = 0.75;

    private static final List<Double> DOSES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    /** As many as a slope needs; a one-hot teacher knows nothing of views. */
    private static final List<Double> FEW_DOSES = List.of(0.0, 0.5, 1.0);

    private InterventionClaims() {}

    static List<Claim> of(Arms net, Arms twin) {
        return List.of(half(net), opposite(net), tiedTeachers(net), dose(net), twinKeeps(twin));
    }

    private static Claim half(Arms net) {
        return claim(
                "P17-tied",
                net,
                "where initial weights of all members favour the same view of each class, the ensemble gains, on fresh"
                        + " single-view samples, less than half of what it gains where chance says which view each favours",
                Mark.M,
                "P17: the gain comes from nets that hold different views; the intervention and the half are ours",
                new Statistical(
                        minus(gain(net, Lottery.TIED), 0.5, net.gain(net.ensemble())),
                        // Half of the gain is itself the share of interest, so no margin comes on top.
                        new Rule.Deficit(0),
                        List.of(singlesAlike(net), namedWon(net, Lottery.TIED))));
    }

    private static Claim opposite(Arms net) {
        Arm pair = net.arm(new Ensemble(2));
        Arm opposite = net.at(net.setting().with(Lottery.OPPOSITE)).arm(pair.procedure());
        return claim(
                "P17-opposite",
                net,
                "two nets whose initial weights favour different views of each class gain more together on fresh"
                        + " single-view samples than two where chance says which view each favours, by at least "
                        + DELTA,
                Mark.M,
                "P17: the gain comes from nets that hold different views, so it is largest where they hold all; the"
                        + " intervention is ours",
                new Statistical(
                        minus(net.gain(opposite), 1, net.gain(pair)),
                        new Rule.Effect(DELTA),
                        List.of(namedWon(net, Lottery.OPPOSITE))));
    }

    private static Claim dose(Arms net) {
        Quantity slope = slope(net, Teacher.MEMBER, DOSES);
        return claim(
                "P4-dose",
                net,
                "a student of another single net (" + GATED_WORDS + ") gains the less on fresh single-view samples the"
                        + " more views its initial weights and its teacher's favour in common: by a fitted line at least "
                        + DELTA + " less with all than with none",
                Mark.D,
                "P4, theorem 4: self-distillation is an implicit ensemble; that its gain then is what the teacher holds"
                        + " beyond the student is derived",
                new Statistical(
                        slope,
                        new Rule.Deficit(DELTA),
                        List.of(new Control(
                                "one-hot",
                                "to exclude scale alone: the line of students of a one-hot teacher with that net's margins"
                                        + " falls less, by at least " + DELTA,
                                minus(slope, 1, slope(net, Teacher.MEMBER_ONE_HOT, FEW_DOSES)),
                                new Rule.Deficit(DELTA),
                                Control.Kind.MECHANISM))));
    }

    /** Of the gain of a student of one net, along the share of views that both favour. */
    private static Quantity slope(Arms net, Teacher teacher, List<Double> doses) {
        return new Slope(
                "share of views",
                doses.stream()
                        .map(share -> {
                            Arms there = net.at(net.setting().with(Lottery.sharing(share)));
                            return new Slope.Step(share, there.gain(there.student(teacher)));
                        })
                        .toList());
    }

    private static Claim twinKeeps(Arms twin) {
        return claim(
                "P17-tied-twin",
                twin,
                "in the linear twin, whose features do not move, the ensemble keeps more than half of its gain on fresh"
                        + " single-view samples where initial weights of all members favour the same view of each class",
                Mark.M,
                "P17: the gain of nets that learn features needs several views, that of linear models comes from less"
                        + " variance (P6); the intervention and the half are ours",
                new Statistical(
                        minus(gain(twin, Lottery.TIED), 0.5, twin.gain(twin.ensemble())),
                        new Rule.Effect(0),
                        List.of(twin.ensembleShows(), singlesAlike(twin))));
    }

    private static Claim tiedTeachers(Arms net) {
        Quantity less = lessWhenTied(net, Teacher.ENSEMBLE);
        return claim(
                "P3-tied-teachers",
                net,
                "a student (" + GATED_WORDS
                        + ") gains less on fresh single-view samples from an ensemble whose members'"
                        + " initial weights all favour the same view of each class than from one where chance says which",
                Mark.M,
                "P3, theorem 3: what is distilled are the views that the members hold between them; the intervention is"
                        + " ours",
                new Statistical(
                        less,
                        // The theorem says which gains more, and not by how much.
                        new Rule.Effect(0),
                        List.of(
                                namedWon(net, Lottery.TIED),
                                new Control(
                                        "one-hot",
                                        "to exclude scale alone: one-hot teachers with these ensembles' margins differ by"
                                                + " less",
                                        minus(less, 1, lessWhenTied(net, Teacher.ENSEMBLE_ONE_HOT)),
                                        new Rule.Effect(0),
                                        Control.Kind.MECHANISM))));
    }

    /** What a student gains less where its teacher is made of tied members. */
    private static Quantity lessWhenTied(Arms net, Teacher teacher) {
        Arms there = net.at(net.setting().with(Lottery.TIED));
        return minus(net.gain(net.student(teacher)), 1, there.gain(there.student(teacher)));
    }

    /** That the intervention does what it says: nets end with the views that their starts were made to favour. */
    static Control namedWon(Arms net, Lottery lottery) {
        Arms there = net.at(net.setting().with(lottery));
        return new Control(
                "named-won",
                "the intervention works: nets end with the view that their initial weights were made to favour in more"
                        + " than " + WON + " of the classes",
                new Noted(there.ensemble(), Side.TREATED, TrialNotes.NAMED_WON),
                new Rule.Above(WON),
                Control.Kind.VALIDITY);
    }

    /** The intervention is fair only where it leaves single nets as they are. */
    static Control singlesAlike(Arms net) {
        return new Control(
                "singles-alike",
                "for a fair comparison: single models err equally often, within " + DELTA + ", whether all favour the"
                        + " same view or chance says which",
                minus(
                        new SingleError(net.at(net.setting().with(Lottery.TIED)).ensemble(), net.split()),
                        1,
                        new SingleError(net.ensemble(), net.split())),
                new Rule.NoEffect(DELTA),
                Control.Kind.VALIDITY);
    }

    /** What the ensemble gains by: the members' views differ. */
    static Control tied(Arms net) {
        return new Control(
                "tied",
                "to ask whether different views are needed: where initial weights of all members favour the same view of"
                        + " each class, the ensemble gains less, by at least " + DELTA,
                minus(net.gain(net.ensemble()), 1, gain(net, Lottery.TIED)),
                new Rule.Effect(DELTA),
                Control.Kind.MECHANISM);
    }

    private static Quantity gain(Arms arms, Lottery lottery) {
        Arms there = arms.at(arms.setting().with(lottery));
        return there.gain(there.ensemble());
    }

    private static Claim claim(String id, Arms arms, String sentence, Mark mark, String source, Statistical body) {
        return new Claim(PAPER + id, arms.where(), sentence, mark, source, body);
    }
}
