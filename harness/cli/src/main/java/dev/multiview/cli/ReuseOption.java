package dev.multiview.cli;

import dev.multiview.run.Reuse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An option of the commands that run trials: which stored ones stand for new ones. */
final class ReuseOption {
    @Option(
            names = "--reuse",
            paramLabel = "WHICH",
            description =
                    "Stored trials that are not computed again: 'code', those of any program whose code for them is"
                            + " the same; 'program', those of this very program; 'none' (default: code for audit, program for"
                            + " freeze and check).")
    private @Nullable Reuse reuse;

    /** What was asked for, or the command's default. */
    Reuse orElse(Reuse usual) {
        Reuse asked = reuse;
        return asked == null ? usual : asked;
    }
}
