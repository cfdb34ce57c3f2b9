package dev.multiview.reports;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.exit.MultiviewException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A file that appears whole or not at all: written under another name, then moved. */
public final class ReportFile {
    /** How a user chooses the folder of reports. */
    private static final String OUTPUT = Goals.ofThisProcess().option("output") + "FOLDER";

    private ReportFile() {}

    /** Text that is written piece by piece, so that a file of a row a trial is never held whole. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything to {@code out}. */
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes {@code text} as UTF-8, replacing an older file of that name.
     *
     * @param folder the run's folder
     * @param name the file's path in it, with {@code /}; folders in between are created
     * @param text the complete content
     * @throws MultiviewException if it cannot be written; the message names the path and the remedy
     */
    public static void write(Path folder, String name, String text) {
        write(folder, name, text, OUTPUT);
    }

    /** The same for a long text; {@code content} may throw an {@link UncheckedIOException} instead. */
    public static void write(Path folder, String name, Content content) {
        write(folder, name, content, OUTPUT);
    }

    /**
     * The same for a file whose place another option names.
     *
     * @param option how the user chooses another place, such as {@code -Doutput=FOLDER}
     */
    public static void write(Path folder, String name, String text, String option) {
        write(folder, name, out -> out.write(text), option);
    }

    private static void write(Path folder, String name, Content content, String option) {
        Path file = folder.resolve(name);
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        try {
            Files.createDirectories(unfinished.toAbsolutePath().getParent());
            // Made anew, so that a link which somebody put there leads nowhere.
            Files.deleteIfExists(unfinished);
            // Not by Files.newBufferedWriter, which fails at half a surrogate pair instead of writing a question mark.
            try (Writer out = new BufferedWriter(new OutputStreamWriter(
                    Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    StandardCharsets.UTF_8))) {
                content.writeTo(out);
            }
            // Same folder, hence same file system: the move is one rename, and readers never see a half file.
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (UncheckedIOException e) {
            throw unwritable("File " + file + " cannot be written", option, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable("File " + file + " cannot be written", option, e);
        }
    }

    /** One sentence from what could not be done and why, with the remedy. */
    public static MultiviewException unwritable(String what, IOException cause) {
        return unwritable(what, OUTPUT, cause);
    }

    private static MultiviewException unwritable(String what, String option, IOException cause) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                what + " (" + why(cause) + "); free or permit the path, or choose another with " + option,
                cause);
    }

    /** Exceptions of the file system carry the bare path as their message; their class says what is wrong. */
    private static String why(IOException cause) {
        if (cause instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such folder";
        }
        if (cause instanceof java.nio.file.AccessDeniedException) {
            return "access denied";
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
