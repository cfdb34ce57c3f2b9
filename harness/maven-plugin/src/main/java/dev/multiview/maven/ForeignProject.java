package dev.multiview.maven;

import dev.multiview.exit.Goals;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** A project that uses this plugin: its class path, its folders, and the commands that work in it. */
final class ForeignProject {

    private static final List<String> SERVICES = List.of(
            "META-INF/services/dev.multiview.claim.Suite", "META-INF/services/dev.multiview.model.LearnerProvider");

    private final MavenProject project;
    private final MavenSession session;
    private final PluginDescriptor plugin;
    private final Log log;

    ForeignProject(MavenProject project, MavenSession session, PluginDescriptor plugin, Log log) {
        this.project = project;
        this.session = session;
        this.plugin = plugin;
        this.log = log;
    }

    /**
     * Why a goal has nothing to do in this module.
     *
     * @param typed whether the goal was typed, and so runs in every module; one that a pom binds runs where it is bound
     */
    Optional<String> idle(boolean typed) {
        if (session.getProjects().size() < 2) {
            return Optional.empty();
        }
        if (project.getPackaging().equals("pom")) {
            return Optional.of("Nothing to do in a project of packaging pom");
        }
        boolean offers = folders("test")
                .anyMatch(folder -> SERVICES.stream().anyMatch(service -> Files.exists(folder.resolve(service))));
        return typed && !offers
                ? Optional.of("Nothing to do: this module offers no suite and no learner in META-INF/services")
                : Optional.empty();
    }

    /**
     * Where a goal runs in this project.
     *
     * @param scope test or main
     */
    Place place(String scope) throws MojoFailureException {
        if (!scope.equals("test") && !scope.equals("main")) {
            throw new MojoFailureException("Class path '" + scope + "' is unknown; give test or main");
        }
        File basedir = project.getBasedir();
        if (basedir == null) {
            Path here = Path.of(session.getExecutionRootDirectory());
            return new Place(
                    here,
                    engine(),
                    here.resolve("target").resolve("multiview"),
                    here.resolve(".multiview"),
                    Optional.of(here),
                    new Goals("mvn " + plugin.getId() + ":", Goals.PREFIX));
        }
        Path root = basedir.toPath();
        new Freshness(project).warning().ifPresent(log::warn);
        List<Path> classPath =
                new ArrayList<>(folders(scope).filter(Files::exists).toList());
        classPath.addAll(Libraries.merged(
                project.getArtifacts().stream().filter(of(scope)).toList(), plugin.getArtifacts(), log::debug));
        return new Place(
                root,
                classPath,
                Path.of(project.getBuild().getDirectory()).resolve("multiview"),
                root.resolve(".multiview"),
                Optional.of(root.resolve("src").resolve("test").resolve("multiview")),
                new Goals(before(), Goals.PREFIX));
    }

    private List<Path> engine() {
        return plugin.getArtifacts().stream()
                .map(artifact -> artifact.getFile().toPath())
                .toList();
    }

    private Stream<Path> folders(String scope) {
        Path main = Path.of(project.getBuild().getOutputDirectory());
        return scope.equals("main")
                ? Stream.of(main)
                : Stream.of(Path.of(project.getBuild().getTestOutputDirectory()), main);
    }

    private static Predicate<Artifact> of(String scope) {
        return artifact -> artifact.getArtifactHandler().isAddedToClasspath()
                && artifact.getFile() != null
                && (scope.equals("test")
                        || Artifact.SCOPE_COMPILE.equals(artifact.getScope())
                        || Artifact.SCOPE_RUNTIME.equals(artifact.getScope()));
    }

    /** What stands before a goal typed where Maven was started: classes are compiled first, in this module. */
    private String before() {
        MavenProject top = session.getTopLevelProject();
        boolean prefix = top.getPlugin(plugin.getPluginLookupKey()) != null
                || top.getPluginManagement() != null
                        && top.getPluginManagement().getPluginsAsMap().containsKey(plugin.getPluginLookupKey());
        boolean within = session.getProjects().size() > 1
                || !project.getBasedir().equals(new File(session.getExecutionRootDirectory()));
        return "mvn " + (within ? "-pl :" + project.getArtifactId() + " -am " : "") + "test-compile "
                + (prefix ? "multiview" : plugin.getId()) + ":";
    }
}
