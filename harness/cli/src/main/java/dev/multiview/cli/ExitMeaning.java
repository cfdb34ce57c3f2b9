package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;

/**
 * In words, what the number means that an engine process ended with.
 *
 * <p>Maven's own status is 1 whenever a goal fails, so a goal puts number and meaning into its message.
 */
public final class ExitMeaning {

    /** A shell reports a process that ended by signal n as 128 + n. */
    private static final int SIGNAL_BASE = 128;

    private ExitMeaning() {}

    /** The meaning of any number, those of signals and of crashes included. */
    public static String of(int number) {
        for (ExitStatus status : ExitStatus.values()) {
            if (status.status() == number) {
                return of(status);
            }
        }
        return number > SIGNAL_BASE ? "ended by signal " + (number - SIGNAL_BASE) : "the engine ended unexpectedly";
    }

    private static String of(ExitStatus status) {
        return switch (status) {
            case DONE -> "done";
            case DIFFERENCE -> "a check found a difference";
            case BAD_INPUT -> "bad usage or input";
            case FAILED -> "a trial or the run failed";
            case STORE_IN_USE -> "the store is in use by another run";
        };
    }
}
