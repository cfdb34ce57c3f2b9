package dev.multiview.run;

import dev.multiview.data.Split;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Role;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run of one plan. Workers take trials from the schedule, do them and store them; the calling thread watches the
 * time limit and the progress.
 */
final class ActiveRun {
    private static final Duration LONGEST_NAP = Duration.ofMillis(500);

    private final Plan plan;
    private final Store store;
    private final RunOptions options;
    private final Progress progress;
    private final Supplier<String> environment;
    private final Predicate<StoredTrial> reusable;
    private final Schedule schedule;
    private final MemberGroups members;
    private final DrawPool draws = new DrawPool();
    private final TrialWork work;
    private final Set<String> reused = new HashSet<>();
    private final Set<Attempt> active = ConcurrentHashMap.newKeySet();
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Throwable> breakdown = new AtomicReference<>();
    private int threadsMade;

    ActiveRun(
            Plan plan,
            Store store,
            Supplier<String> environment,
            Predicate<StoredTrial> reusable,
            RunOptions options,
            Progress progress) {
        this.plan = plan;
        this.store = store;
        this.environment = environment;
        this.reusable = reusable;
        this.options = options;
        this.progress = progress;
        schedule = new Schedule(plan.trials());
        members = new MemberGroups(plan.trials());
        work = new TrialWork(store, draws, environment);
    }

    RunResult carryOut() throws InterruptedException {
        takeStored();
        List<PlannedTrial> open = plan.trials().stream()
                .filter(planned -> !reused.contains(planned.key()))
                .toList();
        if (!open.isEmpty()) {
            // Now and not by the first trial: a machine that computes wrongly is refused here.
            String unused = environment.get();
        }
        synchronized (progress) {
            progress.opened(open, options.threads());
            progress.started(plan.trials().size(), reused.size());
        }
        try {
            for (int i = 0; i < Math.min(options.threads(), open.size()); i++) {
                startWorker();
            }
            while (!schedule.awaitEnd(nap())) {
                watch();
            }
        } finally {
            shutDown();
        }
        rethrowBreakdown();
        synchronized (progress) {
            progress.ended();
        }
        List<StoredTrial> rows = plan.trials().stream()
                .map(planned -> store.find(planned.key(), planned.code()).orElseThrow())
                .toList();
        return new RunResult(rows, reused.size());
    }

    private void takeStored() {
        Set<String> teachers = plan.trials().stream()
                .flatMap(planned -> planned.teachers().stream())
                .collect(Collectors.toSet());
        for (PlannedTrial planned : plan.trials()) {
            Optional<StoredTrial> stored = store.find(planned.key(), planned.code())
                    .filter(reusable)
                    .filter(store::intact)
                    .filter(row -> !teachers.contains(row.key()) || canTeach(row));
            if (stored.isPresent()) {
                reused.add(planned.key());
                schedule.take(planned);
                ended(planned, stored.get());
            } else {
                draws.expect(planned);
            }
        }
    }

    /** Stores of older versions hold training predictions of members only; without them a model teaches nobody. */
    private static boolean canTeach(StoredTrial row) {
        return row.errors().containsKey(Split.TRAINING.label());
    }

    private void startWorker() {
        threadsMade++;
        Thread thread = new Thread(this::work, "multiview-worker-" + threadsMade);
        // So that a learner that ignores its interruption cannot keep the process alive.
        thread.setDaemon(true);
        workers.add(thread);
        thread.start();
    }

    private void work() {
        try {
            Optional<PlannedTrial> next = schedule.next();
            while (next.isPresent() && attempt(next.get())) {
                next = schedule.next();
            }
        } catch (InterruptedException e) {
            // The run is being shut down; nothing is under way here.
            Thread.currentThread().interrupt();
        } catch (Throwable failure) {
            breakdown.compareAndSet(null, failure);
            schedule.stop();
        } finally {
            workers.remove(Thread.currentThread());
        }
    }

    /** Does one trial; false if this thread was given up meanwhile and has been replaced. */
    private boolean attempt(PlannedTrial planned) {
        Attempt attempt = new Attempt(planned, Thread.currentThread(), options, System.nanoTime());
        active.add(attempt);
        TrialWork.Outcome outcome = work.carryOut(planned, () -> restart(attempt));
        Attempt.State found = attempt.end();
        active.remove(attempt);
        // An interruption of this trial must not reach the next one.
        boolean unused = Thread.interrupted();
        if (found == Attempt.State.GIVEN_UP) {
            return false;
        }
        if (found == Attempt.State.INTERRUPTED) {
            outcome = work.failed(planned, attempt.tooLong(), attempt.seconds(System.nanoTime()));
        }
        record(planned, outcome);
        return true;
    }

    private void restart(Attempt attempt) throws InterruptedException {
        // In this order: an interruption that is forgotten here may have been the run's end.
        if (!attempt.restart(System.nanoTime()) || schedule.stopped()) {
            throw new InterruptedException();
        }
    }

    private void watch() {
        long now = System.nanoTime();
        for (Attempt attempt : active) {
            if (attempt.giveUp(now)) {
                active.remove(attempt);
                workers.remove(attempt.thread());
                record(
                        attempt.planned(),
                        work.failed(attempt.planned(), attempt.tooLongAndDeaf(), attempt.seconds(now)));
                startWorker();
            }
        }
        synchronized (progress) {
            progress.tick();
        }
    }

    private void record(PlannedTrial planned, TrialWork.Outcome outcome) {
        if (schedule.stopped() && !outcome.finished()) {
            // What a run that is shutting down interrupts has not failed: the next run does it.
            return;
        }
        StoredTrial row = outcome.appendTo(store);
        draws.release(planned);
        ended(planned, row);
    }

    private void ended(PlannedTrial planned, StoredTrial row) {
        if (!(planned.trial().role() instanceof Role.Member)) {
            settle(planned, row);
            return;
        }
        Optional<MemberGroups.Group> complete = members.ended(planned, row);
        if (complete.isPresent()) {
            Map<PlannedTrial, StoredTrial> ended = complete.get().ended();
            for (List<PlannedTrial> twins : complete.get().twins()) {
                String message = MemberGroups.ignoresItsSeed(twins);
                twins.forEach(twin -> ended.computeIfPresent(twin, (key, old) -> failAfterwards(twin, old, message)));
            }
            ended.forEach(this::settle);
        }
    }

    private StoredTrial failAfterwards(PlannedTrial planned, StoredTrial old, String message) {
        StoredTrial row = StoredTrial.failed(
                planned.key(), planned.code(), planned.trial(), message, old.seconds(), environment.get());
        store.append(row);
        return row;
    }

    private void settle(PlannedTrial planned, StoredTrial row) {
        schedule.settle(planned);
        if (!reused.contains(planned.key())) {
            synchronized (progress) {
                progress.settled(row);
            }
        }
    }

    private Duration nap() {
        Duration fine = options.timeLimit().dividedBy(10);
        return fine.compareTo(LONGEST_NAP) < 0 ? fine : LONGEST_NAP;
    }

    private void shutDown() throws InterruptedException {
        schedule.stop();
        long deadline = System.nanoTime() + options.grace().toNanos();
        for (Thread worker : workers) {
            worker.interrupt();
        }
        for (Thread worker : workers) {
            worker.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
    }

    private void rethrowBreakdown() {
        Throwable failure = breakdown.get();
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
