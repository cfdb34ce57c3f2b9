package dev.multiview.cli.download;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer from a server that may fall silent or trickle: a read that gets nothing for too long is ended, and
 * so is a body that brings less than a byte a millisecond over such a time. The client's own limit ends with the headers.
 */
final class PatientStream extends FilterInputStream {
    private final Duration patience;
    /** When the present stretch of time began, on the clock of {@link System#nanoTime}. */
    private long began = System.nanoTime();
    /** Bytes that came in it. */
    private long came;

    /**
     * A stream around {@code body}, whose {@code close} must end a read that waits in another thread, as the bodies of
     * {@link java.net.http.HttpClient} do.
     *
     * @param patience how long one read may wait
     */
    PatientStream(InputStream body, Duration patience) {
        super(body);
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * {@inheritDoc}
     *
     * @throws HttpTimeoutException if too little came in time, its message half a sentence; the stream is closed then
     */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        CompletableFuture<Boolean> inTime =
                new CompletableFuture<Boolean>().completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
        inTime.thenAccept(this::endUnless);
        int read = -1;
        IOException failure = null;
        try {
            read = super.read(into, offset, length);
        } catch (IOException e) {
            failure = e;
        }
        if (!inTime.complete(true)) {
            throw new HttpTimeoutException("fell silent");
        }
        if (failure != null) {
            throw failure;
        }
        demandRate(read);
        return read;
    }

    private void demandRate(int read) throws IOException {
        came += Math.max(0, read);
        long now = System.nanoTime();
        if (read >= 0 && now - began >= patience.toNanos()) {
            if (came < patience.toMillis()) {
                in.close();
                throw new HttpTimeoutException("sent less than 1000 bytes a second");
            }
            began = now;
            came = 0;
        }
    }

    private void endUnless(boolean inTime) {
        if (!inTime) {
            try {
                in.close();
            } catch (IOException e) {
                // Ends in the future that nobody asks: the server is given up anyway.
                throw new UncheckedIOException(e);
            }
        }
    }
}
