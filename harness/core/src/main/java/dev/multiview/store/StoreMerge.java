package dev.multiview.store;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.procedure.Predictions;
import dev.multiview.provenance.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A merge of stores into one. Trials are known by what was done and by the code that did it, so nothing is there twice; two
 * stores that hold different predictions of one trial are refused before anything is written.
 *
 * @param target the store that trials go to; what it holds stays
 * @param warnings gets a sentence for everything that is found damaged, and is left out
 */
public record StoreMerge(Store target, Consumer<String> warnings) {

    /**
     * What a merge did.
     *
     * @param added trials that the target did not hold as they are now
     * @param known trials that it held already
     */
    public record Result(int added, int known) {}

    private record Place(StoredTrial row, Store store) {
        String words() {
            String processor = store.environment(row.environment())
                    .map(Environment::values)
                    .map(values -> values.getOrDefault("cpu.model", "an unknown processor") + ", Java "
                            + values.getOrDefault("java.version", "unknown"))
                    .orElse("an environment whose file is lost");
            return store.folder() + " (" + processor + ")";
        }
    }

    /**
     * Takes the trials of folders over.
     *
     * @throws MultiviewException with status BAD_INPUT if a folder is no store or the target itself, or two stores contradict
     *     each other
     */
    public Result of(List<Path> folders) {
        List<Store> sources = new ArrayList<>();
        try {
            for (Path folder : folders) {
                sources.add(open(folder));
            }
            return merge(sources);
        } finally {
            sources.forEach(Store::close);
        }
    }

    private Store open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute.resolve(Store.LOG_FILE))) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Folder " + absolute + " is no store, since it has no " + Store.LOG_FILE
                            + "; name folders that audits were given with --store");
        }
        return Store.open(absolute, warnings);
    }

    private Result merge(List<Store> sources) {
        Map<String, Place> chosen = new HashMap<>();
        target.rows().forEach(row -> take(chosen, new Place(row, target)));
        for (Store source : sources) {
            for (StoredTrial row : source.rows()) {
                // Reading them warns of what is damaged.
                if (!row.finished() || source.intact(row)) {
                    take(chosen, new Place(row, source));
                }
            }
        }
        int added = 0;
        int known = 0;
        for (Store source : sources) {
            for (StoredTrial row : source.rows()) {
                Place place = chosen.get(identity(row));
                if (place == null || place.store() != source) {
                    known += place == null ? 0 : 1;
                    continue;
                }
                copy(row, source);
                added++;
            }
        }
        return new Result(added, known);
    }

    private static String identity(StoredTrial row) {
        return row.key() + " " + row.code();
    }

    /** The first that finished stays; what failed gives way to what finished. */
    private static void take(Map<String, Place> chosen, Place place) {
        Place old = chosen.putIfAbsent(identity(place.row()), place);
        if (old == null || !place.row().finished()) {
            return;
        }
        if (!old.row().finished()) {
            chosen.put(identity(place.row()), place);
        } else if (!old.row().predictions().equals(place.row().predictions())) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Trial '" + place.row().label() + "' has other predictions in store " + old.words()
                            + " than in store "
                            + place.words()
                            + "; results of unlike machines agree within tolerances and not in bytes, so merge stores of one"
                            + " kind of machine, and compare the others by their verdicts.json with agree");
        }
    }

    private void copy(StoredTrial row, Store source) {
        source.environment(row.environment()).ifPresent(target::remember);
        Optional<Predictions> predictions = row.finished() ? source.predictions(row) : Optional.empty();
        if (predictions.isPresent()) {
            target.append(row, predictions.get());
        } else {
            target.append(row);
        }
    }
}
