package dev.multiview.store;

import dev.multiview.procedure.Trial;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the store: how a trial ended. A later line about the same key and code replaces an earlier one.
 *
 * @param key what was done, {@link Trial#key}
 * @param code digest of the code that did it; empty in lines of versions that did not know it
 * @param label short readable name
 * @param canonical everything the result depends on
 * @param status {@value #OK} or {@value #FAILED}
 * @param message why it failed, as one sentence; empty if it did not
 * @param notes named numbers about the fit
 * @param errors error rate by split label
 * @param seconds time of the fit and its predictions
 * @param environment identity of the environment it ran in
 * @param predictions SHA-256 of the predictions file, which is its name; empty if there is none
 * @param bytes length of that file
 */
public record StoredTrial(
        String key,
        String code,
        String label,
        String canonical,
        String status,
        String message,
        Map<String, Double> notes,
        Map<String, Double> errors,
        double seconds,
        String environment,
        String predictions,
        long bytes) {
    /** Status of a trial that has predictions. */
    public static final String OK = "ok";
    /** Status of a trial that has none; a later run tries it again. */
    public static final String FAILED = "failed";

    public StoredTrial {
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
        errors = Collections.unmodifiableMap(new TreeMap<>(errors));
    }

    /** A line about a finished trial, to be appended together with its predictions. */
    public static StoredTrial ok(
            String key,
            String code,
            Trial trial,
            Map<String, Double> notes,
            Map<String, Double> errors,
            double seconds,
            String environment) {
        return new StoredTrial(
                key, code, trial.label(), trial.canonical(), OK, "", notes, errors, seconds, environment, "", 0);
    }

    /** A line about a failed trial. */
    public static StoredTrial failed(
            String key, String code, Trial trial, String message, double seconds, String environment) {
        return new StoredTrial(
                key,
                code,
                trial.label(),
                trial.canonical(),
                FAILED,
                message,
                Map.of(),
                Map.of(),
                seconds,
                environment,
                "",
                0);
    }

    /** Whether the trial finished. */
    public boolean finished() {
        return status.equals(OK);
    }

    StoredTrial withPredictions(String digest, long length) {
        return new StoredTrial(
                key, code, label, canonical, status, message, notes, errors, seconds, environment, digest, length);
    }
}
