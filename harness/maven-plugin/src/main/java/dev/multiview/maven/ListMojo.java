package dev.multiview.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists suites with their claims, and the learners: {@code mvn multiview:list}. */
@Mojo(name = "list", aggregator = true, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE, lifecycle = "without-tests")
public final class ListMojo extends AbstractEngineMojo {

    /** Claim ids, suites or globs, separated by commas. Default: all, and the learners. */
    @Parameter(property = "claims")
    private @Nullable String claims;

    /** The tier whose presets the titles name. Default: the engine's, standard. */
    @Parameter(property = "tier")
    private @Nullable String tier;

    @Override
    List<String> arguments(Path root) {
        return new EngineArguments("list", root)
                .option("tier", tier)
                .words(claims)
                .toList();
    }
}
