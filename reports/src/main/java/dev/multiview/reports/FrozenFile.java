package dev.multiview.reports;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.regression.Expectations;
import dev.multiview.regression.ExpectationsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that expectations are going to be frozen in.
 *
 * @param file where it is, absolute
 * @param folder the folder it is in
 * @param option how the user names another one, such as {@code --freeze}
 */
public record FrozenFile(Path file, Path folder, String option) {
    /** The first fact of every expectations file, behind its comments. */
    private static final Pattern FORMAT = Pattern.compile("format\\s+\\d");

    private static final int MOST_COMMENTS = 100;

    /**
     * A file in a folder that can be written.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it cannot
     */
    public static FrozenFile of(Path file, String option) {
        return new FrozenFile(file, folder(file, option), option);
    }

    /** Writes the expectations, whole or not at all. */
    public void write(Expectations frozen) {
        ReportFile.write(folder, file.getFileName().toString(), ExpectationsFile.text(frozen), option);
    }

    private static Path folder(Path file, String option) {
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
                            + " is no folder that one may write to; name another file with " + option);
        }
        return folder;
    }

    /** Whatever else stands there is somebody's, and must not be lost to a slip in a path. */
    public void demandReplaceable() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            // A device, or a link, which would be replaced by a file while what it leads to stays as it is.
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Path " + file
                            + " is a link, a device or the like, and only a file is replaced; name another file with "
                            + option);
        }
        if (file.toFile().length() == 0) {
            return;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            if (lines.limit(MOST_COMMENTS)
                    .noneMatch(line -> FORMAT.matcher(line).lookingAt())) {
                throw new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "File " + file + " holds no expectations, so it is not replaced; name another file with "
                                + option);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "File " + file + " cannot be read, so it is not replaced; permit it, or name another file with "
                            + option,
                    e);
        }
    }
}
