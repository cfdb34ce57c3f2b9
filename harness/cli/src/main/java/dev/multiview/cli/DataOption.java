package dev.multiview.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An option of the commands that may read pictures: where image sets are. */
final class DataOption {
    @Option(names = "--data", paramLabel = "FOLDER", description = "Where image sets are; none is needed otherwise.")
    private @Nullable Path data;

    /** The folder, or null for the usual places. */
    @Nullable
    Path folder() {
        return data;
    }
}
