package dev.multiview.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer from a server that may fall silent: a read that gets nothing for too long is ended. The client's
 * own limit ends with the headers.
 */
final class PatientStream extends FilterInputStream {
    private final Duration patience;

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
     * @throws HttpTimeoutException if nothing came in time; the stream is closed then
     */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        CompletableFuture<Boolean> inTime =
                new CompletableFuture<Boolean>().completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
        inTime.thenAccept(this::endUnless);
        try {
            int read = super.read(into, offset, length);
            if (inTime.complete(true)) {
                return read;
            }
        } catch (IOException e) {
            if (inTime.complete(true)) {
                throw e;
            }
        }
        throw new HttpTimeoutException("nothing came for " + patience.toMillis() + " ms");
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
