package dev.multiview.run;

import dev.multiview.data.Split;
import dev.multiview.metric.ErrorRate;
import dev.multiview.metric.Metric;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Predictions;
import dev.multiview.procedure.TrialFailedException;
import dev.multiview.procedure.TrialResult;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Does one trial and turns whatever happens, short of the machine stopping, into an outcome. */
final class TrialWork {
    private static final Metric ERROR = new ErrorRate();

    private final Store store;
    private final DrawPool draws;
    private final Supplier<String> environment;

    TrialWork(Store store, DrawPool draws, Supplier<String> environment) {
        this.store = store;
        this.draws = draws;
        this.environment = environment;
    }

    /** The end of a trial, not yet stored. */
    sealed interface Outcome {
        /** Whether there are predictions. */
        boolean finished();

        /** Stores it and returns its row. */
        StoredTrial appendTo(Store store);
    }

    private record Finished(StoredTrial row, Predictions predictions) implements Outcome {
        @Override
        public boolean finished() {
            return true;
        }

        @Override
        public StoredTrial appendTo(Store store) {
            return store.append(row, predictions);
        }
    }

    private record Failed(StoredTrial row) implements Outcome {
        @Override
        public boolean finished() {
            return false;
        }

        @Override
        public StoredTrial appendTo(Store store) {
            store.append(row);
            return row;
        }
    }

    /** The time since a trial began. */
    private static final class Watch {
        private long start = System.nanoTime();

        private void restart() {
            start = System.nanoTime();
        }

        private double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /**
     * Runs the trial; never throws.
     *
     * @param limit the clock of the time limit, told when the trial is run once more
     */
    Outcome carryOut(PlannedTrial planned, FairTrial.Clock limit) {
        Watch watch = new Watch();
        FairTrial.Clock clock = () -> {
            limit.restart();
            watch.restart();
        };
        try {
            List<Predictions> teachers = teachers(planned);
            SharedDraw draw = draws.get(planned);
            // Drawing the data is shared work and not this trial's.
            watch.restart();
            TrialResult result = new FairTrial(draws, clock).run(planned, draw, teachers);
            StoredTrial row = StoredTrial.ok(
                    planned.key(),
                    planned.code(),
                    planned.trial(),
                    result.notes(),
                    errors(result.predictions()),
                    watch.seconds(),
                    environment.get());
            return new Finished(row, result.predictions());
        } catch (Throwable failure) {
            // Also errors: a learner that runs out of memory or misses a class is a failed trial, not a failed run.
            return failed(planned, FailureSentence.of(planned.trial().learner(), failure), watch.seconds());
        }
    }

    /** A failure with a sentence of its own. */
    Outcome failed(PlannedTrial planned, String message, double seconds) {
        return new Failed(StoredTrial.failed(
                planned.key(), planned.code(), planned.trial(), message, seconds, environment.get()));
    }

    private List<Predictions> teachers(PlannedTrial planned) {
        List<Predictions> teachers = new ArrayList<>();
        // Teachers are trials of the same learner on the same data, so the same code did them.
        for (String key : planned.teachers()) {
            StoredTrial teacher = store.find(key, planned.code())
                    .orElseThrow(() -> new IllegalStateException("Teacher " + key + " was not run before its student"));
            if (!teacher.finished()) {
                throw new TrialFailedException("Teacher '" + teacher.label()
                        + "' failed, so this student was not trained: " + teacher.message());
            }
            teachers.add(store.predictions(teacher)
                    .orElseThrow(() -> new TrialFailedException("The predictions of teacher '" + teacher.label()
                            + "' were damaged while the run went on; run again to have it trained anew")));
        }
        return teachers;
    }

    private static Map<String, Double> errors(Predictions predictions) {
        Map<String, Double> errors = new TreeMap<>();
        predictions.outputs().forEach((split, output) -> {
            // Errors on what is chosen by are no results.
            if (output.labels().length > 0 && split != Split.VALIDATION) {
                errors.put(split.label(), ERROR.of(output.logits(), output.labels()));
            }
        });
        return errors;
    }
}
