package dev.multiview.run;

import dev.multiview.plan.PlannedTrial;
import java.time.Duration;

/**
 * A trial while a thread is at it. The state changes under one lock, so that a trial that has ended is never
 * interrupted and one that was given up never counts.
 */
final class Attempt {
    /** How far the time limit has come. */
    enum State {
        IN_TIME,
        INTERRUPTED,
        GIVEN_UP,
        ENDED
    }

    private final PlannedTrial planned;
    private final Thread thread;
    private final RunOptions options;
    private final long start;
    private State state = State.IN_TIME;

    /** An attempt that begins at {@code start} on the clock of {@link System#nanoTime}. */
    Attempt(PlannedTrial planned, Thread thread, RunOptions options, long start) {
        this.planned = planned;
        this.thread = thread;
        this.options = options;
        this.start = start;
    }

    PlannedTrial planned() {
        return planned;
    }

    Thread thread() {
        return thread;
    }

    double seconds(long now) {
        return (now - start) / 1e9;
    }

    /**
     * Interrupts the thread at the time limit.
     *
     * @return true, once, if the thread did not end in the grace period either and is given up
     */
    synchronized boolean giveUp(long now) {
        Duration used = Duration.ofNanos(now - start);
        if (state == State.IN_TIME && used.compareTo(options.timeLimit()) >= 0) {
            state = State.INTERRUPTED;
            thread.interrupt();
        } else if (state == State.INTERRUPTED
                && used.compareTo(options.timeLimit().plus(options.grace())) >= 0) {
            state = State.GIVEN_UP;
            return true;
        }
        return false;
    }

    /** Called by the thread when it is through; the state that its end found. */
    synchronized State end() {
        State found = state;
        state = found == State.GIVEN_UP ? found : State.ENDED;
        return found;
    }

    /** The sentence for a trial that met the time limit. */
    String tooLong() {
        return "Learner " + planned.learner().name() + " did not end within " + text(options.timeLimit())
                + "; train less, or raise the time limit";
    }

    /** The sentence for a trial that did not even answer the interruption. */
    String tooLongAndDeaf() {
        return "Learner " + planned.learner().name() + " did not end within " + text(options.timeLimit())
                + " and ignored its interruption; let it check Thread.interrupted() in its training loop";
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
