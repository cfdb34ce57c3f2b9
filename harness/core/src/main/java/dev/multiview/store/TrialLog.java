package dev.multiview.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The open end of {@code trials.jsonl}; every append is on the disk when it returns. */
final class TrialLog implements AutoCloseable {
    private final Path path;
    // Not a FileChannel: that closes itself when the time limit interrupts a thread that is writing.
    private final RandomAccessFile file;

    /** Opens {@code path} for appending, which creates it if it is missing. */
    TrialLog(Path path) {
        this.path = path;
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
        } catch (IOException e) {
            throw StoreException.of(path, "opened", e);
        }
    }

    /** Appends and forces; after a failure the file is as long as before, as far as the disk allows. */
    synchronized void append(byte[] line) {
        long length = -1;
        try {
            length = file.length();
            file.seek(length);
            file.write(line);
            file.getFD().sync();
        } catch (IOException e) {
            cutBackTo(length, e);
            throw StoreException.of(path, "written", e);
        }
    }

    /** Cuts off everything from {@code length} on. */
    synchronized void truncate(long length) {
        try {
            file.setLength(length);
            file.getFD().sync();
        } catch (IOException e) {
            throw StoreException.of(path, "shortened", e);
        }
    }

    private void cutBackTo(long length, IOException reason) {
        try {
            if (length >= 0) {
                file.setLength(length);
            }
        } catch (IOException e) {
            // The torn line is moved aside when the store is next opened.
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw StoreException.of(path, "closed", e);
        }
    }
}
