package dev.multiview.cli.history;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.provenance.Sha256;
import dev.multiview.regression.Comparison;
import dev.multiview.regression.Expectations;
import dev.multiview.regression.ExpectationsFile;
import dev.multiview.reports.history.HistoryFile;
import dev.multiview.reports.history.HistoryLine;
import dev.multiview.reports.history.HistoryRun;
import dev.multiview.run.AuditOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which a run is appended to a history. */
public final class HistoryOption {
    /** Stands for the option without a file; no path. */
    private static final String BESIDE = "\n";

    @Option(
            names = "--history",
            arity = "0..1",
            fallbackValue = BESIDE,
            paramLabel = "FILE",
            description =
                    "Append what each claim showed to a history in JSON Lines; without a file to " + HistoryFile.NAME
                            + " beside the expectations (harness/expected in the root). 'multiview history' reads it.")
    private @Nullable String file;

    /** Where a history is if nobody says, in the root. */
    public static Path standard() {
        return root().resolve("harness").resolve("expected").resolve(HistoryFile.NAME);
    }

    private static Path root() {
        return Path.of(System.getenv().getOrDefault("MULTIVIEW_ROOT", "."));
    }

    /**
     * The history asked for.
     *
     * @param beside where it is if no file is named
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if none can be there
     */
    public Optional<HistoryFile> file(Path beside) {
        String given = file;
        if (given == null) {
            return Optional.empty();
        }
        if (given.isBlank() && !given.equals(BESIDE)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Option --history names no file; name one, or leave '=' out for " + HistoryFile.NAME
                            + " beside the expectations");
        }
        Path path = given.equals(BESIDE) ? beside : Path.of(given);
        HistoryFile history = new HistoryFile(path.toAbsolutePath().normalize());
        history.demandAppendable();
        return Optional.of(history);
    }

    /**
     * Appends a run that was compared with nothing.
     *
     * @param err gets warnings
     */
    public static void append(HistoryFile history, AuditOutcome outcome, PrintWriter err) {
        append(history, outcome, Optional.empty(), Optional.empty(), err);
    }

    /**
     * Appends a run that was checked.
     *
     * @param frozen what it was compared with
     */
    public static void append(
            HistoryFile history, AuditOutcome outcome, Comparison comparison, Expectations frozen, PrintWriter err) {
        String digest = Sha256.hex(ExpectationsFile.text(frozen)).substring(0, 12);
        append(
                history,
                outcome,
                Optional.of(comparison),
                Optional.of(new HistoryRun.Check(comparison.passed(), digest, frozen.seed() == outcome.rootSeed())),
                err);
    }

    private static void append(
            HistoryFile history,
            AuditOutcome outcome,
            Optional<Comparison> comparison,
            Optional<HistoryRun.Check> check,
            PrintWriter err) {
        HistoryRun run =
                HistoryRun.of(outcome, InstantSource.system(), SourceCommit.of(System.getenv(), root()), check);
        history.append(HistoryLine.of(outcome, run, comparison), warning -> err.println("multiview: " + warning));
    }
}
