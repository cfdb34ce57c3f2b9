package dev.multiview.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An estimate of the time that a run still takes, from the pace of the later half of what it has done: at the beginning
 * Java and the native libraries are slow, and no trial has ended on any thread.
 */
public final class TimeLeft {
    /** With fewer nothing can be said. */
    private static final int LEAST = 5;

    private final List<Instant> ends = new ArrayList<>();

    /** A trial has ended. */
    public synchronized void settled(Instant now) {
        ends.add(now);
    }

    /** How long {@code left} further trials take; empty while too few have ended to tell, or if there are none. */
    public synchronized Optional<Duration> forTrials(int left) {
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
