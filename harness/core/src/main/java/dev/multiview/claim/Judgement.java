package dev.multiview.claim;

import dev.multiview.statistic.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param divisor the n of the level 1 - 0.05/n that it was judged at; 0 where no interval was
 */
public record Judgement(
        Claim claim,
        Verdict verdict,
        Optional<Cause> cause,
        String reason,
        @Nullable Estimate estimate,
        List<ControlResult> controls,
        int divisor) {
    public Judgement {
        if (cause.isPresent() != (verdict == Verdict.INCONCLUSIVE)) {
            throw new IllegalArgumentException("Claim " + claim.id() + " is " + verdict + " with the cause " + cause
                    + "; an INCONCLUSIVE claim has one, and no other");
        }
        controls = List.copyOf(controls);
    }

    /** A verdict of no level, or before it is known. */
    public Judgement(
            Claim claim,
            Verdict verdict,
            Optional<Cause> cause,
            String reason,
            @Nullable Estimate estimate,
            List<ControlResult> controls) {
        this(claim, verdict, cause, reason, estimate, controls, 0);
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

    /**
     * The verdict on what is claimed to be seen, whatever it comes from: that of the rule and the VALIDITY controls. The
     * verdict itself where the claim has no rule or nothing could be judged.
     */
    public Verdict phenomenon() {
        if (!(claim.body() instanceof Claim.Statistical body)
                || estimate == null
                || verdict == Verdict.NOT_RUN
                || cause.filter(Cause::beforeTheRule).isPresent()) {
            return verdict;
        }
        List<ControlResult> validity = controls.stream()
                .filter(result -> result.control().kind() == Control.Kind.VALIDITY)
                .toList();
        return Ruling.of(body.rule(), estimate, validity).verdict();
    }

    /**
     * The verdict on where it comes from: SUPPORTED if every MECHANISM control holds, REFUTED if one shows the effect too,
     * else INCONCLUSIVE. Empty if no such control is asked for, or if the phenomenon is not SUPPORTED: the mechanism is
     * tested after it, at the same level (fixed sequence).
     */
    public Optional<Verdict> mechanism() {
        boolean asked = controls.stream().anyMatch(result -> result.control().kind() == Control.Kind.MECHANISM);
        if (!asked || phenomenon() != Verdict.SUPPORTED) {
            return Optional.empty();
        }
        return Optional.of(verdict == Verdict.EFFECT_WITHOUT_MECHANISM ? Verdict.REFUTED : verdict);
    }

    /** Whether more draws may decide it: something that it rests on is open, and nothing else stands in the way. */
    boolean undecidedByDraws() {
        if (!(claim.body() instanceof Claim.Statistical body)
                || cause.filter(found -> !found.beforeTheRule()).isEmpty()) {
            return false;
        }
        return estimate == null
                || body.rule().decide(estimate) == Rule.Decision.OPEN
                || controls.stream().anyMatch(result -> result.decision() == Rule.Decision.OPEN);
    }

    /**
     * How many draws would decide it, if means and deviations stay as they are; empty if it is not open, has no level, or
     * more draws don't decide it.
     */
    public OptionalInt drawsToDecide() {
        return divisor > 0 && undecidedByDraws() ? Outlook.draws(this, divisor) : OptionalInt.empty();
    }

    /** The same with its level, and with more words behind its reason. */
    Judgement at(int level, String words) {
        return new Judgement(claim, verdict, cause, reason + words, estimate, controls, level);
    }

    /** The same with words of somebody else's behind its reason. */
    public Judgement and(String words) {
        return at(divisor, words);
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
