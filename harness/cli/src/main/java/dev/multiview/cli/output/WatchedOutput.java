package dev.multiview.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream that remembers why it could not be written to.
 *
 * <p>Java's print streams and writers drop that. A reader that has seen enough, such as {@code head}, and an output that
 * was closed on purpose are no losses.
 */
public final class WatchedOutput extends FilterOutputStream {

    private final Supplier<Set<String>> nobodyReads;
    private boolean left;
    private @Nullable String loss;

    /**
     * A watch over {@code target}.
     *
     * @param nobodyReads asked after a failure: the words by which the system says that nobody reads
     */
    public WatchedOutput(OutputStream target, Supplier<Set<String>> nobodyReads) {
        super(target);
        this.nobodyReads = nobodyReads;
    }

    /** What the system said when something was lost. */
    public synchronized Optional<String> loss() {
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
            // Asked once: a reader that has left does not come back.
            left = left || loss == null && nobodyReads.get().contains(reason);
            if (loss == null && !left) {
                loss = reason;
            }
            throw e;
        }
    }
}
