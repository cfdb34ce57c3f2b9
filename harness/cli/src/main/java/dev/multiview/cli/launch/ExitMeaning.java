package dev.multiview.cli.launch;

import dev.multiview.exit.ExitStatus;

/**
 * In words, what the number means that an engine process ended with.
 *
 * <p>Maven's own status is 1 whenever a goal fails, so a goal puts number and meaning into its message.
 */
public final class ExitMeaning {

    private ExitMeaning() {}

    /** The meaning of any number, those of signals and of crashes included. */
    public static String of(int number) {
        for (ExitStatus status : ExitStatus.values()) {
            if (status.status() == number) {
                return of(status);
            }
        }
        return switch (number - EngineEnd.SIGNAL_BASE) {
            case 1 -> "told to end when its terminal closed";
            case 2 -> "stopped with Ctrl-C";
            case 9 -> "killed, probably because memory ran out";
            case 15 -> "told to end";
            default -> "the engine ended unexpectedly";
        };
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
