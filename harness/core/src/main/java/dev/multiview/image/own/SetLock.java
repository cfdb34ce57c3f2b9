package dev.multiview.image.own;

import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The file {@value #NAME} of an own set: SHA-256 of every file that was read, in the form of {@code sha256sum}, written by the first
 * audit and compared by every later one. {@code set.yaml} is not among them: what it changes is in the set's own digest.
 */
public final class SetLock {
    /** The file's name. */
    public static final String NAME = "set.lock";

    private static final int DIGEST = 64;

    private SetLock() {}

    /** Whether a folder has one. */
    public static boolean isThere(OwnFolder folder) {
        return Files.exists(folder.path().resolve(NAME));
    }

    /**
     * Compares a folder with its lock, if it has one.
     *
     * @throws MultiviewException if a file was changed, came or went, or the lock is damaged
     */
    public static void check(OwnFolder folder) {
        Path lock = folder.path().resolve(NAME);
        if (!isThere(folder)) {
            return;
        }
        Map<String, String> locked = read(lock);
        Map<String, String> found = new TreeMap<>(folder.digests());
        String remedy = "bring back what was, or delete " + lock
                + " if the set is meant to be another one now: trials of the old one then don't answer for it";
        for (Map.Entry<String, String> entry : locked.entrySet()) {
            String now = found.remove(entry.getKey());
            Path file = folder.path().resolve(entry.getKey());
            if (now == null) {
                throw Refused.file(file, "is locked with SHA-256 " + entry.getValue() + " and is gone", remedy);
            }
            if (!now.equals(entry.getValue())) {
                throw Refused.file(
                        file,
                        "has SHA-256 " + now + ", but the first audit of the set locked it with " + entry.getValue(),
                        remedy);
            }
        }
        for (Map.Entry<String, String> entry : found.entrySet()) {
            throw Refused.file(
                    folder.path().resolve(entry.getKey()),
                    "of SHA-256 " + entry.getValue() + " was not there when the first audit of the set locked it",
                    remedy);
        }
    }

    private static Map<String, String> read(Path lock) {
        try {
            Map<String, String> locked = new TreeMap<>();
            for (String line : Files.readAllLines(lock, StandardCharsets.UTF_8)) {
                if (!line.matches("[0-9a-f]{64} [ *].+")) {
                    throw Refused.file(
                            lock,
                            "holds a line that is no digest and name: '" + line + "'",
                            "bring back what was, or delete it: the next audit writes it anew");
                }
                locked.put(line.substring(DIGEST + 2), line.substring(0, DIGEST));
            }
            return locked;
        } catch (IOException e) {
            throw Refused.unreadable(lock, e);
        }
    }

    /**
     * Writes the lock of a folder that has none, whole or not at all.
     *
     * @return why it could not be written, a sentence; empty if it was, or is there
     */
    public static Optional<String> write(OwnFolder folder) {
        if (isThere(folder)) {
            return Optional.empty();
        }
        String lines = new TreeMap<>(folder.digests())
                .entrySet().stream()
                        .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                        .collect(Collectors.joining());
        Path made = folder.path().resolve("." + NAME + ".new");
        try {
            Files.writeString(made, lines, StandardCharsets.UTF_8);
            Files.move(made, folder.path().resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("Folder " + folder.path() + " of set "
                    + folder.set().name() + " cannot be written to, so " + NAME
                    + " does not lock its files; trials are still kept by the pictures' own SHA-256, so that none"
                    + " answers for changed ones. Permit writing for a lock");
        }
    }
}
