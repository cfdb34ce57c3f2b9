package dev.multiview.maven.tree;

import dev.multiview.exit.Goals;
import dev.multiview.maven.Place;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** The tree of Multiview itself: its modules are the class path, and its root has reports and store, whichever module runs a goal. */
final class Tree {

    private static final String OWN_GROUP = "dev.multiview";

    private Tree() {}

    static Place place(MavenSession session, Collection<Artifact> artifacts, Log log) {
        Path root = session.getRequest().getMultiModuleProjectDirectory().toPath();
        tellOrigins(root, artifacts, log);
        return new Place(
                root,
                artifacts.stream().map(artifact -> artifact.getFile().toPath()).toList(),
                root.resolve("target").resolve("multiview"),
                root.resolve(".multiview"),
                Optional.empty(),
                Goals.TREE);
    }

    /** What was typed for a parameter: here a property needs no prefix. */
    static Optional<String> typed(MavenSession session, String parameter) {
        return Stream.of(session.getUserProperties(), session.getSystemProperties())
                .flatMap(properties -> Stream.of(parameter, Goals.PREFIX + parameter)
                        .flatMap(name -> Stream.ofNullable(properties.getProperty(name))))
                .findFirst();
    }

    /** A module taken from the local repository may be older than its sources: nobody should have to guess. */
    private static void tellOrigins(Path root, Collection<Artifact> artifacts, Log log) {
        for (Artifact artifact : artifacts) {
            Path file = artifact.getFile().toPath();
            if (artifact.getGroupId().equals(OWN_GROUP) && !file.startsWith(root)) {
                log.warn(artifact.getArtifactId() + " is the installed " + file
                        + " and may be older than its sources; start the goal in " + root + " to use them");
            }
        }
    }
}
