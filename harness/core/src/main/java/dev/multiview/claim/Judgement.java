package dev.multiview.claim;

import dev.multiview.statistic.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with its verdict.
 *
 * @param claim the claim
 * @param verdict the verdict
 * @param reason why, as one sentence; never empty
 * @param estimate the measured quantity, or null if nothing was measured
 * @param controls how each control came out, in the claim's order
 */
public record Judgement(
        Claim claim,
        Verdict verdict,
        String reason,
        @Nullable Estimate estimate,
        List<ControlResult> controls) {
    public Judgement {
        controls = List.copyOf(controls);
    }

    /** Whether it is open because trials failed or a check broke: what has to be repaired, and is no finding. */
    public boolean unmeasured() {
        return verdict == Verdict.INCONCLUSIVE && reason.startsWith(Reasons.TRIALS_FAILED);
    }

    /**
     * A control's outcome.
     *
     * @param control the control
     * @param decision what its rule says
     * @param estimate the measured comparison
     */
    public record ControlResult(Control control, Rule.Decision decision, Estimate estimate) {
        /** Whether the rule holds. */
        public boolean passed() {
            return decision == Rule.Decision.HOLDS;
        }
    }
}
