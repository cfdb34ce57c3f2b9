package dev.multiview.procedure;

import dev.multiview.model.Learner;
import java.util.List;

/**
 * One way of getting from a learner to a predictor, and the <em>single</em> it is compared with. All roles of the
 * procedure's predictors and of their singles are listed; {@link Arm} turns them into trials and errors.
 */
public sealed interface Procedure
        permits AveragedMembers,
                Boosting,
                Distillation,
                EveryEnsemble,
                Generations,
                GradientBoosting,
                JointAverage,
                LongerTraining,
                Single,
                Stacking,
                StudentOf,
                TunedEnsemble {

    /** The name in files, such as {@code joint-mean}. */
    String label();

    /** Everything that tells it from other procedures, on one line; part of the digests of rules. */
    String canonical();

    /** Ensemble size, or 1. */
    int size(Setting setting);

    /** This procedure at size 1, which it shares with its other sizes; itself where the setting gives the size. */
    default Procedure atSizeOne() {
        return this;
    }

    /** The trials whose predictions make this procedure's predictors. */
    List<Role> treated(Setting setting);

    /** The trials whose mean error is the single's error. */
    default List<Role> singles(Setting setting) {
        return Roles.members(setting.members(), setting.memberSteps());
    }

    /** Learners beside the arm's own that are behind its trials or behind their teachers. */
    default List<Learner> others() {
        return List.of();
    }

    /** Those that take turns with the arm's own, in this order: each next trial of a list is the next one's. */
    default List<Learner> turns() {
        return others();
    }

    /**
     * How many of the treated trials are averaged to one predictor, by their logits. Where that is fewer than all, every
     * choice of as many makes a predictor, and what these predictors score is averaged; 1 if each is a predictor by itself.
     */
    default int averagedTrials(Setting setting) {
        return 1;
    }
}
