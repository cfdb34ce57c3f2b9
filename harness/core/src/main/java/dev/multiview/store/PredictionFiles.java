package dev.multiview.store;

import dev.multiview.provenance.Sha256;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Files named by the digest of their content; a name is visible only once the whole content is on the disk. */
final class PredictionFiles {
    private static final String UNFINISHED = ".tmp";

    /** Names of unfinished files as they are made here; a file of any other name is not ours to delete. */
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{64}-\\d+\\.tmp");

    private final Path folder;
    private final AtomicLong written = new AtomicLong();

    /** Digests that content read from here had: hashing it takes longer than reading it, and it is read again to be scored. */
    private final Set<String> matched = ConcurrentHashMap.newKeySet();

    /** The files of {@code folder}; what a killed run left unfinished is deleted. */
    PredictionFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
                for (Path file : unfinished) {
                    if (OWN.matcher(file.getFileName().toString()).matches()
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw StoreException.of(folder, "prepared", e);
        }
    }

    /** Where content of this digest is. */
    Path path(String digest) {
        return folder.resolve(digest);
    }

    /** Writes content through to the disk and returns its digest. */
    String write(byte[] content) {
        String digest = Sha256.hex(content);
        Path target = path(digest);
        try {
            Path unfinished = unfinished(digest);
            // Not a FileChannel: that closes itself when the time limit interrupts a thread that is writing.
            try (FileOutputStream out = new FileOutputStream(unfinished.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder();
            return digest;
        } catch (IOException e) {
            throw StoreException.of(target, "written", e);
        }
    }

    /**
     * The content of this digest, which is computed when it is read for the first time.
     *
     * @throws DamagedException if the file is missing, has another length or another digest
     */
    byte[] read(String digest, long length) throws DamagedException {
        File file = path(digest).toFile();
        try (FileInputStream in = new FileInputStream(file)) {
            // Before it is read: a file of any size may stand there. Not by its channel, see above.
            long found = file.length();
            if (found != length) {
                throw new DamagedException("has " + found + " bytes instead of " + length);
            }
            byte[] content = in.readAllBytes();
            if (!matched.contains(digest)) {
                if (!Sha256.hex(content).equals(digest)) {
                    throw new DamagedException("does not match its digest");
                }
                matched.add(digest);
            }
            return content;
        } catch (FileNotFoundException e) {
            throw new DamagedException("is missing or not readable");
        } catch (IOException e) {
            throw new DamagedException("could not be read (" + e.getMessage() + ")");
        }
    }

    /** An empty file that was not there before: what is written through a link lands in somebody's file. */
    private Path unfinished(String digest) throws IOException {
        while (true) {
            try {
                // Not Files.createTempFile: nobody but its owner may read what that makes.
                return Files.createFile(folder.resolve(digest + "-" + written.incrementAndGet() + UNFINISHED));
            } catch (FileAlreadyExistsException taken) {
                // By whom is not known, so it stays; the next number is tried.
                continue;
            }
        }
    }

    /** A move is lost in a power cut unless its folder is forced too; where folders cannot be opened it just is. */
    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /** Content that is not there as written; the message continues "file X ...". */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedException(String message) {
            super(message);
        }
    }
}
