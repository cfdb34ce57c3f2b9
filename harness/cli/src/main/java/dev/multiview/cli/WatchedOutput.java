package dev.multiview.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stream that remembers why it could not be written to.
 *
 * <p>Java's print streams and writers drop that. A reader that has seen enough, such as {@code head}, and an output that
 * was closed on purpose are no losses.
 */
final class WatchedOutput extends FilterOutputStream {

    private static final Set<String> NOBODY_READS = Set.of("Broken pipe", "Bad file descriptor", "Stream Closed");

    private @Nullable String loss;

    WatchedOutput(OutputStream target) {
        super(target);
    }

    /** What the system said when something was lost. */
    synchronized Optional<String> loss() {
        return Optional.ofNullable(loss);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (loss == null && !NOBODY_READS.contains(reason)) {
                loss = reason;
            }
            throw e;
        }
    }
}
