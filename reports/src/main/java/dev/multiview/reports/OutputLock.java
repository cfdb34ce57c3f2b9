package dev.multiview.reports;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps a second run out of an output folder; goes away with its process, however that ends. The file stays. */
final class OutputLock implements AutoCloseable {
    /** The file, which also tells that a folder was made for reports. */
    static final String FILE = ".multiview.lock";

    /** Folders locked by this JVM: closing the file a second time here would drop the first lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private OutputLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock of an existing folder.
     *
     * @throws MultiviewException if another run has it
     * @throws IOException if its file cannot be written
     */
    static OutputLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw inUse(folder, "of this process");
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = open(folder.resolve(FILE));
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, holder(channel));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            taken = true;
            return new OutputLock(real, channel);
        } finally {
            if (!taken) {
                release(real, channel);
            }
        }
    }

    /** A link would lead the process number into somebody else's file. */
    private static FileChannel open(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new IOException("its file " + FILE + " is a link");
        }
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {
        try {
            release(folder, channel);
        } catch (IOException e) {
            throw ReportFile.unwritable("Output folder " + folder + " cannot be unlocked", e);
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

    private static MultiviewException inUse(Path folder, String holder) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "Output folder " + folder + " is in use by another run (" + holder
                        + "), and two runs would mix their reports; wait for it, or choose another folder with "
                        + Goals.ofThisProcess().option("output"));
    }

    /** Who holds the lock, as far as its file tells. */
    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        String pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
        return pid.matches("\\d+") ? "process " + pid : "process unknown";
    }
}
