package dev.multiview.plan;

import dev.multiview.model.Learner;
import dev.multiview.procedure.Trial;
import java.util.List;

/**
 * A trial with all that is needed to carry it out.
 *
 * @param key what is to be done, {@link Trial#key}, computed once
 * @param code digest of the code that does it, see {@link TrialCode}; key and code together are the identity of the
 *     result
 * @param trial what to do
 * @param learner the learner the trial names
 * @param teachers keys of {@link Trial#teachers}, in that order; they stand earlier in the plan
 */
public record PlannedTrial(String key, String code, Trial trial, Learner learner, List<String> teachers) {
    public PlannedTrial {
        teachers = List.copyOf(teachers);
    }
}
