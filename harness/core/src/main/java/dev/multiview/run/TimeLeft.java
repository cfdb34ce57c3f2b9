package dev.multiview.run;

import dev.multiview.cost.TrialCosts;
import dev.multiview.cost.Workload;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.store.StoredTrial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An estimate of the time that a run still takes. Where the trials are known, it is what each of them takes. Where nobody has
 * told them, it is the pace of the later half of what was done: at the beginning Java and the native libraries are slow,
 * and no trial has ended on any thread.
 */
public final class TimeLeft {
    /** With fewer nothing can be said. */
    private static final int LEAST = 5;

    private final TrialCosts costs;
    private final List<Instant> ends = new ArrayList<>();
    private @Nullable Workload workload;

    /** An estimate of which nothing is known beforehand. */
    public TimeLeft() {
        this(new TrialCosts());
    }

    /** An estimate from what is known of trials. */
    public TimeLeft(TrialCosts costs) {
        this.costs = costs;
    }

    /** These trials are to be run, on so many threads. */
    public synchronized void opened(List<PlannedTrial> open, int threads, Instant now) {
        ends.clear();
        workload = new Workload(costs, open, threads, now);
    }

    /** A trial has ended. */
    public synchronized void settled(StoredTrial row, Instant now) {
        ends.add(now);
        if (workload != null) {
            workload.settled(row, now);
        }
    }

    /** How long {@code left} further trials take; empty while nothing tells, or if there are none. */
    public synchronized Optional<Duration> forTrials(int left) {
        if (workload != null) {
            return workload.left();
        }
        int last = ends.size() - 1;
        if (ends.size() < LEAST || left == 0) {
            return Optional.empty();
        }
        int middle = last / 2;
        return Optional.of(Duration.between(ends.get(middle), ends.get(last))
                .multipliedBy(left)
                .dividedBy(last - middle));
    }
}
