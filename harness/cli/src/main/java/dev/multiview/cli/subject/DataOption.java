package dev.multiview.cli.subject;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An option of the commands that may read pictures: where image sets are. */
public final class DataOption {
    @Option(names = "--data", paramLabel = "FOLDER", description = "Where image sets are; none is needed otherwise.")
    private @Nullable Path data;

    /** The folder, or null for the usual places. */
    @Nullable
    public Path folder() {
        return data;
    }
}
