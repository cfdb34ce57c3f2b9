package dev.multiview.run;

import dev.multiview.data.DataDraw;
import dev.multiview.data.SelfCheckException;
import dev.multiview.exit.FailureText;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Trial;
import dev.multiview.procedure.TrialFailedException;
import dev.multiview.random.SeedPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** The data sets in use: each is drawn once, shared by its trials, and dropped after the last of them. */
final class DrawPool {
    private final Map<List<Object>, Slot> slots = new HashMap<>();

    /** A data set and how many trials still need it. */
    private static final class Slot {
        private @Nullable FutureTask<SharedDraw> draw;
        private int users;

        private FutureTask<SharedDraw> draw(Trial trial) {
            FutureTask<SharedDraw> known = draw;
            if (known == null) {
                known = drawing(trial);
                draw = known;
            }
            return known;
        }

        private boolean holds(SharedDraw other) throws InterruptedException {
            FutureTask<SharedDraw> known = draw;
            try {
                return known != null && known.isDone() && known.get() == other;
            } catch (ExecutionException e) {
                return false;
            }
        }
    }

    /** Announces a trial that will ask for its data. */
    synchronized void expect(PlannedTrial planned) {
        slots.computeIfAbsent(slot(planned.trial()), key -> new Slot()).users++;
    }

    /** A trial that was announced needs its data no more. */
    synchronized void release(PlannedTrial planned) {
        List<Object> key = slot(planned.trial());
        Slot slot = slots.get(key);
        if (slot != null && --slot.users == 0) {
            slots.remove(key);
        }
    }

    /** Number of data sets in memory. */
    synchronized int size() {
        return (int) slots.values().stream().filter(slot -> slot.draw != null).count();
    }

    /**
     * The data of a trial that was announced; the first thread that asks draws it, others wait.
     *
     * @throws TrialFailedException if it could not be drawn, with the self-check's sentence if that was the reason
     */
    SharedDraw get(PlannedTrial planned) throws InterruptedException {
        return drawn(planned, task(planned.trial()));
    }

    /** The same data, drawn once more for this trial alone. */
    SharedDraw another(PlannedTrial planned) throws InterruptedException {
        return drawn(planned, drawing(planned.trial()));
    }

    /** Nobody gets {@code changed} any more; the next trial that asks has the data drawn afresh. */
    synchronized void discard(PlannedTrial planned, SharedDraw changed) throws InterruptedException {
        Slot slot = slots.get(slot(planned.trial()));
        if (slot != null && slot.holds(changed)) {
            slot.draw = null;
        }
    }

    private static SharedDraw drawn(PlannedTrial planned, FutureTask<SharedDraw> draw) throws InterruptedException {
        draw.run();
        try {
            return draw.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof SelfCheckException
                    && !FailureText.messageOf(cause).isEmpty()) {
                throw new TrialFailedException(FailureText.messageOf(cause));
            }
            throw new TrialFailedException("Data " + planned.trial().data().name() + " of draw "
                    + planned.trial().draw() + " could not be drawn: " + FailureText.of(cause));
        }
    }

    private static FutureTask<SharedDraw> drawing(Trial trial) {
        return new FutureTask<>(() -> {
            DataDraw draw = trial.data().draw(SeedPath.root(trial.rootSeed()), trial.draw());
            if (draw == null) {
                throw new IllegalStateException("there is nothing in it");
            }
            return SharedDraw.of(draw);
        });
    }

    private synchronized FutureTask<SharedDraw> task(Trial trial) {
        Slot slot = slots.get(slot(trial));
        if (slot == null) {
            throw new IllegalStateException("Trial '" + trial.label() + "' asked for data it had not announced");
        }
        return slot.draw(trial);
    }

    private static List<Object> slot(Trial trial) {
        return List.of(trial.data().canonical(), trial.draw(), trial.rootSeed());
    }
}
