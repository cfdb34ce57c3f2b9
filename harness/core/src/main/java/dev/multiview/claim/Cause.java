package dev.multiview.claim;

/** The cause for which a claim stays open. */
public enum Cause {
    /** The interval leaves the rule open; more draws would decide. */
    POWER("power"),
    /** A control that had to pass failed, or is itself open. */
    CONTROL("control"),
    /** A single's error is so small or so large that a relative gain says nothing, or what a value is a share of is 0. */
    HEADROOM("headroom"),
    /** The harness could not measure: trials failed, or a check broke. */
    TRIALS_FAILED("trials failed");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** Whether it keeps the rule from being looked at at all. */
    public boolean beforeTheRule() {
        return this == HEADROOM || this == TRIALS_FAILED;
    }

    /** The cause in words. */
    public String label() {
        return label;
    }
}
