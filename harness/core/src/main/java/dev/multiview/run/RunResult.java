package dev.multiview.run;

import dev.multiview.store.StoredTrial;
import java.util.List;

/**
 * A plan carried out.
 *
 * @param trials how every trial ended, in plan order
 * @param reused how many the store already held
 */
public record RunResult(List<StoredTrial> trials, int reused) {
    public RunResult {
        trials = List.copyOf(trials);
    }

    /** The trials that failed. */
    public List<StoredTrial> failures() {
        return trials.stream().filter(trial -> !trial.finished()).toList();
    }
}
