package dev.multiview.procedure;

/** A trial that could not give a usable result; the message is one sentence. */
public final class TrialFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TrialFailedException(String message) {
        super(message);
    }
}
