package dev.multiview.store;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.nio.file.Path;

/** A line of the store, other than the last, is not what was written. */
public final class StoreCorruptException extends MultiviewException {
    private static final long serialVersionUID = 1L;

    /**
     * Says which line breaks which rule.
     *
     * @param rule continues "line 3 ...", such as {@code does not match its checksum}
     */
    StoreCorruptException(Path file, int line, String rule) {
        super(
                ExitStatus.BAD_INPUT,
                "Store file " + file + ", line " + line + " " + rule + "; restore the file from a copy, or choose"
                        + " another store folder with --store or -Dstore= (nothing was changed)");
    }
}
