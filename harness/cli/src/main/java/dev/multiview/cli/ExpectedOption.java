package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.exit.MultiviewException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the file of expectations. */
final class ExpectedOption {
    /** One suite; ids and globs hold characters that make poor file names. */
    private static final Pattern SUITE = Pattern.compile("[a-z0-9-]+");

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description = "Expectations file (default: harness/expected/SUITE-TIER.txt in the root).")
    private @Nullable Path file;

    @Option(
            names = "--expected-folder",
            paramLabel = "FOLDER",
            description =
                    "Folder of the file SUITE-TIER.txt where none is named (default: harness/expected in the root).")
    private @Nullable Path folder;

    /** The file given, or the one of the suite and tier asked for. */
    Path file(AuditOptions options) {
        if (file != null) {
            return file.toAbsolutePath().normalize();
        }
        String claims = String.join(",", options.claims());
        if (!SUITE.matcher(claims).matches()) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Claims '" + claims + "' are no suite, which has an expectations file of its own;"
                            + " name a file with " + Goals.ofThisProcess().option("expected"));
        }
        Path named = folder;
        Path parent = named != null
                ? named
                : Path.of(System.getenv().getOrDefault("MULTIVIEW_ROOT", "."), "harness", "expected");
        return parent.resolve(claims + "-" + options.tier().label() + ".txt")
                .toAbsolutePath()
                .normalize();
    }
}
