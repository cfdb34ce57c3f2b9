package dev.multiview.reports.format;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import java.util.Locale;
import java.util.Optional;

/**
 * The cause for which a claim is inconclusive: the part of its reason before the colon, which {@code claim.Judge}
 * begins it with.
 */
public enum Cause {
    /** The interval leaves the rule open; more draws would decide. */
    POWER("power", "power:"),
    /** A control that had to pass failed, or is itself open. */
    CONTROL("control", "control failed:", "control open:"),
    /** A single's error is so small or so large that a relative gain says nothing. */
    HEADROOM("headroom", "headroom:"),
    /** The harness could not measure: trials failed, or a check broke. */
    TRIALS_FAILED("trials failed"),
    /** None of these: a reason that this class has not been taught yet. */
    OTHER("other reason");

    private final String label;
    private final String[] beginnings;

    Cause(String label, String... beginnings) {
        this.label = label;
        this.beginnings = beginnings;
    }

    /** The cause in words. */
    public String label() {
        return label;
    }

    /** The cause of an inconclusive claim; empty for every other verdict. */
    public static Optional<Cause> of(Judgement judgement) {
        if (judgement.unmeasured()) {
            return Optional.of(TRIALS_FAILED);
        }
        if (judgement.verdict() != Verdict.INCONCLUSIVE) {
            return Optional.empty();
        }
        String reason = judgement.reason().toLowerCase(Locale.ROOT);
        for (Cause cause : values()) {
            for (String beginning : cause.beginnings) {
                if (reason.startsWith(beginning)) {
                    return Optional.of(cause);
                }
            }
        }
        return Optional.of(OTHER);
    }
}
