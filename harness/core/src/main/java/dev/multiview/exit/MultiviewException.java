package dev.multiview.exit;

import org.jspecify.annotations.Nullable;

/**
 * A failure that stops the run and that its user can do something about. The message is one sentence that gives
 * the value, the rule and the remedy; it is shown without a stack trace.
 */
public class MultiviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitStatus status;

    /** A failure to be shown as {@code sentence}, the process ending with {@code status}. */
    public MultiviewException(ExitStatus status, String sentence) {
        this(status, sentence, null);
    }

    /** The same with what brought it about. */
    public MultiviewException(ExitStatus status, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.status = status;
    }

    /** What the process ends with. */
    public ExitStatus status() {
        return status;
    }
}
