package dev.multiview.run;

import dev.multiview.procedure.Trial;
import dev.multiview.store.StoredTrial;
import java.util.Map;

/**
 * One row of the run's {@code trials.jsonl}, failures included.
 *
 * @param trial what was done
 * @param code digest of the code that did it; empty if the store does not know
 * @param status {@code ok} or {@code failed}
 * @param message why it failed; empty if it did not
 * @param notes named numbers about the fit
 * @param errors error rate by split label
 * @param seconds time of the fit and its predictions
 * @param environment identity of the environment it ran in
 */
public record TrialRow(
        Trial trial,
        String code,
        String status,
        String message,
        Map<String, Double> notes,
        Map<String, Double> errors,
        double seconds,
        String environment) {

    /** Identity of the trial. */
    public String key() {
        return trial.key();
    }

    /** Whether it ended with predictions. */
    public boolean finished() {
        return status.equals(StoredTrial.OK);
    }
}
