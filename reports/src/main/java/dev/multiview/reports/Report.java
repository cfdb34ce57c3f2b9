package dev.multiview.reports;

import dev.multiview.regression.Comparison;
import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One way of writing down what an audit found; found through {@link java.util.ServiceLoader}.
 *
 * <p>A report is a function of the outcome: equal outcomes give equal bytes, whatever the machine's locale or time
 * zone; only times of day differ, which Allure and CI systems show. It writes its files through {@link ReportFile} and {@link
 * ReportFolder}, so that a crash leaves nothing half-written.
 */
public interface Report {

    /** The name in messages, such as {@code verdicts}. */
    String name();

    /** The files that it writes at the top of a run's folder. */
    default List<OwnFile> files() {
        return List.of();
    }

    /** Whether it has anything to say of an outcome; it is not written else. */
    default boolean speaksOf(AuditOutcome outcome) {
        return true;
    }

    /** Whether it is the page that people read first: as long as that is there, the files beside it belong to it. */
    default boolean isFirstPage() {
        return false;
    }

    /** Whether a file of this name in the folder of figures is one that it writes. */
    default boolean writesFigure(String name) {
        return false;
    }

    /**
     * Whether it waits for another process: it is then written on a thread of its own, while the others are written one
     * after the other.
     */
    default boolean waits() {
        return false;
    }

    /**
     * Writes this report's files.
     *
     * @param outcome what was found
     * @param folder where to write; it exists
     * @throws IOException if a file cannot be written; {@link ReportFile} says so in a sentence of its own
     */
    void write(AuditOutcome outcome, Path folder) throws IOException;

    /**
     * Writes this report's files of a run that was compared with what was expected of it. Most reports say nothing of
     * that.
     *
     * @param outcome what was found
     * @param comparison how it differs from what was expected
     * @param folder where to write; it exists
     * @throws IOException if a file cannot be written
     */
    default void write(AuditOutcome outcome, Comparison comparison, Path folder) throws IOException {
        write(outcome, folder);
    }
}
