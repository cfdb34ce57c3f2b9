package dev.multiview.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes a project with one learner, one claim, its frozen verdict and a CI workflow, which is green at once. */
@Mojo(name = "init", aggregator = true, requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractEngineMojo {

    /** Folder to write, which must not be there or be empty. */
    @Parameter(property = "multiview.folder")
    private @Nullable String folder;

    /** A goal whose parameters Maven sets. */
    public InitMojo() {}

    @Override
    String subcommand() {
        return "init";
    }

    @Override
    void fill(EngineArguments arguments, Place place) throws MojoFailureException {
        if (arguments.set("folder", folder).isEmpty()) {
            throw new MojoFailureException(
                    "Where to? Name a folder that is empty or not there with -Dmultiview.folder=");
        }
        arguments.file("folder", folder);
    }
}
