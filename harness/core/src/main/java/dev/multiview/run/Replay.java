package dev.multiview.run;

import dev.multiview.model.Logits;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Predictions;
import dev.multiview.provenance.ProcessEnvironment;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A second run of trials that a store holds, in a store of its own, to compare the two. Students are taught by the
 * predictions that the first store holds of their teachers, unless these are run again, too.
 *
 * @param plan the trials that may be run again
 * @param store what was found before; it is read only
 * @param environment where they run now
 * @param options threads and time limit
 * @param progress is told how the run advances
 */
public record Replay(Plan plan, Store store, ProcessEnvironment environment, RunOptions options, Progress progress) {

    /**
     * A trial that was run again.
     *
     * @param before as the store holds it
     * @param now how it ended this time
     * @param difference largest absolute difference between outputs, NaN if they cannot be compared; 0 if all bytes agree
     */
    public record Replayed(StoredTrial before, StoredTrial now, double difference) {
        /** Whether both predicted the same to the last bit. */
        public boolean same() {
            return now.finished() && now.predictions().equals(before.predictions());
        }
    }

    /** The finished trials of the plan that can be run again, in its order. */
    public List<PlannedTrial> stored() {
        return plan.trials().stream()
                .filter(planned -> before(planned).isPresent())
                .toList();
    }

    private Optional<StoredTrial> before(PlannedTrial planned) {
        return store.find(planned.key(), planned.code()).filter(store::intact);
    }

    /**
     * Runs trials again.
     *
     * @param keys which of {@link #stored}
     * @param scratch a folder for what they predict now, empty
     * @return one result a key, in the order of the plan
     * @throws InterruptedException if this thread was interrupted
     */
    public List<Replayed> run(Set<String> keys, Path scratch) throws InterruptedException {
        List<PlannedTrial> chosen = stored().stream()
                .filter(planned -> keys.contains(planned.key()))
                .toList();
        Set<String> needed = new HashSet<>();
        chosen.forEach(planned -> {
            needed.add(planned.key());
            needed.addAll(planned.teachers());
        });
        List<PlannedTrial> rest = plan.trials().stream()
                .filter(planned -> needed.contains(planned.key()))
                .toList();
        try (Store fresh = Store.open(scratch)) {
            for (PlannedTrial planned : rest) {
                if (!keys.contains(planned.key())) {
                    before(planned)
                            .ifPresent(row ->
                                    fresh.append(row, store.predictions(row).orElseThrow()));
                }
            }
            Plan again = new Plan(plan.claims(), plan.drawsByClaim(), plan.rootSeed(), rest);
            Map<String, StoredTrial> now = new Runner(fresh, () -> remembered(fresh), row -> true, options, progress)
                    .run(again).trials().stream().collect(Collectors.toMap(StoredTrial::key, row -> row));
            List<Replayed> replayed = new ArrayList<>();
            for (PlannedTrial planned : chosen) {
                StoredTrial before = before(planned).orElseThrow();
                StoredTrial row = Objects.requireNonNull(now.get(planned.key()));
                replayed.add(new Replayed(before, row, difference(before, row, fresh)));
            }
            return replayed;
        }
    }

    private synchronized String remembered(Store fresh) {
        fresh.remember(environment.tested());
        return environment.tested().id();
    }

    private double difference(StoredTrial before, StoredTrial now, Store fresh) {
        if (!now.finished()) {
            return Double.NaN;
        }
        return now.predictions().equals(before.predictions())
                ? 0
                : difference(
                        store.predictions(before).orElseThrow(),
                        fresh.predictions(now).orElseThrow());
    }

    private static double difference(Predictions one, Predictions other) {
        if (!one.outputs().keySet().equals(other.outputs().keySet())) {
            return Double.NaN;
        }
        return one.outputs().keySet().stream()
                .mapToDouble(split ->
                        difference(one.on(split).logits(), other.on(split).logits()))
                .max()
                .orElse(0);
    }

    private static double difference(Logits one, Logits other) {
        if (one.samples() != other.samples() || one.classes() != other.classes()) {
            return Double.NaN;
        }
        double largest = 0;
        for (int i = 0; i < one.samples(); i++) {
            for (int j = 0; j < one.classes(); j++) {
                largest = Math.max(largest, Math.abs((double) one.get(i, j) - other.get(i, j)));
            }
        }
        return largest;
    }
}
