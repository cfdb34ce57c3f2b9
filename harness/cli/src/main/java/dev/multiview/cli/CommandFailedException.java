package dev.multiview.cli;

import org.jspecify.annotations.Nullable;

/**
 * Ends a command with a given status and one sentence for the person who typed it.
 *
 * <p>Subcommands throw it where they know what went wrong; everything else is treated by {@link FailureReport}.
 */
final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitStatus status;

    CommandFailedException(ExitStatus status, String sentence) {
        this(status, sentence, null);
    }

    CommandFailedException(ExitStatus status, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.status = status;
    }

    ExitStatus status() {
        return status;
    }
}
