package dev.multiview.reports;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.file.Path;

/** Files that commands beside the audit write into a folder of the user's choice, where others may have files, too. */
public final class SingleFiles {
    private SingleFiles() {}

    /**
     * Refuses to replace a file that the same command did not write; what is missing may be made.
     *
     * @param folder where they will be written
     * @param files what will be written
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT}; nothing is changed then
     */
    public static void demandReplaceable(Path folder, OwnFile... files) {
        for (OwnFile own : files) {
            Path file = folder.resolve(own.name());
            try {
                if (OwnFiles.foreign(folder, own)) {
                    throw new MultiviewException(
                            ExitStatus.BAD_INPUT,
                            "File " + file
                                    + " was not written by this command, which replaces none but its own; move it"
                                    + " away, or choose another folder with "
                                    + Goals.ofThisProcess().option("output") + "FOLDER");
                }
            } catch (IOException e) {
                throw ReportFile.unwritable("File " + file + " cannot be looked at before it is replaced", e);
            }
        }
    }
}
