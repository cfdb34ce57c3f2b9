package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.data.Split;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.EveryEnsemble;
import dev.multiview.procedure.TrialNotes;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.quantity.Ratio;
import dev.multiview.quantity.SingleError;
import dev.multiview.quantity.Spread;
import dev.multiview.quantity.Spread.Kind;
import java.util.List;

/**
 * The claims of arXiv 2012.09816 about single nets and about how their ensembles come to gain: each net wins one view
 * of a class in a lottery that its initialisation decides, memorises the rest, and ensembles halve the error with every
 * net.
 */
final class LotteryClaims {
    private static final String PAPER = "allen-zhu-li-2020/";

    /** "Nearly all", for shares that the theorems let go to one as k grows. */
    private static final double NEARLY_ALL = 0.95;

    /** "Most", half-way between a coin's share and all. */
    private static final double MOST = 0.75;

    /** Half of what theorem 1 says. */
    private static final double QUARTER = 0.25;

    /** The scatter of errors, in their mean, of single nets on CIFAR-10 in figure 1, where it is the larger of two. */
    private static final double ALIKE = 0.064;

    /** Members whose mean error tells a level well enough. */
    private static final int FEW = 3;

    private final Arms net;
    private final TheoryPreset.Memorising preset;

    private LotteryClaims(Arms net, TheoryPreset.Memorising preset) {
        this.net = net;
        this.preset = preset;
    }

    /** The claims on {@code net}, the arms of the preset's learner at its setting. */
    static List<Claim> of(Arms net, TheoryPreset.Memorising preset) {
        LotteryClaims claims = new LotteryClaims(net, preset);
        return List.of(
                claims.differentFunctions(),
                claims.alike(),
                claims.lostViews(),
                claims.lottery(),
                claims.memorised(),
                claims.halving(),
                claims.fifth(),
                claims.errorInShare());
    }

    private Claim differentFunctions() {
        Arm members = net.ensemble();
        return claim(
                "P2-different-functions",
                "two nets that differ in initialisation alone disagree on more than " + QUARTER
                        + " of the fresh single-view samples",
                Mark.V,
                "P2: single runs differ little in accuracy yet are different functions",
                new Statistical(
                        new Spread(members, Split.SINGLE_VIEW, Kind.DISAGREEMENT),
                        new Rule.Above(QUARTER),
                        List.of(new Control(
                                "alike",
                                "they differ little in accuracy: their errors on these have a standard deviation below "
                                        + QUARTER + " of their mean",
                                scatter(members),
                                new Rule.Below(QUARTER),
                                Control.Kind.VALIDITY))));
    }

    private Claim alike() {
        return claim(
                "P2-alike",
                "the errors of single nets on fresh single-view samples have a standard deviation below " + ALIKE
                        + " of their mean",
                Mark.D,
                "P2: single runs differ little in accuracy; by P1's figure 1 by 6.4 and 0.9 % of their error, on CIFAR-10"
                        + " and CIFAR-100",
                new Statistical(scatter(net.ensemble()), new Rule.Below(ALIKE), List.of(singlesErr())));
    }

    /** How errors of nets scatter where they err, as a share of what they are. The finite test set is a part of it. */
    private static Quantity scatter(Arm members) {
        return new Ratio(
                new Spread(members, Split.SINGLE_VIEW, Kind.ERROR_SD), new SingleError(members, Split.SINGLE_VIEW));
    }

    private Claim lostViews() {
        return claim(
                "P12-lost-views",
                "single nets hold one view of most classes: more than " + MOST
                        + " of all second views are weaker than 0.3 of the first",
                Mark.V,
                "P12, theorem 1: each net learns one view of each class",
                new Statistical(noted(TrialNotes.LOST_VIEWS), new Rule.Above(MOST), List.of()));
    }

    private Claim lottery() {
        return claim(
                "P12-lottery",
                "the initial weights and the data name the winning view of most classes: the rule hits more than "
                        + MOST + " of them, where a coin hits 0.5",
                Mark.M,
                "P12, lottery: the view with the larger Lambda(0) S^(1/(q-2)) wins (form remembered, not seen)",
                new Statistical(noted(TrialNotes.LOTTERY_HITS), new Rule.Above(MOST), List.of()));
    }

    private Claim memorised() {
        return claim(
                "P13-memorised",
                "single nets fit nearly all of the single-view training samples: more than " + NEARLY_ALL,
                Mark.V,
                "P13, theorem 1: what the one view does not explain is memorised, training error is 0",
                new Statistical(noted(TrialNotes.FITTED_SINGLE_VIEW), new Rule.Above(NEARLY_ALL), List.of()));
    }

    private Claim halving() {
        Arm two = net.arm(new EveryEnsemble(2));
        return claim(
                "P14-halving",
                "the ensemble of two nets, any of those trained, errs half as often as a single net on fresh single-view"
                        + " samples: the ratio is between 0.375 and 0.625",
                Mark.D,
                "P14, from theorems 1 and 2: a view is missing only where all nets lost it, so errors halve per net",
                new Statistical(
                        new Ratio(new ProcedureError(two, Split.SINGLE_VIEW), new SingleError(two, Split.SINGLE_VIEW)),
                        new Rule.Within(0.5, 0.5 / 4),
                        List.of(singlesErr())));
    }

    /** A share of an error says nothing where there is none. */
    private Control singlesErr() {
        return new Control(
                "singles-err",
                "so that a share of their error means something: single nets err on more than " + QUARTER
                        + " of the fresh single-view samples",
                new SingleError(net.ensemble(), Split.SINGLE_VIEW),
                new Rule.Above(QUARTER),
                Control.Kind.VALIDITY);
    }

    private Claim fifth() {
        Arm all = net.ensemble();
        return claim(
                "P14-fifth",
                "the error of the ensemble of " + net.setting().members()
                        + " on fresh single-view samples is less than a fifth of a single net's",
                Mark.D,
                "P14, theorem 2: an ensemble of polylogarithmically many nets errs on next to none; the fifth is ours",
                new Statistical(
                        minus(new ProcedureError(all, Split.SINGLE_VIEW), 0.2, new SingleError(all, Split.SINGLE_VIEW)),
                        // A fifth is itself the border of interest, so no margin comes on top.
                        new Rule.Deficit(0),
                        List.of(singlesErr())));
    }

    private Claim errorInShare() {
        Arm rarer = net.at(preset.halfTheShare()).arm(new Ensemble(FEW));
        Arm here = net.arm(new Ensemble(FEW));
        return claim(
                "P18-share",
                "where single-view samples are half as frequent and just as many, single nets err on the same share of"
                        + " fresh single-view samples, within " + DELTA,
                Mark.D,
                "P18, theorem 1: the test error divided by mu does not depend on mu; that N grows as 1 / mu is remembered",
                new Statistical(
                        minus(new SingleError(here, Split.SINGLE_VIEW), 1, new SingleError(rarer, Split.SINGLE_VIEW)),
                        new Rule.NoEffect(DELTA),
                        List.of(singlesErr())));
    }

    private Quantity noted(String note) {
        return new Noted(net.ensemble(), Side.TREATED, note);
    }

    private Claim claim(String id, String sentence, Mark mark, String source, Statistical body) {
        return new Claim(PAPER + id, net.where(), sentence, mark, source, body);
    }
}
