package dev.multiview.store;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.provenance.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A check of a whole store that changes nothing in it: every line by its checksum and by the line before it, every file of
 * predictions and of environments by the digest that lines name. So each byte that somebody edits is found.
 *
 * <p>Whoever writes all lines anew from the edited one on is found by {@link Result#head} alone, if that was noted before.
 */
public final class StoreCheck {
    private final Path folder;
    private final Path log;
    private final EnvironmentFiles environments;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> checkedEnvironments = new HashMap<>();
    private final Set<String> checkedPredictions = new HashSet<>();
    private int lines;
    private int chained;
    private String last = "";

    private StoreCheck(Path folder) {
        this.folder = folder;
        log = folder.resolve(Store.LOG_FILE);
        environments = new EnvironmentFiles(folder.resolve(Store.ENVIRONMENTS));
    }

    /**
     * A place of a store that is not as it was written.
     *
     * @param file the file
     * @param what goes on from "file X "
     */
    public record Fault(Path file, String what) {
        /** The sentence about it. */
        public String sentence() {
            return "File " + file + (what.startsWith(",") ? "" : " ") + what;
        }
    }

    /**
     * What a check found.
     *
     * @param lines number of lines of the log
     * @param chained how many of them name the line before them; older versions wrote lines that do not
     * @param predictions number of files of predictions that lines name
     * @param unnamed number of files of predictions that no line names, as a killed run leaves them
     * @param environments number of files of environments that lines name
     * @param head checksum of the last line, which depends on every line before it; empty for an empty store
     * @param faults every place that is not as it was written
     */
    public record Result(
            int lines, int chained, int predictions, int unnamed, int environments, String head, List<Fault> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Checks a store that no run has open.
     *
     * @throws MultiviewException with status BAD_INPUT if the folder is no store
     * @throws StoreLockedException if a run has it open
     * @throws StoreException if it cannot be read
     */
    public static Result of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute.resolve(Store.LOG_FILE))) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Folder " + absolute + " is no store, since it has no " + Store.LOG_FILE
                            + "; name the folder of an audit's trials with --store");
        }
        StoreLock lock = StoreLock.take(absolute);
        try (lock) {
            return new StoreCheck(absolute).result();
        }
    }

    private Result result() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(log))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    line(line.toByteArray(), true);
                    line.reset();
                } else {
                    line.write(next);
                }
            }
            if (line.size() > 0) {
                line(line.toByteArray(), false);
            }
        } catch (IOException e) {
            throw StoreException.of(log, "read", e);
        }
        return new Result(
                lines, chained, checkedPredictions.size(), unnamed(), checkedEnvironments.size(), last, faults);
    }

    private void line(byte[] line, boolean ended) {
        lines++;
        Optional<TrialLine.Read> read = Optional.empty();
        try {
            read = TrialLine.decode(line, log, lines);
            if (read.isEmpty()) {
                fault(ended ? "does not match its checksum" : "is torn, probably by a run that was killed");
            } else if (!ended) {
                fault("lacks its line end");
            }
        } catch (StoreCorruptException e) {
            fault("is none that this version of Multiview writes");
        }
        read.ifPresent(this::check);
        last = TrialLine.claimed(line);
    }

    private void check(TrialLine.Read read) {
        StoredTrial trial = read.trial();
        if (read.links().isPresent()) {
            chained++;
            TrialLine.Links links = read.links().get();
            if (!links.after().equals(last)) {
                fault("was not written after the line before it: a line was changed, removed, added or moved");
            }
            environment(trial.environment(), links.environmentDigest());
        }
        if (!trial.predictions().isEmpty() && checkedPredictions.add(trial.predictions())) {
            predictions(trial);
        }
    }

    private void environment(String id, String digest) {
        Optional<Path> file = environments.path(id);
        if (digest.isEmpty() || file.isEmpty()) {
            return;
        }
        String found = checkedEnvironments.computeIfAbsent(id, environments::digestNow);
        if (!found.equals(digest)) {
            Fault fault = new Fault(
                    file.get(),
                    found.isEmpty()
                            ? "is missing or not readable, and trials were run in that environment"
                            : "is not what it was when trials of that environment were stored");
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
        }
    }

    private void predictions(StoredTrial trial) {
        Path file = folder.resolve(Store.PREDICTIONS).resolve(trial.predictions());
        String of = ", predictions of trial '" + trial.label() + "', ";
        try {
            long length = Files.size(file);
            if (length != trial.bytes()) {
                faults.add(new Fault(file, of + "has " + length + " bytes instead of " + trial.bytes()));
            } else if (!Sha256.hex(Files.readAllBytes(file)).equals(trial.predictions())) {
                faults.add(new Fault(file, of + "does not match its digest"));
            }
        } catch (NoSuchFileException e) {
            faults.add(new Fault(file, of + "is missing"));
        } catch (IOException e) {
            faults.add(new Fault(file, of + "could not be read (" + e.getMessage() + ")"));
        }
    }

    private int unnamed() {
        Path files = folder.resolve(Store.PREDICTIONS);
        try (Stream<Path> all = Files.list(files)) {
            return (int) all.filter(file ->
                            !checkedPredictions.contains(file.getFileName().toString()))
                    .count();
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw StoreException.of(files, "read", e);
        }
    }

    private void fault(String what) {
        faults.add(new Fault(log, "line " + lines + " " + what));
    }
}
