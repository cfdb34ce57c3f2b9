package dev.multiview.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Runs the JMH benchmarks and writes {@code bench.json}: {@code mvn multiview:bench}. */
@Mojo(name = "bench", aggregator = true, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE, lifecycle = "without-tests")
public final class BenchMojo extends AbstractEngineMojo {

    /** Only benchmarks whose full name holds a match of this regular expression. Default: all. */
    @Parameter(property = "filter")
    private @Nullable String filter;

    /** One short iteration each: whether they run, not how fast. */
    @Parameter(property = "quick", defaultValue = "false")
    private boolean quick;

    /** Folder for {@code bench.json}, relative to the root of the project. */
    @Parameter(property = "output", defaultValue = "target/multiview")
    private String output;

    @Override
    List<String> arguments(Path root) {
        return new EngineArguments("bench", root)
                .option("filter", filter)
                .flag("quick", quick)
                .path("output", output)
                .toList();
    }
}
