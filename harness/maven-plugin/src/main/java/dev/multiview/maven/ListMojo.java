package dev.multiview.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Lists suites with their claims, and the learners: {@code mvn test-compile multiview:list}. */
@Mojo(name = "list", requiresDependencyResolution = ResolutionScope.TEST, requiresProject = false, threadSafe = true)
public class ListMojo extends AbstractEngineMojo {

    /** Claim ids, suites or globs, separated by commas. Default: all, and the learners. */
    @Parameter(property = "multiview.claims")
    private @Nullable String claims;

    /** The tier whose presets the titles name. Default: the engine's, standard. */
    @Parameter(property = "multiview.tier")
    private @Nullable String tier;

    /** Lists all suites and learners, although {@code claims} of the plugin's configuration names some. */
    @Parameter(property = "multiview.all", defaultValue = "false")
    private boolean all;

    /** A goal whose parameters Maven sets. */
    public ListMojo() {}

    @Override
    final String subcommand() {
        return "list";
    }

    @Override
    final void fill(EngineArguments arguments, Place place) {
        arguments.option("tier", tier);
        if (!arguments
                .set("all", all ? "true" : null)
                .filter(AbstractEngineMojo::yes)
                .isPresent()) {
            arguments.words("claims", claims);
        }
    }
}
