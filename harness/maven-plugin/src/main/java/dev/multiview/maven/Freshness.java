package dev.multiview.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** The age of a project's classes: a goal that is typed alone compiles nothing, and would tell about older sources. */
final class Freshness {
    private final List<String> sources;
    private final List<String> classes;

    Freshness(MavenProject project) {
        sources = Stream.concat(project.getCompileSourceRoots().stream(), project.getTestCompileSourceRoots().stream())
                .toList();
        classes = List.of(
                project.getBuild().getOutputDirectory(), project.getBuild().getTestOutputDirectory());
    }

    Freshness(List<String> sources, List<String> classes) {
        this.sources = sources;
        this.classes = classes;
    }

    /** A sentence if sources are there that nobody has compiled since they were changed. */
    Optional<String> warning() {
        long written = newest(sources, ".java");
        long compiled = newest(classes, ".class");
        if (written <= compiled) {
            return Optional.empty();
        }
        return Optional.of("Sources of this project are newer than its classes, which are used as they are; to compile"
                + " first, type test-compile before the goal");
    }

    private static long newest(List<String> folders, String end) {
        return folders.stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .mapToLong(folder -> newest(folder, end))
                .max()
                .orElse(0);
    }

    private static long newest(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
