package dev.multiview.procedure;

import java.util.List;

/**
 * A procedure that averages the logits of models of which each is trained by itself. All of them are averaged to one predictor, and
 * the single is their mean error. So a kind of ensemble says only what its members are.
 */
sealed interface AveragedMembers extends Procedure
        permits AttributeBagging, Bagging, Ensemble, LongEnsemble, MixedEnsemble, SharedStart, StudentEnsemble {

    /** The trial of member {@code index}, from 0 on. */
    Role member(int index, Setting setting);

    @Override
    default List<Role> treated(Setting setting) {
        return Roles.each(size(setting), index -> member(index, setting));
    }

    @Override
    default List<Role> singles(Setting setting) {
        return treated(setting);
    }

    @Override
    default int averagedTrials(Setting setting) {
        return size(setting);
    }
}
