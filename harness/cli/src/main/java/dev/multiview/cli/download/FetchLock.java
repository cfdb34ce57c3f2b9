package dev.multiview.cli.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to fetch into a folder, which one run has at a time; others wait. It goes away with its process, however that
 * ends. Its empty file stays: were it removed, a run that waits for it and a later one could lock two files.
 */
public final class FetchLock implements AutoCloseable {
    /** Hidden: it is no part of the image set. */
    public static final String NAME = ".fetch.lock";

    private static final long PAUSE_MILLIS = 200;

    /** Folders locked by this JVM: closing a second channel on a locked file would drop the lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FetchLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Waits for the lock of an existing folder.
     *
     * @param told run once if another run has it
     */
    public static FetchLock of(Path folder, Runnable told) throws IOException, InterruptedException {
        Path real = folder.toRealPath();
        boolean waiting = false;
        while (true) {
            if (HELD.add(real)) {
                FileChannel channel = locked(real);
                if (channel != null) {
                    return new FetchLock(real, channel);
                }
            }
            if (!waiting) {
                told.run();
                waiting = true;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** The channel of the locked file; null, with nothing held, if another process has it. */
    private static @Nullable FileChannel locked(Path folder) throws IOException {
        FileChannel channel = null;
        boolean held = false;
        try {
            // A POSIX lock is lost as soon as any stream on its file is closed in the process: nobody else opens it.
            channel = FileChannel.open(
                    folder.resolve(NAME),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            held = channel.tryLock() != null;
            return held ? channel : null;
        } finally {
            if (!held) {
                release(folder, channel);
            }
        }
    }

    @Override
    public void close() throws IOException {
        release(folder, channel);
    }

    private static void release(Path folder, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(folder);
        }
    }
}
