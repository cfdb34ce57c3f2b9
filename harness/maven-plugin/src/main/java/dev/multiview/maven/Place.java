package dev.multiview.maven;

import dev.multiview.exit.Goals;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The place where a goal runs: what it starts the engine with, and where files are.
 *
 * @param root working directory; relative files and folders are resolved against it
 * @param classPath every jar and folder of the engine and of the project
 * @param output default folder for reports
 * @param store default folder for finished trials
 * @param expected folder of expectations files; empty for the engine's default
 * @param goals how goals are typed here; those of the tree if the engine need not be told
 */
public record Place(Path root, List<Path> classPath, Path output, Path store, Optional<Path> expected, Goals goals) {
    public Place {
        classPath = List.copyOf(classPath);
    }

    /** The system properties that the engine is told. */
    List<String> properties() {
        return goals.equals(Goals.TREE) ? List.of() : List.of("-D" + Goals.PROPERTY + "=" + goals.before());
    }
}
