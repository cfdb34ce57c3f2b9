package dev.multiview.data;

/** A draw whose frequencies or energies contradict its specification beyond chance (p below 1e-9). */
public final class SelfCheckException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SelfCheckException(String message) {
        super(message);
    }
}
