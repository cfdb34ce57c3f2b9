package dev.multiview.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The pages of the tree, and its root. */
public final class Pages {
    private Pages() {}

    /** The root of the project; a test runs in its module. */
    public static Path root() {
        return Stream.<Path>iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("harness")))
                .filter(folder -> Files.isDirectory(folder.resolve("baselines")))
                .findFirst()
                .orElseThrow();
    }

    /** All files of a kind that belong to the tree, in their order; none that a build or a run has left. */
    public static List<Path> files(String ending) {
        return files(root(), ending);
    }

    static List<Path> files(Path folder, String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                    String name = each.getFileName().toString();
                    boolean left = !each.equals(folder) && (name.equals("target") || name.startsWith("."));
                    return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.getFileName().toString().endsWith(ending)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What messages call a file. */
    static String name(Path file) {
        return root().relativize(file).toString();
    }
}
