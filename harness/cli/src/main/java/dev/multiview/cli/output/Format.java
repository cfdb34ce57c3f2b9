package dev.multiview.cli.output;

/** A form in which a command prints its result. */
public enum Format {
    /** For people at a terminal. */
    TEXT,
    /** For programs. */
    JSON,
    /** For comments and pages. */
    MARKDOWN
}
