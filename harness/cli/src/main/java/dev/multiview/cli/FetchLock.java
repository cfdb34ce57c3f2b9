package dev.multiview.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to fetch into a folder, which one run has at a time; others wait. It goes away with its process, however that
 * ends. Its file is removed at the end, so whoever gets the lock makes sure that it is on the file that is there now.
 */
final class FetchLock implements AutoCloseable {
    private static final String NAME = ".fetch.lock";
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
    static FetchLock of(Path folder, Runnable told) throws IOException, InterruptedException {
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

    /** The channel of the locked file; null, with nothing held, if another process has it or removes it. */
    private static @Nullable FileChannel locked(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        FileChannel channel = null;
        boolean held = false;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (channel.tryLock() != null) {
                String mark = UUID.randomUUID().toString();
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)));
                held = mark.equals(Files.readString(file, StandardCharsets.US_ASCII));
            }
        } catch (NoSuchFileException e) {
            // Whoever had it removed it meanwhile.
            return null;
        } finally {
            if (!held) {
                release(folder, channel);
            }
        }
        return held ? channel : null;
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
        } finally {
            release(folder, channel);
        }
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
