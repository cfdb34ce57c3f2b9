package dev.multiview.reports;

import dev.multiview.exit.MultiviewException;
import dev.multiview.run.AuditOutcome;
import java.nio.file.Path;

/** All reports of a run, for whoever has an outcome and needs no hold of the folder before. */
public final class Reports {
    private Reports() {}

    /**
     * Writes every report on the class path into {@code folder}, replacing what an earlier run left there.
     *
     * @param outcome what was found
     * @param folder where to write; created if it is missing
     * @throws MultiviewException as {@link OutputFolder#take} and {@link OutputFolder#write} do
     */
    public static void writeAll(AuditOutcome outcome, Path folder) {
        try (OutputFolder output = OutputFolder.take(folder)) {
            output.write(outcome);
        }
    }
}
