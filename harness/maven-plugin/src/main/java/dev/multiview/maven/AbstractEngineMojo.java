package dev.multiview.maven;

import dev.multiview.cli.launch.EngineEnd;
import dev.multiview.cli.launch.EngineProcess;
import dev.multiview.cli.launch.ExitMeaning;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Forks the engine, with the class path of the project in front of this plugin's own.
 *
 * <p>A status other than 0 fails the build. Maven itself always ends with 1 then, so that the engine's status is
 * part of the message.
 */
public abstract class AbstractEngineMojo extends AbstractMojo {

    /** Engines run one after the other, however many modules Maven builds at the same time: each takes all processors. */
    private static final ReentrantLock ONE_ENGINE = new ReentrantLock();

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Does nothing. */
    @Parameter(property = "multiview.skip", defaultValue = "false")
    private boolean skip;

    /** Class path of the project that suites and learners are looked for in: {@code test} or {@code main}. */
    @Parameter(property = "multiview.classPath", defaultValue = "test")
    private String classPath;

    /** Shows the stack trace of a failure. */
    @Parameter(property = "multiview.verbose", defaultValue = "false")
    private boolean verbose;

    /** The goal's subcommand of the engine. */
    abstract String subcommand();

    /** Adds options of the engine, as typed after {@code multiview}. */
    abstract void fill(EngineArguments arguments, Place place) throws MojoFailureException;

    /** Where this goal runs: the project that Maven is at. */
    protected Place place() throws MojoFailureException {
        return new ForeignProject(project, session, plugin, getLog())
                .place(typed("classPath").orElse(classPath));
    }

    /** What was typed for a parameter: it stands before what the pom says, which Maven itself would prefer. */
    protected Optional<String> typed(String parameter) {
        Properties typed = session.getUserProperties();
        // Messages about image sets name their property without a prefix.
        String bare = parameter.equals("data") ? typed.getProperty(parameter) : null;
        return Optional.ofNullable(typed.getProperty(Goals.PREFIX + parameter, bare));
    }

    /** Why there is nothing to do in this module, as a sentence; empty if there is. */
    protected Optional<String> idle() {
        return new ForeignProject(project, session, plugin, getLog())
                .idle(execution.getSource() == MojoExecution.Source.CLI);
    }

    /** The Maven session. */
    protected final MavenSession session() {
        return session;
    }

    /** This plugin with its dependencies. */
    protected final List<Artifact> artifacts() {
        return plugin.getArtifacts();
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (typed("skip").map(AbstractEngineMojo::yes).orElse(skip)) {
            getLog().info("multiview " + subcommand() + " is skipped (multiview.skip)");
            return;
        }
        Optional<String> idle = idle();
        if (idle.isPresent()) {
            getLog().info(idle.get());
            return;
        }
        Place place = place();
        EngineArguments filled = new EngineArguments(subcommand(), place.root(), this::typed);
        fill(filled, place);
        filled.flag("verbose", verbose);
        List<String> arguments = filled.toList();
        getLog().info("multiview " + String.join(" ", arguments));
        EngineEnd end = run(place, arguments);
        if (end.status() != ExitStatus.DONE.status()) {
            String sentence = end.sentence().isEmpty() ? "" : ". " + end.sentence();
            throw new MojoFailureException("multiview " + arguments.get(0) + " ended with status " + end.status() + ": "
                    + ExitMeaning.of(end.status()) + sentence);
        }
    }

    /** A property without a value means yes, as Maven has it. */
    static boolean yes(String value) {
        return !value.strip().equals("false");
    }

    private static EngineEnd run(Place place, List<String> arguments) throws MojoExecutionException {
        try {
            ONE_ENGINE.lockInterruptibly();
            try {
                return EngineProcess.of(place.classPath(), arguments)
                        .withDirectory(place.root())
                        .withProperties(place.properties())
                        .run();
            } finally {
                ONE_ENGINE.unlock();
            }
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw new MojoExecutionException("The engine can't be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while the engine ran; it has been ended", e);
        }
    }
}
