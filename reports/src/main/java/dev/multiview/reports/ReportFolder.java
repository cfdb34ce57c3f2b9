package dev.multiview.reports;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A folder that appears whole or not at all: filled under another name, then moved. */
public final class ReportFolder {
    private ReportFolder() {}

    /** Fills a folder. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything into {@code folder}, which exists and is empty. */
        void writeTo(Path folder) throws IOException;
    }

    /**
     * Writes a folder of a name that nothing has yet: reports of a run are made in a folder of their own.
     *
     * @param parent the run's folder
     * @param name the folder's name in it
     * @param content what it holds
     * @throws dev.multiview.exit.MultiviewException if it cannot be written or the name is taken; the message names the
     *     path and the remedy
     */
    public static void write(Path parent, String name, Content content) {
        Path folder = parent.resolve(name);
        Path unfinished = parent.resolve("." + name + ".unfinished");
        try {
            delete(unfinished);
            Files.createDirectories(parent);
            // Fails where anything has appeared in the meantime, a link too.
            Files.createDirectory(unfinished);
            content.writeTo(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw ReportFile.unwritable("Folder " + folder + " cannot be written", e);
        }
    }

    /**
     * Deletes a file or a folder with everything in it; nothing happens if there is none. Links are deleted, what they
     * lead to is not.
     *
     * @throws IOException if something in it cannot be deleted
     */
    public static void delete(Path path) throws IOException {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException alreadyGone) {
            // That is what was asked for.
        }
    }
}
