package dev.multiview.claim;

import dev.multiview.statistic.Estimate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim with its verdict.
 *
 * @param claim the claim
 * @param verdict the verdict
 * @param cause why it is open; present exactly where the verdict is INCONCLUSIVE
 * @param reason why, as one sentence; never empty
 * @param estimate the measured quantity, or null if nothing was measured
 * @param controls how each control came out, in the claim's order
 */
public record Judgement(
        Claim claim,
        Verdict verdict,
        Optional<Cause> cause,
        String reason,
        @Nullable Estimate estimate,
        List<ControlResult> controls) {
    public Judgement {
        if (cause.isPresent() != (verdict == Verdict.INCONCLUSIVE)) {
            throw new IllegalArgumentException("Claim " + claim.id() + " is " + verdict + " with the cause " + cause
                    + "; an INCONCLUSIVE claim has one, and no other");
        }
        controls = List.copyOf(controls);
    }

    /** A claim that is not open. */
    public Judgement(
            Claim claim, Verdict verdict, String reason, @Nullable Estimate estimate, List<ControlResult> controls) {
        this(claim, verdict, Optional.empty(), reason, estimate, controls);
    }

    /** An open claim. */
    public static Judgement open(
            Claim claim, Cause cause, String reason, @Nullable Estimate estimate, List<ControlResult> controls) {
        return new Judgement(claim, Verdict.INCONCLUSIVE, Optional.of(cause), reason, estimate, controls);
    }

    /** Whether it is open because trials failed or a check broke: what has to be repaired, and is no finding. */
    public boolean unmeasured() {
        return cause.equals(Optional.of(Cause.TRIALS_FAILED));
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
