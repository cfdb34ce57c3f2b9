package dev.multiview.run;

import dev.multiview.data.DataDraw;
import dev.multiview.data.SelfCheckException;
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
        private @Nullable FutureTask<DataDraw> draw;
        private int users;

        private FutureTask<DataDraw> draw(Trial trial) {
            FutureTask<DataDraw> known = draw;
            if (known == null) {
                known = new FutureTask<>(() -> trial.data().draw(SeedPath.root(trial.rootSeed()), trial.draw()));
                draw = known;
            }
            return known;
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
    DataDraw get(PlannedTrial planned) throws InterruptedException {
        FutureTask<DataDraw> draw = task(planned.trial());
        draw.run();
        try {
            return draw.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof SelfCheckException failure && failure.getMessage() != null) {
                throw new TrialFailedException(failure.getMessage());
            }
            throw new TrialFailedException("Data " + planned.trial().data().name() + " of draw "
                    + planned.trial().draw() + " could not be drawn: " + FailureSentence.describe(cause));
        }
    }

    private synchronized FutureTask<DataDraw> task(Trial trial) {
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
