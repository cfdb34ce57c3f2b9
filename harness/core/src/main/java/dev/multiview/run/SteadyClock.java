package dev.multiview.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock for durations: it begins with the time of day and then follows the processor's counter, so that it neither jumps
 * nor goes backwards when somebody sets the system's clock.
 */
public final class SteadyClock implements InstantSource {
    private final Instant start;
    private final LongSupplier nanoseconds;
    private final long first;

    /** A clock that begins now. */
    public SteadyClock() {
        this(Instant.now(), System::nanoTime);
    }

    SteadyClock(Instant start, LongSupplier nanoseconds) {
        this.start = start;
        this.nanoseconds = nanoseconds;
        first = nanoseconds.getAsLong();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanoseconds.getAsLong() - first);
    }
}
