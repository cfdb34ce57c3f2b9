package dev.multiview.run;

import java.util.Map;

/**
 * One row of the run's {@code trials.jsonl}, failures included.
 *
 * @param key what was done, {@link dev.multiview.procedure.Trial#key}
 * @param code digest of the code that did it; empty if the store does not know
 * @param label short readable name
 * @param canonical everything the result depends on
 * @param status {@code ok} or {@code failed}
 * @param message why it failed; empty if it did not
 * @param notes named numbers about the fit
 * @param errors error rate by split label
 * @param seconds time of the fit and its predictions
 * @param environment identity of the environment it ran in
 */
public record TrialRow(
        String key,
        String code,
        String label,
        String canonical,
        String status,
        String message,
        Map<String, Double> notes,
        Map<String, Double> errors,
        double seconds,
        String environment) {}
