package dev.multiview.run;

/** The conditions on which a stored trial may stand for a new one. Other code than the present never does. */
public enum Reuse {
    /** Everything is computed again. */
    NONE,
    /** Only trials that this very program computed, whatever of it they depend on. */
    PROGRAM,
    /** Trials of any program whose code for them is the same; what that covers says {@code ProgramCode}. */
    CODE;

    /** The name in options. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
