package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.GATED_WORDS;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.SingleError;
import java.util.ArrayList;
import java.util.List;

/**
 * Claims that hold nets to the levels of the theorems of arXiv 2012.09816, whose constants are remembered and were not
 * seen. An error over mu is read as the error on fresh single-view samples; errors on multi-view samples would come on top,
 * so that what is refuted here is refuted with them, too. No margin is added: a theorem about k to infinity may well fail at
 * a preset, and then that is the finding.
 */
final class LevelClaims {
    private static final String PAPER = "allen-zhu-li-2020/";

    /** 0.49 to 0.51. */
    private static final double HALF = 0.5;

    private static final double NEAR = 0.01;

    /** The constant of theorems 2 and 3; statements.md says why there are two of them. */
    private static final double NONE = 0.01;

    /** The constant of theorem 4. */
    private static final double QUARTER = 0.26;

    /** What the student of figure 1 keeps of the ensemble's gain on CIFAR-100, the lesser of two data sets. */
    private static final double KEPT = 0.72;

    private LevelClaims() {}

    /**
     * The claims.
     *
     * @param memorising the net where single nets do what theorem 1 says
     * @param net the net where students learn
     */
    static List<Claim> of(Arms memorising, Arms net) {
        return List.of(single(memorising), ensemble(memorising), student(net), selfDistilled(net), kept(net));
    }

    private static Claim single(Arms net) {
        return claim(
                "P13-level",
                net,
                "single nets err on 0.49 to 0.51 of the fresh single-view samples",
                Mark.M,
                "P13, theorem 1: test error between 0.49 mu and 0.51 mu for every run, constants remembered",
                new Statistical(new SingleError(net.ensemble(), net.split()), new Rule.Within(HALF, NEAR), List.of()));
    }

    private static Claim ensemble(Arms net) {
        return claim(
                "P1-level",
                net,
                "the ensemble of " + net.setting().members() + " errs on less than " + NONE
                        + " of the fresh single-view samples",
                Mark.M,
                "P1, theorem 2: test error next to none; 0.01 mu is the laxer of two constants, neither of them seen",
                new Statistical(below(net.ensemble(), net), new Rule.Below(NONE), List.of()));
    }

    private static Claim student(Arms net) {
        return claim(
                "P3-level",
                net,
                "a net distilled from the ensemble by " + GATED_WORDS + " errs on less than " + NONE
                        + " of the fresh single-view samples",
                Mark.M,
                "P3, theorem 3: as low as the ensemble's; 0.01 mu is the laxer of two constants, neither of them seen",
                new Statistical(below(net.student(Teacher.ENSEMBLE), net), new Rule.Below(NONE), List.of()));
    }

    private static Claim selfDistilled(Arms net) {
        return claim(
                "P15-level",
                net,
                "a net distilled from another single net by " + GATED_WORDS + " errs on less than " + QUARTER
                        + " of the fresh single-view samples",
                Mark.M,
                "P15, theorem 4: test error at most 0.26 mu, constant remembered",
                new Statistical(below(net.student(Teacher.MEMBER), net), new Rule.Below(QUARTER), List.of()));
    }

    private static Claim kept(Arms net) {
        List<Control> controls = new ArrayList<>(net.distillationControls());
        controls.add(net.ensembleShows());
        return claim(
                "P3-share-figure",
                net,
                "a net distilled from the ensemble by " + GATED_WORDS + " keeps at least " + KEPT
                        + " of the ensemble's gain on fresh single-view samples",
                Mark.D,
                "P3, figure 1: 72 and 104 % of the ensemble's gain kept, on CIFAR-100 and CIFAR-10",
                new Statistical(
                        minus(net.gain(net.student(Teacher.ENSEMBLE)), KEPT, net.gain(net.ensemble())),
                        // The share is the figure's, so no margin comes on top.
                        new Rule.Effect(0),
                        controls));
    }

    private static ProcedureError below(Arm arm, Arms arms) {
        return new ProcedureError(arm, arms.split());
    }

    private static Claim claim(String id, Arms arms, String sentence, Mark mark, String source, Statistical body) {
        return new Claim(PAPER + id, arms.where(), sentence, mark, source, body);
    }
}
