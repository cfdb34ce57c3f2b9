package dev.multiview.run;

import dev.multiview.plan.PlannedTrial;
import java.time.Duration;

/**
 * A trial while a thread is at it. The state changes under one lock, so that a trial that has ended is never
 * interrupted and one that was given up never counts.
 */
final class Attempt {
    /**
     * Most that one look at the clock counts. Looks follow each other within half a second while the process runs; if more
     * has gone by, the process was stopped or had no processor, and so did the trial.
     */
    private static final long LONGEST_STEP = Duration.ofSeconds(1).toNanos();

    /** The state of a trial under its time limit. */
    enum State {
        IN_TIME,
        INTERRUPTED,
        GIVEN_UP,
        ENDED
    }

    private final PlannedTrial planned;
    private final Thread thread;
    private final RunOptions options;
    private long start;
    private State state = State.IN_TIME;
    private long lastLook;
    /** Time in which the trial could run, as far as looked at, in nanoseconds. */
    private long used;
    /** What was used when the thread was interrupted. */
    private long usedAtInterruption;

    /** An attempt that begins at {@code start} on the clock of {@link System#nanoTime}. */
    Attempt(PlannedTrial planned, Thread thread, RunOptions options, long start) {
        this.planned = planned;
        this.thread = thread;
        this.options = options;
        this.start = start;
        lastLook = start;
    }

    PlannedTrial planned() {
        return planned;
    }

    Thread thread() {
        return thread;
    }

    synchronized double seconds(long now) {
        return (now - start) / 1e9;
    }

    /**
     * Looks at the clock, and interrupts the thread at the time limit. To be called often.
     *
     * @return true, once, if the thread did not end in the grace period either and is given up
     */
    synchronized boolean giveUp(long now) {
        used += Math.min(now - lastLook, LONGEST_STEP);
        lastLook = now;
        if (state == State.IN_TIME && used >= options.timeLimit().toNanos()) {
            state = State.INTERRUPTED;
            usedAtInterruption = used;
            thread.interrupt();
        } else if (state == State.INTERRUPTED
                && used - usedAtInterruption >= options.grace().toNanos()) {
            state = State.GIVEN_UP;
            return true;
        }
        return false;
    }

    /**
     * Called by the thread where what it did so far is not to count, through no fault of the trial's: the time limit
     * begins anew, and an interruption at the limit is forgotten.
     *
     * @return false if the trial was given up, so that nothing counts any more
     */
    synchronized boolean restart(long now) {
        if (state == State.GIVEN_UP) {
            return false;
        }
        boolean unused = Thread.interrupted();
        state = State.IN_TIME;
        start = now;
        lastLook = now;
        used = 0;
        return true;
    }

    /** Called by the thread when it is through; the state that its end found. */
    synchronized State end() {
        State found = state;
        state = found == State.GIVEN_UP ? found : State.ENDED;
        return found;
    }

    /** The sentence for a trial that met the time limit. */
    String tooLong() {
        return "Learner " + planned.trial().learner() + " did not end within " + text(options.timeLimit())
                + "; train less, or allow more with --time-limit";
    }

    /** The sentence for a trial that did not even answer the interruption. */
    String tooLongAndDeaf() {
        return "Learner " + planned.trial().learner() + " did not end within " + text(options.timeLimit())
                + " and ignored its interruption; let it check Thread.interrupted() in its training loop";
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
