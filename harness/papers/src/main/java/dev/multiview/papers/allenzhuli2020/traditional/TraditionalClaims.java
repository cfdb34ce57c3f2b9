package dev.multiview.papers.allenzhuli2020.traditional;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;
import static dev.multiview.papers.allenzhuli2020.traditional.Traditional.SIZE;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.procedure.Procedure;
import dev.multiview.quantity.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The claims about nets that differ by nothing but the seed and traditional ensembles of nets. "As much" is read as no less by the
 * house margin: a traditional ensemble that is much worse speaks for the seeds, not against them. An ensemble that errs less
 * than the margin could not be beaten by it, so that claim would say nothing; a control asks for that room.
 */
final class TraditionalClaims {
    private TraditionalClaims() {}

    static List<Claim> of(Traditional nets) {
        return List.of(
                oneNet(nets),
                dataAlone(nets),
                asMuch(
                        nets,
                        "bagging",
                        "that are trained on bootstrap samples, too",
                        "bagging, models of other data",
                        Traditional.bagging(),
                        notByOtherMeans(nets, Traditional.bagging(), "bagged nets")),
                asMuch(
                        nets,
                        "attribute-bagging",
                        "that each see a half of the coordinates, too",
                        "ensembles over random features, as forests have them",
                        Traditional.attributes()),
                asMuch(
                        nets,
                        "boosting",
                        "that SAMME boosts, with samples weighted by what came before and votes by learnt coefficients,",
                        "boosting, models with learnt coefficients",
                        Traditional.boosting()),
                asMuch(
                        nets,
                        "gradient-boosting",
                        "of which each is fitted, by the loss of the sum of the logits, to what those before it leave over,",
                        "boosting, whose theory is of fits to what is left over",
                        Traditional.gradientBoosting()),
                asMuch(
                        nets,
                        "stacking",
                        "whose weights are learnt on validation samples",
                        "models with learnt coefficients",
                        Traditional.stacking(),
                        notByOtherMeans(nets, Traditional.stacking(), "stacked nets")),
                asMuch(
                        nets,
                        "mixture",
                        "of three architectures",
                        "ensembles of different types of models",
                        nets.mixture(),
                        notByOtherMeans(nets, nets.mixture(), "nets of three architectures")));
    }

    /** As many parameters and passes over the samples, in one net. */
    private static Claim oneNet(Traditional nets) {
        Quantity asOne = nets.jointError(JointReading.SUM);
        return new Claim(
                TraditionalSuite.PAPER.id() + "/N-one-net",
                nets.arms().where(),
                "one net of all the filters of " + SIZE
                        + " nets, initialised as they are and trained for as long, errs more than " + SIZE
                        + " nets that differ by the seed alone, by at least " + DELTA,
                Mark.D,
                "allen-zhu-li-2020 P5: training the average as one brings no gain like the ensemble's; where output weights are"
                        + " fixed, the sum of " + SIZE + " nets is one net of all their filters",
                new Statistical(
                        minus(asOne, 1, nets.error(Traditional.seeds())),
                        new Rule.Effect(DELTA),
                        List.of(
                                shows(nets),
                                new Control(
                                        "tied",
                                        "it errs no more, but for less than " + DELTA + ", than " + SIZE
                                                + " nets that all favour the same view of each class",
                                        minus(asOne, 1, nets.tied().error(Traditional.seeds())),
                                        new Rule.Below(DELTA),
                                        Control.Kind.MECHANISM))));
    }

    /** Other data alone are not what nets gain by. */
    private static Claim dataAlone(Traditional nets) {
        return claim(
                nets,
                "N-data-alone",
                SIZE + " nets of one initialisation on bootstrap samples err more than " + SIZE
                        + " that differ by the seed alone, by at least " + DELTA,
                "bagging, models of other data",
                new Statistical(
                        minus(nets.error(Traditional.dataAlone()), 1, nets.error(Traditional.seeds())),
                        new Rule.Effect(DELTA),
                        List.of(shows(nets))));
    }

    private static Claim asMuch(
            Traditional nets, String id, String which, String apart, Procedure traditional, Control... mechanism) {
        List<Control> controls = new ArrayList<>(List.of(shows(nets), room(nets)));
        Collections.addAll(controls, mechanism);
        return claim(
                nets,
                "N-" + id,
                SIZE + " nets that differ by the seed alone err no more than " + SIZE + " nets " + which
                        + " but for less than " + DELTA,
                apart,
                new Statistical(nets.seedsBeyond(traditional), new Rule.Below(DELTA), controls));
    }

    private static Claim claim(Traditional nets, String id, String sentence, String apart, Statistical body) {
        return new Claim(
                TraditionalSuite.PAPER.id() + "/" + id,
                nets.arms().where(),
                sentence,
                Mark.D,
                "allen-zhu-li-2020 P19: set apart from " + apart + "; the gain is there without them",
                body);
    }

    private static Control shows(Traditional nets) {
        return new Control(
                "seeds-gain",
                "nets that differ by the seed alone gain at least " + DELTA,
                nets.gain(Traditional.seeds()),
                new Rule.Effect(DELTA),
                Control.Kind.VALIDITY);
    }

    private static Control room(Traditional nets) {
        return new Control(
                "room",
                "they err on more than " + DELTA + ", so that they could be beaten by as much",
                nets.error(Traditional.seeds()),
                new Rule.Above(DELTA),
                Control.Kind.VALIDITY);
    }

    /** Where the seed's part is taken away, the other means do not make up for it. */
    private static Control notByOtherMeans(Traditional nets, Procedure traditional, String which) {
        return new Control(
                "tied",
                which
                        + " that all favour the same view of each class err more than nets that differ by the seed alone, by at"
                        + " least " + DELTA,
                minus(nets.tied().error(traditional), 1, nets.error(Traditional.seeds())),
                new Rule.Effect(DELTA),
                Control.Kind.MECHANISM);
    }
}
