package dev.multiview.numpy;

import java.io.IOException;

/** A failure of a file that is no array which can be read; the message goes on a sentence that names the file. */
public final class NumpyFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    NumpyFormatException(String message) {
        super(message);
    }
}
