package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
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
                            + " name a file with --expected or -Dexpected=");
        }
        String root = System.getenv().getOrDefault("MULTIVIEW_ROOT", ".");
        return Path.of(
                        root,
                        "harness",
                        "expected",
                        claims + "-" + options.tier().label() + ".txt")
                .toAbsolutePath()
                .normalize();
    }
}
