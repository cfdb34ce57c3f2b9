package dev.multiview.maven;

import dev.multiview.cli.launch.EngineEnd;
import dev.multiview.cli.launch.EngineProcess;
import dev.multiview.cli.launch.ExitMeaning;
import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Forks the engine with this plugin's own dependencies as class path, in the root of the multi-module project.
 *
 * <p>A status other than 0 fails the build. Maven itself always ends with 1 then, so that the engine's status is
 * part of the message.
 */
abstract class AbstractEngineMojo extends AbstractMojo {

    private static final String OWN_GROUP = "dev.multiview";

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Show the stack trace of a failure, and where every module of this project was taken from. */
    @Parameter(property = "verbose", defaultValue = "false")
    private boolean verbose;

    /** Subcommand and options for the engine, as typed after {@code multiview}. */
    abstract List<String> arguments(Path root);

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Path root = session.getRequest().getMultiModuleProjectDirectory().toPath();
        List<String> arguments = new ArrayList<>(arguments(root));
        if (verbose) {
            arguments.add("--verbose");
        }
        tellOrigins(root);
        getLog().info("multiview " + String.join(" ", arguments));
        EngineEnd end = run(root, arguments);
        if (end.status() != ExitStatus.DONE.status()) {
            String sentence = end.sentence().isEmpty() ? "" : ". " + end.sentence();
            throw new MojoFailureException("multiview " + arguments.get(0) + " ended with status " + end.status() + ": "
                    + ExitMeaning.of(end.status()) + sentence);
        }
    }

    private EngineEnd run(Path root, List<String> arguments) throws MojoExecutionException {
        List<Path> classPath = plugin.getArtifacts().stream()
                .map(artifact -> artifact.getFile().toPath())
                .toList();
        try {
            return EngineProcess.of(classPath, arguments).withDirectory(root).run();
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw new MojoExecutionException("The engine can't be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while the engine ran; it has been ended", e);
        }
    }

    /** A module taken from the local repository may be older than its sources: nobody should have to guess. */
    private void tellOrigins(Path root) {
        for (Artifact artifact : plugin.getArtifacts()) {
            if (!artifact.getGroupId().equals(OWN_GROUP)) {
                continue;
            }
            Path file = artifact.getFile().toPath();
            if (!file.startsWith(root)) {
                getLog().warn(artifact.getArtifactId() + " is the installed " + file
                        + " and may be older than its sources; start the goal in " + root + " to use them");
            } else if (verbose) {
                getLog().info(artifact.getArtifactId() + " is " + root.relativize(file));
            }
        }
    }
}
