package dev.multiview.reports;

import dev.multiview.exit.MultiviewException;
import dev.multiview.run.Beside;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The writing of all reports of one outcome: those that wait for another process on threads of their own, the others
 * meanwhile one after the other.
 *
 * @param step writes one report
 * @param folder what a failure names
 */
record ReportWriting(Step step, Path folder) {

    /** Writes one report. */
    @FunctionalInterface
    interface Step {
        void write(Report report) throws IOException;
    }

    /**
     * Writes {@code reports}. When this returns or throws, none of them is being written any more.
     *
     * @throws MultiviewException if one cannot be written; of several that cannot, those that wait count last
     */
    void all(List<Report> reports) {
        List<Beside<Boolean>> waiting = reports.stream()
                .filter(Report::waits)
                .map(report -> Beside.start("multiview-report-" + report.name(), () -> one(report)))
                .toList();
        try {
            reports.stream().filter(report -> !report.waits()).forEach(this::one);
        } catch (Throwable failure) {
            waiting.forEach(Beside::close);
            throw failure;
        } finally {
            waiting.forEach(Beside::awaitEnd);
        }
        for (Beside<Boolean> report : waiting) {
            try {
                report.get();
            } catch (InterruptedException e) {
                // Cannot be: it has ended, and interrupted reports end like others.
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean one(Report report) {
        try {
            step.write(report);
            return true;
        } catch (IOException e) {
            throw ReportFile.unwritable("Report " + report.name() + " cannot be written to " + folder, e);
        }
    }
}
