package dev.multiview.run;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.ProcessEnvironment;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From claims to verdicts: plan, run, score, judge. */
public final class Audit {
    private final AuditRequest request;
    private final Store store;
    private final ProcessEnvironment environment;
    private final RunOptions options;
    private final Progress progress;
    private @Nullable String remembered;

    /**
     * An audit in an environment whose self-tests have run, if it has any.
     *
     * @param request what is asked for
     * @param store where trials are looked for and go to
     * @param environment where it runs, part of every new row
     * @param options threads and time limit
     * @param progress is told how the run advances
     */
    public Audit(AuditRequest request, Store store, Environment environment, RunOptions options, Progress progress) {
        this(request, store, ProcessEnvironment.tested(environment), options, progress);
    }

    /**
     * An audit whose self-tests run only if a trial does, or if there are no trials.
     *
     * @param request what is asked for
     * @param store where trials are looked for and go to
     * @param environment where it runs, part of every new row
     * @param options threads and time limit
     * @param progress is told how the run advances
     */
    public Audit(
            AuditRequest request, Store store, ProcessEnvironment environment, RunOptions options, Progress progress) {
        this.request = request;
        this.store = store;
        this.environment = environment;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Runs it.
     *
     * @throws IllegalArgumentException if the claims contradict each other, see {@link Plan#of}, or the families do not
     *     know a paper
     * @throws dev.multiview.exit.MultiviewException if the store can no longer be written
     * @throws InterruptedException if this thread was interrupted; finished trials are in the store
     */
    public AuditOutcome run() throws InterruptedException {
        long start = System.nanoTime();
        try (ExactChecks checks = ExactChecks.start(request)) {
            Sitting sitting = new Sitting(request, store, environment, options.shard());
            Predicate<StoredTrial> reusable = reusable();
            Plan rest = options.shard().part(sitting.plan());
            while (true) {
                sitting.take(new Runner(store, this::remembered, reusable, options, progress)
                        .run(rest)
                        .trials());
                sitting.judge();
                Optional<Plan> next = sitting.next();
                if (next.isEmpty()
                        || !options.shard().isWhole()
                        || sitting.look() + 1 >= options.looks()
                        || seconds(start) >= options.budget().toSeconds()) {
                    return sitting.outcome(checks, start);
                }
                rest = next.get();
                sitting.advance(progress);
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * What {@link #run} finds, from trials that the store already holds: runs none, not even one that failed before.
     * Claims whose trials are not all there are not judged. Where the present code has not run a trial, the latest
     * result of other code is shown instead. Exact claims are checked again, since they have no trials.
     *
     * @throws dev.multiview.exit.MultiviewException with status {@link ExitStatus#BAD_INPUT} if the store holds none of
     *     the trials
     * @throws InterruptedException if this thread was interrupted while an exact claim was checked
     */
    public AuditOutcome recall() throws InterruptedException {
        long start = System.nanoTime();
        try (ExactChecks checks = ExactChecks.start(request)) {
            Sitting sitting = new Sitting(request, store, environment, Shard.whole());
            List<StoredTrial> rows = rows(sitting.plan());
            if (rows.isEmpty() && !sitting.plan().trials().isEmpty()) {
                throw new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "Store " + store.folder() + " holds none of the "
                                + sitting.plan().trials().size() + " trials; run them with: " + sitting.command());
            }
            sitting.take(rows);
            sitting.judge();
            Optional<Plan> next = sitting.next();
            // A look of which nothing was run is one that the audit ended before.
            while (next.isPresent()
                    && sitting.look() + 1 < options.looks()
                    && !rows(next.get()).isEmpty()) {
                sitting.advance(Progress.silent());
                sitting.take(rows(next.get()));
                sitting.judge();
                next = sitting.next();
            }
            return sitting.outcome(checks, start);
        }
    }

    private List<StoredTrial> rows(Plan plan) {
        return plan.trials().stream()
                .flatMap(planned -> stored(planned).stream())
                .toList();
    }

    /** The id of the environment that new trials run in, which the store then knows. */
    private synchronized String remembered() {
        String id = remembered;
        if (id == null) {
            Environment tested = environment.tested();
            store.remember(tested);
            id = tested.id();
            remembered = id;
        }
        return id;
    }

    private Optional<StoredTrial> stored(PlannedTrial planned) {
        // A finished trial without its predictions cannot be scored.
        return Stream.of(store.find(planned.key(), planned.code()), store.latest(planned.key()))
                .flatMap(Optional::stream)
                .filter(row -> !row.finished() || store.intact(row))
                .findFirst();
    }

    private Predicate<StoredTrial> reusable() {
        return switch (options.reuse()) {
            case NONE -> row -> false;
            case CODE -> row -> true;
            case PROGRAM -> {
                Map<String, Boolean> known = new HashMap<>();
                yield row -> known.computeIfAbsent(row.environment(), this::ofThisProgram);
            }
        };
    }

    private boolean ofThisProgram(String id) {
        return store.environment(id)
                .filter(other -> other.program().equals(environment.untested().program()))
                .isPresent();
    }
}
