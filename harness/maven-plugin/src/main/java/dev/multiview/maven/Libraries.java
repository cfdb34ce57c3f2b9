package dev.multiview.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The libraries of a project and those of Multiview as one class path, each library once.
 *
 * <p>Where versions differ, results decide. A library that computes them must be the one that both were made with: another
 * one would change numbers, or break a learner, and nobody would see why. Of all others the newer version is taken, as
 * libraries go on understanding those who were built against an older one.
 */
final class Libraries {

    private static final String OWN_GROUP = "dev.multiview";

    /** Groups whose every library computes results. */
    private static final Set<String> GROUPS =
            Set.of(OWN_GROUP, "com.github.haifengl", "org.nd4j", "org.deeplearning4j", "org.bytedeco");

    /** The libraries of a large group that do, by the beginnings of their names. */
    private static final List<String> OF_COMMONS =
            List.of("commons-math", "commons-statistics", "commons-rng", "commons-numbers");

    private Libraries() {}

    /**
     * The class path.
     *
     * @param project libraries of the project, which come first
     * @param own this plugin's, in the order that the engine needs
     * @param told gets a sentence for every library whose version is not the project's
     * @throws MojoFailureException if a library that computes results has two versions; the message names both
     */
    static List<Path> merged(Collection<Artifact> project, Collection<Artifact> own, Consumer<String> told)
            throws MojoFailureException {
        Map<String, Artifact> merged = new LinkedHashMap<>();
        project.forEach(artifact -> merged.put(key(artifact), artifact));
        List<String> clashes = new ArrayList<>();
        for (Artifact ours : own) {
            Artifact theirs = merged.putIfAbsent(key(ours), ours);
            if (theirs == null || theirs.getVersion().equals(ours.getVersion())) {
                continue;
            }
            if (computes(ours)) {
                clashes.add(
                        ours.getArtifactId() + " " + theirs.getVersion() + " here and " + ours.getVersion() + " there");
            } else if (newer(ours, theirs)) {
                merged.put(key(ours), ours);
                told.accept("Library " + ours.getArtifactId() + " is Multiview's " + ours.getVersion()
                        + " instead of the project's " + theirs.getVersion() + ", which is older");
            }
        }
        demandOneOfEach(clashes);
        return merged.values().stream()
                .map(artifact -> artifact.getFile().toPath())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void demandOneOfEach(List<String> clashes) throws MojoFailureException {
        if (!clashes.isEmpty()) {
            throw new MojoFailureException(
                    "Libraries that compute results have one version in this project and another in"
                            + " Multiview: "
                            + String.join(", ", clashes.stream().distinct().toList())
                            + ". Use Multiview's version in this project, or run the learner in a program of its own and judge its"
                            + " predictions with multiview:judge");
        }
    }

    private static boolean computes(Artifact artifact) {
        return GROUPS.contains(artifact.getGroupId())
                || artifact.getGroupId().equals("org.apache.commons")
                        && OF_COMMONS.stream().anyMatch(artifact.getArtifactId()::startsWith);
    }

    private static boolean newer(Artifact one, Artifact other) {
        return new ComparableVersion(one.getVersion()).compareTo(new ComparableVersion(other.getVersion())) > 0;
    }

    private static String key(Artifact artifact) {
        String classifier = artifact.getClassifier();
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + (classifier == null ? "" : classifier);
    }
}
