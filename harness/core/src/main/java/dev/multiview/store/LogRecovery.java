package dev.multiview.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads {@code trials.jsonl} as the last run left it. A run that was killed while appending leaves a torn last
 * line: it is moved to a file of its own beside the log, and cut off. Damage anywhere else was not done by us, so
 * nothing is touched.
 */
final class LogRecovery {
    private final Path path;
    private final List<StoredTrial> trials = new ArrayList<>();
    private String last = "";
    /** Where a torn line begins; the length of the file if there is none. */
    private int sound;

    private boolean newlineMissing;

    private LogRecovery(Path path) {
        this.path = path;
    }

    /**
     * The log after repair.
     *
     * @param trials in file order
     * @param last checksum of the last line; empty if there is none
     */
    record Recovered(List<StoredTrial> trials, String last) {}

    /**
     * The trials of the log, after repair.
     *
     * @throws StoreCorruptException if a line other than the last does not match its checksum
     */
    static Recovered read(Path path, Consumer<String> warnings) {
        byte[] bytes = bytes(path);
        LogRecovery recovery = new LogRecovery(path);
        recovery.scan(bytes);
        recovery.repair(bytes, warnings);
        return new Recovered(recovery.trials, recovery.last);
    }

    private void scan(byte[] bytes) {
        int start = 0;
        for (int number = 1; start < bytes.length; number++) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            Optional<TrialLine.Read> trial = TrialLine.decode(Arrays.copyOfRange(bytes, start, end), path, number);
            if (trial.isEmpty()) {
                if (end + 1 < bytes.length) {
                    throw new StoreCorruptException(
                            path, number, "does not match its checksum, and only the last line may be torn");
                }
                break;
            }
            trials.add(trial.get().trial());
            last = trial.get().checksum();
            newlineMissing = end == bytes.length;
            start = Math.min(end + 1, bytes.length);
        }
        sound = start;
    }

    private void repair(byte[] bytes, Consumer<String> warnings) {
        if (newlineMissing) {
            // The whole line arrived: it is a finished trial, only its newline is missing.
            try (TrialLog log = new TrialLog(path)) {
                log.append(new byte[] {'\n'});
            }
        } else if (sound < bytes.length) {
            Path aside = setAside(Arrays.copyOfRange(bytes, sound, bytes.length));
            try (TrialLog log = new TrialLog(path)) {
                log.truncate(sound);
            }
            warnings.accept("The last line of " + path + " was torn, probably by a run that was killed; its "
                    + (bytes.length - sound) + " bytes were moved to " + aside + ", and its trial will be run again");
        }
    }

    private Path setAside(byte[] torn) {
        int n = 1;
        Path aside = path.resolveSibling(path.getFileName() + ".torn-" + n);
        while (Files.exists(aside)) {
            n++;
            aside = path.resolveSibling(path.getFileName() + ".torn-" + n);
        }
        try {
            Files.write(aside, torn, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            return aside;
        } catch (IOException e) {
            throw StoreException.of(aside, "written", e);
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw StoreException.of(path, "read", e);
        }
    }
}
