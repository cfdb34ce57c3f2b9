package dev.multiview.store;

import dev.multiview.procedure.Predictions;
import dev.multiview.provenance.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trials of one folder, open for one run. Safe for use by many threads; what {@link #append} has returned for
 * survives the process.
 *
 * <p>A trial is known by what was done and by the code that did it: results of other code stand beside each other.
 *
 * <p>The folder holds {@code trials.jsonl}, one line a trial; {@code predictions/}, one file a finished trial;
 * {@code environments/}, one file an environment; and {@code .lock}.
 */
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    static final String LOG_FILE = "trials.jsonl";
    static final String PREDICTIONS = "predictions";
    static final String ENVIRONMENTS = "environments";

    private final Path folder;
    private final Consumer<String> warnings;
    private final StoreLock lock;
    private final TrialLog log;
    private final PredictionFiles files;
    private final Map<Identity, StoredTrial> trials = new ConcurrentHashMap<>();
    private final Map<String, StoredTrial> latest = new ConcurrentHashMap<>();
    private final Set<Identity> damaged = ConcurrentHashMap.newKeySet();
    private final EnvironmentFiles environments;
    /** Checksum of the last line of the log; guarded by the log. */
    private String last;

    private record Identity(String key, String code) {
        static Identity of(StoredTrial trial) {
            return new Identity(trial.key(), trial.code());
        }
    }

    private Store(Path folder, Consumer<String> warnings, StoreLock lock) {
        this.folder = folder;
        this.warnings = warnings;
        this.lock = lock;
        Path path = folder.resolve(LOG_FILE);
        LogRecovery.Recovered recovered = LogRecovery.read(path, warnings);
        recovered.trials().forEach(this::hold);
        last = recovered.last();
        environments = new EnvironmentFiles(folder.resolve(ENVIRONMENTS));
        files = new PredictionFiles(folder.resolve(PREDICTIONS));
        log = new TrialLog(path);
    }

    /** Opens a folder; warnings go to the log. */
    public static Store open(Path folder) {
        return open(folder, LOG::warn);
    }

    /**
     * Opens a folder, which is made if it is missing, and repairs what a killed run left behind.
     *
     * @param folder the folder
     * @param warnings gets a sentence for everything that was repaired or found damaged
     * @throws StoreLockedException if another run has it open
     * @throws StoreCorruptException if it is damaged in a way that no killed run causes
     * @throws StoreException if it cannot be read or written
     */
    public static Store open(Path folder, Consumer<String> warnings) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw StoreException.of(absolute, "made a folder", e);
        }
        for (String own : List.of(".lock", LOG_FILE, PREDICTIONS, ENVIRONMENTS)) {
            if (Files.isSymbolicLink(absolute.resolve(own))) {
                throw StoreException.link(absolute.resolve(own));
            }
        }
        StoreLock lock = StoreLock.take(absolute);
        try {
            return new Store(absolute, warnings, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    private void hold(StoredTrial trial) {
        trials.put(Identity.of(trial), trial);
        latest.put(trial.key(), trial);
    }

    /** How a trial ended last when this code did it; empty if it never tried. */
    public Optional<StoredTrial> find(String key, String code) {
        return Optional.ofNullable(trials.get(new Identity(key, code)));
    }

    /** How a trial ended last, whatever code did it; empty if it was never tried. */
    public Optional<StoredTrial> latest(String key) {
        return Optional.ofNullable(latest.get(key));
    }

    /** How each trial ended last, one row for each code that did it, ordered by key and code. */
    public List<StoredTrial> rows() {
        return trials.values().stream()
                .sorted(Comparator.comparing(StoredTrial::key).thenComparing(StoredTrial::code))
                .toList();
    }

    /** Whether a trial finished and its predictions are there and intact; what is damaged is reported. */
    public boolean intact(StoredTrial trial) {
        return trial.finished() && content(trial).isPresent();
    }

    /** What a finished trial predicted, checked against its digest; empty, with a warning, if that is damaged. */
    public Optional<Predictions> predictions(StoredTrial trial) {
        return content(trial).map(PredictionFormat::decode);
    }

    /**
     * Appends a finished trial.
     *
     * @return the trial with the digest of its predictions
     * @throws StoreException if it could not be written
     */
    public StoredTrial append(StoredTrial trial, Predictions predictions) {
        byte[] content = PredictionFormat.encode(predictions);
        StoredTrial complete = trial.withPredictions(files.write(content), content.length);
        append(complete);
        return complete;
    }

    /**
     * Appends a trial that has no predictions, or new news about one that is stored already.
     *
     * @throws StoreException if it could not be written
     */
    public void append(StoredTrial trial) {
        // One at a time, so that the map's last word is the file's last word.
        synchronized (log) {
            byte[] line = TrialLine.encode(trial, new TrialLine.Links(last, environments.digest(trial.environment())));
            log.append(line);
            last = TrialLine.checksum(line);
            hold(trial);
            damaged.remove(Identity.of(trial));
        }
    }

    /**
     * Keeps what the environment id of the rows stands for. What an id stands for is written once, and again if its file
     * was damaged.
     *
     * @throws StoreException if it could not be written
     */
    public void remember(Environment environment) {
        environments.remember(environment);
    }

    /** The environment of an id; empty if its file is missing, or does not hold what the id is a digest of. */
    public Optional<Environment> environment(String id) {
        return environments.find(id);
    }

    @Override
    public void close() {
        try (StoreLock last = lock) {
            log.close();
        }
    }

    private Optional<byte[]> content(StoredTrial trial) {
        try {
            return Optional.of(files.read(trial.predictions(), trial.bytes()));
        } catch (PredictionFiles.DamagedException e) {
            if (damaged.add(Identity.of(trial))) {
                warnings.accept("Predictions file " + files.path(trial.predictions()) + " of trial '" + trial.label()
                        + "' " + e.getMessage() + ", so the trial counts as not run");
            }
            return Optional.empty();
        }
    }
}
