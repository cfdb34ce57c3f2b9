package dev.multiview.reports;

import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One way of writing down what an audit found; found through {@link java.util.ServiceLoader}.
 *
 * <p>A report is a function of the outcome: equal outcomes give equal bytes, whatever the machine's locale or time
 * zone; only what Allure shows of the time of day differs. It writes its files through {@link ReportFile} and {@link
 * ReportFolder}, so that a crash leaves nothing half-written.
 */
public interface Report {

    /** The name in messages, such as {@code verdicts}. */
    String name();

    /**
     * Writes this report's files.
     *
     * @param outcome what was found
     * @param folder where to write; it exists
     * @throws IOException if a file cannot be written; {@link ReportFile} says so in a sentence of its own
     */
    void write(AuditOutcome outcome, Path folder) throws IOException;
}
