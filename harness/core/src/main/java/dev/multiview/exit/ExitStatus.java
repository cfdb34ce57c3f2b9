package dev.multiview.exit;

/** The exit statuses of every command; other tools rely on the numbers. */
public enum ExitStatus {
    /** All that was asked for was done, whatever the verdicts. */
    DONE(0),
    /** A check found a difference. */
    DIFFERENCE(1),
    /** Bad usage or input, including a store that cannot be read or written. */
    BAD_INPUT(2),
    /** A trial or the run failed. */
    FAILED(3),
    /** Another run uses the store. */
    STORE_IN_USE(4);

    private final int status;

    ExitStatus(int status) {
        this.status = status;
    }

    /** The number that a process ends with. */
    public int status() {
        return status;
    }
}
