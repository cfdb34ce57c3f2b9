package dev.multiview.papers.allenzhuli2020.traditional;

import static dev.multiview.papers.allenzhuli2020.traditional.TraditionalRows.row;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.SingleError;
import java.util.List;

/**
 * An ensemble of ridge regressions on random features against one on the union of their maps: as many parameters, and no step size
 * or stopping time on either side. Each side has one penalty, chosen for its own validation error.
 *
 * @param arms random features at a setting of as many members as the other ensembles have
 */
record FeatureUnion(Arms arms) {
    private static final Split SPLIT = Split.SINGLE_VIEW;

    static FeatureUnion on(DataSpec data, Learner features, Arms like) {
        Setting setting = new Setting(data.name() + "-random-features", data, Traditional.SIZE, 1, 1, 1);
        return new FeatureUnion(new Arms(setting, features, like.rule(), SPLIT, like.delta()));
    }

    Claim claim() {
        return new Claim(
                TraditionalSuite.PAPER.id() + "/F-union",
                place(),
                "one ridge regression on the random features of " + Traditional.SIZE
                        + " maps together errs less than the average of one on each, both with one penalty chosen for their own"
                        + " validation error, " + SPLIT.samples(),
                Mark.V,
                "allen-zhu-li-2020 P6: for random features, training the average as one is better than the ensemble",
                // The paper states an order, so any difference of that sign counts.
                new Statistical(minus(error(arms.tunedEnsemble()), 1, error(union())), new Rule.Effect(0), List.of()));
    }

    List<Claim> rows() {
        return List.of(
                row(
                        place(),
                        "R-features-single",
                        "error of one ridge regression on random features, " + SPLIT.samples(),
                        new SingleError(union(), SPLIT)),
                row(
                        place(),
                        "R-features-ensemble",
                        "error of the average of " + Traditional.SIZE + " of them with one penalty, " + SPLIT.samples(),
                        error(arms.tunedEnsemble())),
                row(
                        place(),
                        "R-features-own-penalties",
                        "error of the average of " + Traditional.SIZE + " of them, each with a penalty of its own, "
                                + SPLIT.samples(),
                        error(arms.ensemble())),
                row(
                        place(),
                        "R-features-union",
                        "error of one ridge regression on their features together, " + SPLIT.samples(),
                        error(union())));
    }

    /** All readings are one model, see the learner. */
    private Arm union() {
        return arms.joint(JointReading.SUM);
    }

    private static Quantity error(Arm arm) {
        return new ProcedureError(arm, SPLIT);
    }

    private Place place() {
        return Place.preset(arms.setting().data().name());
    }
}
