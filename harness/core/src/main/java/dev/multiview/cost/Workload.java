package dev.multiview.cost;

import dev.multiview.cost.Estimate.Basis;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.store.StoredTrial;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trials that a run still has to do, and what they take: known before the first one ends, if trials like them are known,
 * and better with each one that does. Safe for use by several threads.
 */
public final class Workload {
    /** Of a shorter time the pace of a run says nothing. */
    private static final double SETTLED_SECONDS = 60;

    private final TrialCosts costs;
    private final int threads;
    private final Map<TrialShape, Integer> left = new HashMap<>();
    private final Instant start;
    /** Trials at a time, as the order of teachers and students allows. */
    private double abreast;

    private double done;

    /**
     * The work of a run that begins.
     *
     * @param costs what trials take; learns of each that ends
     * @param open what is to be run, in the order of the plan
     * @param threads trials at a time
     * @param start when it begins
     */
    public Workload(TrialCosts costs, List<PlannedTrial> open, int threads, Instant start) {
        this.costs = costs;
        this.threads = threads;
        this.start = start;
        open.forEach(planned -> left.merge(costs.shape(planned), 1, Integer::sum));
        double all = sum();
        double wall = WallTime.seconds(open, planned -> seconds(costs.shape(planned)), threads);
        abreast = wall > 0 ? all / wall : threads;
    }

    /** A trial has ended. */
    public synchronized void settled(StoredTrial row, Instant now) {
        costs.settled(row)
                .ifPresent(shape -> left.computeIfPresent(shape, (same, count) -> count > 1 ? count - 1 : null));
        done += row.seconds();
        double elapsed = Duration.between(start, now).toMillis() / 1e3;
        if (elapsed > SETTLED_SECONDS) {
            // Data are drawn and results are judged and stored beside trials, and that takes threads, too.
            abreast = Math.min(threads, Math.max(done / elapsed, threads / 4.0));
        }
    }

    /** How long the rest takes; empty if there is none, or nothing tells. */
    public synchronized Optional<Duration> left() {
        if (left.isEmpty()
                || left.keySet().stream().allMatch(shape -> costs.of(shape).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((long) (1e3 * sum() / abreast)));
    }

    /** Seconds of all trials that are left, one after the other. */
    public synchronized double sum() {
        return left.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * seconds(entry.getKey()))
                .sum();
    }

    /** The part of that time by what it is known from; parts that are none are left out. */
    public synchronized Map<Basis, Double> shares() {
        Map<Basis, Double> shares = new EnumMap<>(Basis.class);
        double sum = sum();
        left.forEach((shape, count) -> costs.of(shape)
                .ifPresent(estimate -> shares.merge(estimate.basis(), count * estimate.seconds() / sum, Double::sum)));
        return shares;
    }

    private double seconds(TrialShape shape) {
        return costs.of(shape).map(Estimate::seconds).orElse(0.0);
    }
}
