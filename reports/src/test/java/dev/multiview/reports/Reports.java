package dev.multiview.reports;

import dev.multiview.regression.Comparison;
import dev.multiview.run.AuditOutcome;
import java.nio.file.Path;

/** All reports of an outcome made by hand, as a command writes those of a run. */
public final class Reports {
    private Reports() {}

    /** Writes every report on the class path into {@code folder}, which is taken for it. */
    public static void writeAll(AuditOutcome outcome, Path folder) {
        try (OutputFolder output = OutputFolder.take(folder)) {
            output.write(outcome);
        }
    }

    /** The same for an outcome that was compared with what was expected. */
    public static void writeAll(AuditOutcome outcome, Comparison comparison, Path folder) {
        try (OutputFolder output = OutputFolder.take(folder)) {
            output.write(outcome, comparison);
        }
    }
}
