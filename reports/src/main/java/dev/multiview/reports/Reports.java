package dev.multiview.reports;

import dev.multiview.exit.MultiviewException;
import dev.multiview.gate.Comparison;
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

    /**
     * The same for a run that was compared with what was expected of it: the reports tell the difference.
     *
     * @param comparison how the run differs
     */
    public static void writeAll(AuditOutcome outcome, Comparison comparison, Path folder) {
        try (OutputFolder output = OutputFolder.take(folder)) {
            output.write(outcome, comparison);
        }
    }
}
