package dev.multiview.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Runs Multiview's own JMH benchmarks and writes {@code bench.json}: {@code mvn multiview:bench}. */
@Mojo(name = "bench", requiresDependencyResolution = ResolutionScope.TEST, requiresProject = false, threadSafe = true)
public class BenchMojo extends AbstractEngineMojo {

    /** Only benchmarks whose full name holds a match of this regular expression. Default: all. */
    @Parameter(property = "multiview.filter")
    private @Nullable String filter;

    /** One short iteration each: whether they run, not how fast. */
    @Parameter(property = "multiview.quick", defaultValue = "false")
    private boolean quick;

    /** Folder for {@code bench.json}. Default: {@code multiview} in the build folder. */
    @Parameter(property = "multiview.output")
    private @Nullable String output;

    /** A goal whose parameters Maven sets. */
    public BenchMojo() {}

    @Override
    final String subcommand() {
        return "bench";
    }

    @Override
    final void fill(EngineArguments arguments, Place place) {
        arguments.option("filter", filter).flag("quick", quick).path("output", output, place.output());
    }
}
