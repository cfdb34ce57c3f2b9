package dev.multiview.provenance;

/** A self-test found that this process computes wrongly; the message names the culprit and the remedy. */
public final class SelfTestFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public SelfTestFailure(String message) {
        super(message);
    }

    public SelfTestFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
