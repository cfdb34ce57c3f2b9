package dev.multiview.run;

import java.time.Duration;

/**
 * The options with which trials are run. No number depends on them, unless a trial reaches its time limit; which claims
 * stay open depends on the looks, and on the budget.
 *
 * @param threads trials at a time
 * @param timeLimit longest time a trial may take, its data included; then its thread is interrupted
 * @param grace how long an interrupted trial is waited for before its thread is left behind
 * @param reuse which stored trials stand for new ones
 * @param looks most looks at open claims; fewer are made of the request's, whose levels stay as they are
 * @param budget time after which no further look begins; which claims stay open can depend on it
 * @param shard which part of the first look's trials is run; a part alone decides nothing, so no further look follows it
 */
public record RunOptions(
        int threads, Duration timeLimit, Duration grace, Reuse reuse, int looks, Duration budget, Shard shard) {
    /** Far above what a trial of the full tier takes, so that only a hanging learner meets it. */
    private static final Duration TIME_LIMIT = Duration.ofMinutes(10);

    /** As long as it takes. */
    private static final Duration UNLIMITED = Duration.ofDays(365);

    /** Time enough to reach the next training step of a well-behaved learner. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    public RunOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("Number of threads " + threads + " is below 1");
        }
        if (timeLimit.isNegative() || timeLimit.isZero() || grace.isNegative()) {
            throw new IllegalArgumentException("Time limit " + timeLimit + " must be positive and grace " + grace
                    + " must not be negative; choose them in seconds, for example 600 s");
        }
        if (looks < 1) {
            throw new IllegalArgumentException("Looks " + looks + " must be 1 or more");
        }
        if (budget.isNegative()) {
            throw new IllegalArgumentException("Budget " + budget + " must not be negative; give minutes, such as 15");
        }
    }

    /** Options that take stored trials of the same code. */
    public RunOptions(int threads, Duration timeLimit, Duration grace) {
        this(threads, timeLimit, grace, Reuse.CODE, Integer.MAX_VALUE, UNLIMITED, Shard.whole());
    }

    /** {@code threads} trials at a time, ten minutes for each. */
    public static RunOptions of(int threads) {
        return new RunOptions(threads, TIME_LIMIT, GRACE);
    }

    /** The same with another choice of stored trials. */
    public RunOptions withReuse(Reuse other) {
        return new RunOptions(threads, timeLimit, grace, other, looks, budget, shard);
    }

    /** The same with another time limit. */
    public RunOptions withTimeLimit(Duration other) {
        return new RunOptions(threads, other, grace, reuse, looks, budget, shard);
    }

    /** The same with at most so many looks. */
    public RunOptions withLooks(int other) {
        return new RunOptions(threads, timeLimit, grace, reuse, other, budget, shard);
    }

    /** The same with a budget. */
    public RunOptions withBudget(Duration other) {
        return new RunOptions(threads, timeLimit, grace, reuse, looks, other, shard);
    }

    /** The same for a part of the trials. */
    public RunOptions withShard(Shard other) {
        return new RunOptions(threads, timeLimit, grace, reuse, looks, budget, other);
    }
}
