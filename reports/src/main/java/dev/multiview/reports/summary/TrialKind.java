package dev.multiview.reports.summary;

import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;

/**
 * The kind of a trial: what is alike in the trials that a table averages.
 *
 * @param dataset name of the data
 * @param learner name of the learner
 * @param role what was trained for how long, without index
 */
record TrialKind(String dataset, String learner, String role) {

    static TrialKind of(Trial trial) {
        return new TrialKind(trial.data().name(), trial.learner(), words(trial.role()));
    }

    private static String words(Role role) {
        return role.kind() + ", " + role.steps() + " steps";
    }
}
