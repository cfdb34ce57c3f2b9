package dev.multiview.cli.subject;

import picocli.CommandLine.Option;

/** An option of the commands that draw data or train: the root of every seed. */
public final class SeedOption {
    /** One at which nothing had been looked at before verdicts were published. */
    @Option(names = "--seed", defaultValue = "2002", description = "Root of every seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** The root. */
    public long seed() {
        return seed;
    }
}
