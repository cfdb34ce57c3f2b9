package dev.multiview.reports;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.file.Path;

/** Files that commands beside the audit write into a folder of the user's choice, where others may have files, too. */
public final class SingleFiles {
    /** What benchmarks measured. */
    public static final String BENCHMARKS = "bench.json";

    private SingleFiles() {}

    /**
     * Refuses to replace a file that the same command did not write, see {@link OwnFiles}; what is missing may be made.
     *
     * @param folder where they will be written
     * @param names their names
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT}; nothing is changed then
     */
    public static void demandReplaceable(Path folder, String... names) {
        for (String name : names) {
            Path file = folder.resolve(name);
            try {
                if (OwnFiles.foreign(file)) {
                    throw new MultiviewException(
                            ExitStatus.BAD_INPUT,
                            "File " + file
                                    + " was not written by this command, which replaces none but its own; move it"
                                    + " away, or choose another folder with --output or -Doutput=FOLDER");
                }
            } catch (IOException e) {
                throw ReportFile.unwritable("File " + file + " cannot be looked at before it is replaced", e);
            }
        }
    }
}
