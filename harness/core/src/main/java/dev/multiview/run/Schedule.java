package dev.multiview.run;

import dev.multiview.plan.PlannedTrial;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schedule that says which trial is next. Trials are handed out in plan order, except that one whose teachers are
 * not settled is passed over until they are; so threads stay busy across draws while few draws are in use at a time.
 */
final class Schedule {
    private enum State {
        OPEN,
        TAKEN,
        SETTLED
    }

    private final List<PlannedTrial> trials;
    private final Map<String, Integer> positions = new HashMap<>();
    private final State[] states;
    private int firstOpen;
    private int unsettled;
    private boolean stopped;

    Schedule(List<PlannedTrial> trials) {
        this.trials = trials;
        states = new State[trials.size()];
        Arrays.fill(states, State.OPEN);
        unsettled = trials.size();
        for (int i = 0; i < trials.size(); i++) {
            positions.put(trials.get(i).key(), i);
        }
    }

    /** Takes a trial out that needs not be run; it is still to be settled. */
    synchronized void take(PlannedTrial trial) {
        states[position(trial.key())] = State.TAKEN;
    }

    /** Hands out the next trial, waiting for one if need be; empty once there will be no more. */
    synchronized Optional<PlannedTrial> next() throws InterruptedException {
        while (!stopped) {
            while (firstOpen < states.length && states[firstOpen] != State.OPEN) {
                firstOpen++;
            }
            if (firstOpen == states.length) {
                return Optional.empty();
            }
            for (int i = firstOpen; i < states.length; i++) {
                if (states[i] == State.OPEN && ready(trials.get(i))) {
                    states[i] = State.TAKEN;
                    return Optional.of(trials.get(i));
                }
            }
            wait();
        }
        return Optional.empty();
    }

    /** How the trial ended is known and stored. */
    synchronized void settle(PlannedTrial trial) {
        states[position(trial.key())] = State.SETTLED;
        unsettled--;
        notifyAll();
    }

    /** Hands out nothing more. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean stopped() {
        return stopped;
    }

    /** Waits for a change, at most for {@code longest}; true once all is settled or stopped. */
    synchronized boolean awaitEnd(Duration longest) throws InterruptedException {
        if (unsettled > 0 && !stopped) {
            wait(Math.max(1, longest.toMillis()));
        }
        return unsettled == 0 || stopped;
    }

    private boolean ready(PlannedTrial trial) {
        return trial.teachers().stream().allMatch(teacher -> states[position(teacher)] == State.SETTLED);
    }

    private int position(String key) {
        Integer position = positions.get(key);
        if (position == null) {
            throw new IllegalArgumentException("Trial " + key + " is not in the plan");
        }
        return position;
    }
}
