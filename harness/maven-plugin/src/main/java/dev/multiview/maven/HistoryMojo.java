package dev.multiview.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows what changed from run to run of a history that audit or check wrote: {@code mvn multiview:history}. */
@Mojo(name = "history", threadSafe = true)
public class HistoryMojo extends AbstractEngineMojo {

    /** The history, relative to the project's folder. Default: {@code src/test/multiview/history.jsonl}. */
    @Parameter(property = "multiview.history")
    private @Nullable String history;

    /** Chance that a history in which nothing changed shows a change point. Default: the engine's, 0.05. */
    @Parameter(property = "multiview.level")
    private @Nullable String level;

    /** Where the page and its files are written. Default: {@code history} in the build folder. */
    @Parameter(property = "multiview.output")
    private @Nullable String output;

    /** A goal whose parameters Maven sets. */
    public HistoryMojo() {}

    @Override
    final String subcommand() {
        return "history";
    }

    @Override
    final void fill(EngineArguments arguments, Place place) {
        arguments
                .option("level", level)
                .path("output", output, place.output().resolveSibling("history"))
                .word("history", history, place.expected().map(folder -> folder.resolve("history.jsonl")));
    }
}
