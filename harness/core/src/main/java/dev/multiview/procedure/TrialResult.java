package dev.multiview.procedure;

import java.util.Map;

/**
 * A finished trial.
 *
 * @param predictions logits on the test sets
 * @param notes named numbers worth keeping: loss, steps enlarged, single-view samples fitted, views lost
 */
public record TrialResult(Predictions predictions, Map<String, Double> notes) {
    public TrialResult {
        notes = Map.copyOf(notes);
    }
}
