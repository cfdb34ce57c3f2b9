package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.exit.MultiviewException;
import dev.multiview.regression.Expectations;
import dev.multiview.regression.ExpectationsFile;
import dev.multiview.reports.ReportFile;
import dev.multiview.run.Reuse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code multiview freeze}: writes down what an audit shows. */
@Command(
        name = "freeze",
        mixinStandardHelpOptions = true,
        description = "Audits, and writes verdicts and intervals into a text file that 'check' compares with.")
final class FreezeCommand extends AuditingCommand {

    /** The first fact of every expectations file, behind its comments. */
    private static final Pattern FORMAT = Pattern.compile("format\\s+\\d");

    private static final int MOST_COMMENTS = 100;

    @Mixin
    private ReuseOption reuse;

    @Mixin
    private ExpectedOption expected;

    @Override
    public Integer call() throws InterruptedException {
        Path file = expected.file(options());
        // What can be refused is refused before anything is computed.
        Path folder = folder(file);
        FoldersApart.demandKept(file, options().output(), options().store());
        demandReplaceable(file);
        Expectations frozen = Expectations.of(sessionApart().run(reuse.orElse(Reuse.PROGRAM)));
        ReportFile.write(
                folder,
                file.getFileName().toString(),
                ExpectationsFile.text(frozen),
                Goals.ofThisProcess().option("expected"));
        out().printf(Locale.ROOT, "Froze %d claims in %s%n", frozen.claims().size(), file);
        return ExitStatus.DONE.status();
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT, "Expectations file " + file + " is a folder; name a file in it");
        }
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Expectations file " + file + " cannot be written, because " + there
                            + " is no folder that one may write to; name another file with "
                            + Goals.ofThisProcess().option("expected"));
        }
        return folder;
    }

    /** Whatever else stands there is somebody's, and must not be lost to a slip in a path. */
    private static void demandReplaceable(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            // A device, or a link, which would be replaced by a file while what it leads to stays as it is.
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Path " + file + " is a link, a device or the like, and only a file is replaced; name another file"
                            + " with " + Goals.ofThisProcess().option("expected"));
        }
        if (file.toFile().length() == 0) {
            return;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            if (lines.limit(MOST_COMMENTS)
                    .noneMatch(line -> FORMAT.matcher(line).lookingAt())) {
                throw new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "File " + file + " holds no expectations, so it is not replaced; name another file with" + " "
                                + Goals.ofThisProcess().option("expected"));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "File " + file + " cannot be read, so it is not replaced; permit it, or name another file with"
                            + " " + Goals.ofThisProcess().option("expected"),
                    e);
        }
    }
}
