package dev.multiview.cli;

/**
 * How a run ended, as a shell and a build see it.
 *
 * <p>The codes are part of the contract with other tools and never change their meaning. Maven's own status is
 * 1 whenever a goal fails, so a goal repeats code and meaning in its message.
 */
public enum ExitStatus {
    /** Everything that was asked for is done, whatever the verdicts say: a refuted claim is a finding. */
    DONE(0, "done"),
    /** {@code check} compared verdicts or speeds with the frozen ones and found a difference. */
    DIFFERENCE(1, "a check found a difference"),
    /** The command line or an input file is wrong. */
    USAGE(2, "bad usage or input"),
    /** A trial, or the run as a whole, failed. */
    FAILED(3, "a trial or the run failed"),
    /** Another run writes to the same store. */
    STORE_IN_USE(4, "the store is in use by another run");

    /** A shell reports a process that ended by signal n as 128 + n. */
    private static final int SIGNAL_BASE = 128;

    private final int code;
    private final String meaning;

    ExitStatus(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number that the process ends with. */
    public int code() {
        return code;
    }

    /** The meaning of any code that an engine process can end with, signals included. */
    public static String meaningOf(int code) {
        for (ExitStatus status : values()) {
            if (status.code == code) {
                return status.meaning;
            }
        }
        return code > SIGNAL_BASE ? "ended by signal " + (code - SIGNAL_BASE) : "the engine ended unexpectedly";
    }
}
