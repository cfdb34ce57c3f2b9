package dev.multiview.reports;

import dev.multiview.exit.MultiviewException;
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
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw ReportFile.unwritable("Folder " + folder + " cannot be created", e);
        }
        for (Report report : ServiceLoader.load(Report.class, Reports.class.getClassLoader())) {
            try {
                report.write(outcome, folder);
            } catch (IOException e) {
                throw ReportFile.unwritable("Report " + report.name() + " cannot be written to " + folder, e);
            }
        }
    }
}
