package dev.multiview.papers.allenzhuli2020.traditional;

import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.AttributeBagging;
import dev.multiview.procedure.Bagging;
import dev.multiview.procedure.Boosting;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.GradientBoosting;
import dev.multiview.procedure.Lottery;
import dev.multiview.procedure.MixedEnsemble;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Stacking;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import java.util.List;

/**
 * The traditional ensembles of one learner, each of {@value #SIZE} models, and what they are compared by: errors, since
 * bagged nets and nets of half the attributes are worse alone than those of all samples and attributes, so that a gain over
 * themselves says less.
 *
 * @param arms the learner at its setting
 * @param others learners of the same kind and another architecture
 */
record Traditional(Arms arms, List<Learner> others) {
    /** Few enough for an ensemble to err on more than the margin, so that it could be beaten; two could not outvote each other. */
    static final int SIZE = 3;

    /** The usual part of the random subspace method. */
    private static final double SHARE = 0.5;

    /** Models that differ by the seed alone. */
    static Procedure seeds() {
        return new Ensemble(SIZE);
    }

    /** By the data alone. */
    static Procedure dataAlone() {
        return new Bagging(SIZE);
    }

    /** By seed and data. */
    static Procedure bagging() {
        return new Bagging(SIZE, true);
    }

    /** By seed and attributes. */
    static Procedure attributes() {
        return new AttributeBagging(SIZE, SHARE);
    }

    /** By seed and data, with learnt coefficients. */
    static Procedure boosting() {
        return new Boosting(SIZE);
    }

    /** By the seed, each fitted to what those before leave over. With so few rounds none is shrunk. */
    static Procedure gradientBoosting() {
        return new GradientBoosting(SIZE, 1);
    }

    /** By the seed alone, with learnt weights. */
    static Procedure stacking() {
        return new Stacking(SIZE);
    }

    /** By seed and architecture. */
    Procedure mixture() {
        return new MixedEnsemble(others, SIZE);
    }

    Arm arm(Procedure procedure) {
        return arms.arm(procedure);
    }

    Quantity error(Procedure procedure) {
        return new ProcedureError(arm(procedure), arms.split());
    }

    Quantity gain(Procedure procedure) {
        return arms.gain(arm(procedure));
    }

    /**
     * Errors of the members of {@link #seeds} trained as one model, from the same initial weights and for as long. By their sum that is
     * one model of as many filters as all have together.
     */
    Quantity jointError(JointReading reading) {
        Setting main = arms.setting();
        Setting asOne = new Setting(
                main.name() + "-as-one", main.data(), SIZE, 1, main.memberSteps(), main.memberSteps(), main.lottery());
        return new ProcedureError(arms.at(asOne).joint(reading), arms.split());
    }

    /** The same learners where all favour the same view of each class. */
    Traditional tied() {
        return new Traditional(arms.at(arms.setting().with(Lottery.TIED)), others);
    }

    /** Errors of models that differ by the seed alone beyond those of a traditional ensemble of as many. */
    Quantity seedsBeyond(Procedure procedure) {
        return minus(error(seeds()), 1, error(procedure));
    }
}
