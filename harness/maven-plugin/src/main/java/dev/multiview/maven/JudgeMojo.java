package dev.multiview.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Judges claims about predictions that other programs made: {@code mvn multiview:judge -Dmultiview.manifest=digits.yaml}. */
@Mojo(name = "judge", requiresDependencyResolution = ResolutionScope.TEST, requiresProject = false, threadSafe = true)
public class JudgeMojo extends AbstractEngineMojo {

    /** The manifest, in YAML or JSON. */
    @Parameter(property = "multiview.manifest")
    private @Nullable String manifest;

    /** Where reports are written. Default: {@code judged} in the build folder. */
    @Parameter(property = "multiview.output")
    private @Nullable String output;

    /** File that verdicts and intervals are frozen in. Default: none. */
    @Parameter(property = "multiview.freeze")
    private @Nullable String freeze;

    /** File of frozen verdicts that the result is compared with. Default: none. */
    @Parameter(property = "multiview.check")
    private @Nullable String check;

    /** A goal whose parameters Maven sets. */
    public JudgeMojo() {}

    @Override
    final String subcommand() {
        return "judge";
    }

    @Override
    final void fill(EngineArguments arguments, Place place) throws MojoFailureException {
        if (arguments.set("manifest", manifest).isEmpty()) {
            throw new MojoFailureException(
                    "Which predictions? Name a manifest with " + place.goals().property("manifest") + "=FILE");
        }
        arguments
                .path("output", output, place.output().resolveSibling("judged"))
                .path("freeze", freeze)
                .path("check", check)
                .file("manifest", manifest);
    }
}
