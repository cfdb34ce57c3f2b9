package dev.multiview.procedure;

import dev.multiview.data.Split;
import dev.multiview.model.Logits;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The predictions that a finished trial leaves: its logits with the true labels on every test set; on the training
 * set, for it may become a teacher; and on validation samples if there are any, for it may be stacked.
 *
 * @param outputs by split
 */
public record Predictions(Map<Split, Outputs> outputs) {
    public Predictions {
        // An EnumMap iterates in one order on every JVM.
        Map<Split, Outputs> ordered = new EnumMap<>(Split.class);
        ordered.putAll(outputs);
        outputs = Collections.unmodifiableMap(ordered);
    }

    /**
     * Logits and the labels they are judged by.
     *
     * @param logits one row a sample
     * @param labels one class a sample; owned
     */
    public record Outputs(Logits logits, int[] labels) {}

    /** Outputs on {@code split}. */
    public Outputs on(Split split) {
        Outputs found = outputs.get(split);
        if (found == null) {
            throw new IllegalArgumentException(
                    "Split " + split.label() + " has no stored predictions, only " + outputs.keySet());
        }
        return found;
    }
}
