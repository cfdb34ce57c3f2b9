package dev.multiview.image.own;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.file.Path;

/** The refusals of a file or folder of an own set: one sentence with what is wrong and what mends it, exit status 2. */
final class Refused {
    private Refused() {}

    /** A file of a set {@code what}; {@code remedy} says what to do. */
    static MultiviewException file(Path file, String what, String remedy) {
        return new MultiviewException(ExitStatus.BAD_INPUT, "File " + file + " " + what + "; " + remedy);
    }

    /** A folder of a set {@code what}; {@code remedy} says what to do. */
    static MultiviewException folder(Path folder, String what, String remedy) {
        return new MultiviewException(ExitStatus.BAD_INPUT, "Folder " + folder + " " + what + "; " + remedy);
    }

    /** The machine does not let a file or folder be read. */
    static MultiviewException unreadable(Path path, IOException cause) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                path + " cannot be read (" + cause.getClass().getSimpleName() + "); permit it, or name a copy of it",
                cause);
    }
}
