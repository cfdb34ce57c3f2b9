package dev.multiview.cost;

import dev.multiview.cost.Estimate.Basis;
import dev.multiview.data.DataDraw;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.random.SeedPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A calibration of seconds: short fits of the learners of a plan, each on its data, on as many threads as the run will have,
 * so that threads are in each other's way as they will be. What is stored of earlier runs is not measured again, except
 * for one learner, which tells how fast this machine is now. Nothing of it is kept or counts as a trial.
 *
 * @param costs what is known, and learns
 * @param threads fits at a time
 * @param budget time after which no fit begins; one under way is given half as long again
 */
public record Calibration(TrialCosts costs, int threads, Duration budget) {
    private static final Duration GRACE = Duration.ofSeconds(5);

    /**
     * The end of a calibration.
     *
     * @param kinds pairs of learner and data in the plan
     * @param known of them, those measured now or known before
     * @param cut of them, those whose first fit was cut off, so that their trials take longer than is known
     * @param seconds what it took
     */
    public record Result(int kinds, int known, int cut, double seconds) {}

    private record Kind(String learner, String data) {}

    private static final class Group {
        private final PlannedTrial first;
        private final Set<TrialShape> shapes = new HashSet<>();
        private double work;
        private int longest = 1;

        Group(PlannedTrial first) {
            this.first = first;
        }

        void add(PlannedTrial planned, TrialShape shape) {
            shapes.add(shape);
            work += shape.work();
            longest = Math.max(longest, planned.trial().role().steps());
        }
    }

    /**
     * Measures.
     *
     * @param open the trials that are to be run
     * @throws InterruptedException if this thread was interrupted
     */
    public Result of(List<PlannedTrial> open) throws InterruptedException {
        long start = System.nanoTime();
        long deadline = start + budget.toNanos();
        Map<Kind, Group> groups = new LinkedHashMap<>();
        for (PlannedTrial planned : open) {
            TrialShape shape = costs.shape(planned);
            groups.computeIfAbsent(new Kind(shape.learner(), shape.data()), kind -> new Group(planned))
                    .add(planned, shape);
        }
        List<Group> unknown = groups.values().stream()
                .filter(group -> !known(group))
                .sorted(Comparator.comparingDouble((Group group) -> -group.work))
                .toList();
        AtomicInteger cut = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "multiview-calibration");
            thread.setDaemon(true);
            return thread;
        });
        List<Group> queue = new ArrayList<>(eachLearnerFirst(unknown));
        groups.values().stream()
                .filter(this::known)
                .max(Comparator.comparingDouble(group -> group.work))
                .ifPresent(group -> queue.add(0, group));
        queue.forEach(group -> pool.execute(() -> cut.addAndGet(measure(group, deadline) ? 1 : 0)));
        pool.shutdown();
        try {
            if (!pool.awaitTermination(budget.toMillis() * 3 / 2, TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
                boolean unused = pool.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        int known = (int) groups.values().stream().filter(this::known).count();
        return new Result(groups.size(), known - cut.get(), cut.get(), (System.nanoTime() - start) / 1e9);
    }

    private boolean known(Group group) {
        return group.shapes.stream().allMatch(shape -> costs.of(shape)
                .filter(estimate -> estimate.basis() != Basis.GUESS)
                .isPresent());
    }

    /** The learners by turns: what one takes on its second data set is like the first, and nothing is like another learner. */
    private static List<Group> eachLearnerFirst(List<Group> groups) {
        Map<String, Integer> turns = new HashMap<>();
        Map<Group, Integer> turn = new HashMap<>();
        groups.forEach(group -> turn.put(group, turns.merge(group.first.trial().learner(), 1, Integer::sum)));
        return groups.stream()
                .sorted(Comparator.comparingInt(group -> turn.getOrDefault(group, 0)))
                .toList();
    }

    /** Measures a pair; true if its first fit was cut off. */
    private boolean measure(Group group, long deadline) {
        if (System.nanoTime() > deadline) {
            return false;
        }
        PlannedTrial first = group.first;
        DataDraw draw = first.trial()
                .data()
                .draw(SeedPath.root(first.trial().rootSeed()), first.trial().draw());
        ShortFits fits = new ShortFits(first, draw);
        try {
            fits.run(group.longest, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            // What fails here fails in the run, with a sentence of its own.
            return false;
        }
        boolean inSteps = first.learner().trainsInSteps();
        int length = inSteps ? group.longest : 1;
        fits.seconds(length).ifPresent(seconds -> costs.piloted(fits.shape(length), seconds));
        for (TrialShape shape : group.shapes) {
            if ((inSteps || shape.work() == 1) && !shape.equals(fits.shape(length))) {
                fits.seconds(shape.work()).ifPresent(seconds -> costs.derived(shape, seconds));
            }
        }
        return fits.cut();
    }
}
