package dev.multiview.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run out of a store folder. The lock is on a file of its own because a POSIX lock is lost as soon
 * as any stream on the locked file is closed in the same process; it goes away with its process, however that ends.
 */
final class StoreLock implements AutoCloseable {
    /** Folders locked by this JVM: opening the lock file a second time here would, on closing, drop the first lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private StoreLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock of an existing folder.
     *
     * @throws StoreLockedException if a run of this process or another one has it
     */
    static StoreLock take(Path folder) {
        Path file = folder.resolve(".lock");
        Path real = real(folder);
        if (!HELD.add(real)) {
            throw new StoreLockedException(folder, " of this process");
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    // In a folder that others can write, a link would lead the process number into somebody's file.
                    LinkOption.NOFOLLOW_LINKS);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new StoreLockedException(folder, holder(channel));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new StoreLock(real, channel);
        } catch (IOException e) {
            release(real, channel);
            throw StoreException.of(file, "locked", e);
        } catch (RuntimeException e) {
            release(real, channel);
            throw e;
        }
    }

    @Override
    public void close() {
        release(folder, channel);
    }

    private static void release(Path folder, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw StoreException.of(folder, "unlocked", e);
        } finally {
            HELD.remove(folder);
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw StoreException.of(folder, "opened", e);
        }
    }

    /** Who holds the lock, as far as its file tells. */
    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        String pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
        return pid.matches("\\d+") ? " (process " + pid + ")" : "";
    }
}
