package dev.multiview.run;

import java.util.Map;

/**
 * One row of the run's {@code trials.jsonl}, failures included.
 *
 * @param key identity of the trial
 * @param label short readable name
 * @param canonical everything the result depends on
 * @param status {@code ok} or {@code failed}
 * @param message why it failed; empty if it did not
 * @param notes named numbers about the fit
 * @param errors error rate by split label
 * @param seconds time of the fit and its predictions
 */
public record TrialRow(
        String key,
        String label,
        String canonical,
        String status,
        String message,
        Map<String, Double> notes,
        Map<String, Double> errors,
        double seconds) {}
