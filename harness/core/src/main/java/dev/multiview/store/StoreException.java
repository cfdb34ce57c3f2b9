package dev.multiview.store;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The store's folder or a file in it cannot be read or written. */
public final class StoreException extends MultiviewException {
    private static final long serialVersionUID = 1L;

    private StoreException(String sentence, @Nullable IOException cause) {
        super(ExitStatus.BAD_INPUT, sentence, cause);
    }

    /** {@code path} could not be {@code done}, such as {@code written}. */
    static StoreException of(Path path, String done, IOException cause) {
        return new StoreException(
                "Store file " + path + " could not be " + done + " (" + reason(cause)
                        + "); make room on the disk or the"
                        + " folder writable, or choose another store folder, and run again: finished trials are kept",
                cause);
    }

    /** {@code path} is a link, where a store has a file or folder of its own. */
    static StoreException link(Path path) {
        return new StoreException(
                "Store file " + path + " is a link, but a store follows none, since what lies behind it may be somebody"
                        + " else's; put a file or folder of the store's own in its place, or choose another store folder",
                null);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
