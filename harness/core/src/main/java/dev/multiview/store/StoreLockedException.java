package dev.multiview.store;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.nio.file.Path;

/** Another run, in this process or another one, has the store open. */
public final class StoreLockedException extends MultiviewException {
    private static final long serialVersionUID = 1L;

    StoreLockedException(Path folder, String who) {
        super(
                ExitStatus.STORE_IN_USE,
                "Store " + folder + " is in use by another run" + who
                        + "; wait until it ends, or give this run a store folder of its own");
    }
}
