package dev.multiview.reports;

import dev.multiview.exit.MultiviewException;
import dev.multiview.gate.Comparison;
import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** All reports of a run: what the command line calls when an audit is done. */
public final class Reports {
    private Reports() {}

    /**
     * Writes every report on the class path into {@code folder}, replacing what an earlier run left there.
     *
     * @param outcome what was found
     * @param folder where to write; created if it is missing
     * @throws MultiviewException if the folder or a file in it cannot be written; the message is one sentence that
     *     names the path and the remedy
     */
    public static void writeAll(AuditOutcome outcome, Path folder) {
        writeAll(folder, report -> report.write(outcome, folder));
    }

    /**
     * The same for a run that was compared with what was expected of it: the reports tell the difference.
     *
     * @param comparison how the run differs
     */
    public static void writeAll(AuditOutcome outcome, Comparison comparison, Path folder) {
        writeAll(folder, report -> report.write(outcome, comparison, folder));
    }

    /** Writes one report. */
    @FunctionalInterface
    private interface Writing {
        void write(Report report) throws IOException;
    }

    private static void writeAll(Path folder, Writing writing) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw ReportFile.unwritable("Folder " + folder + " cannot be created", e);
        }
        for (Report report : ServiceLoader.load(Report.class, Reports.class.getClassLoader())) {
            try {
                writing.write(report);
            } catch (IOException e) {
                throw ReportFile.unwritable("Report " + report.name() + " cannot be written to " + folder, e);
            }
        }
    }
}
