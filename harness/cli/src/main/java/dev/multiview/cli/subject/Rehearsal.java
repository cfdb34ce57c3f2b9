package dev.multiview.cli.subject;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Samples;
import dev.multiview.exit.FailureText;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Predictions;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Trial;
import dev.multiview.procedure.TrialExecution;
import dev.multiview.procedure.TrialFailedException;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rehearsal of trials that a user put together: one step on a few samples shows whether a learner takes data of this shape and
 * follows such a teacher. By its contract it refuses what it does not know, whatever the seed; without a rehearsal all of its
 * trials would fail, one by one. Nothing of it is kept or reported.
 */
final class Rehearsal {
    private static final int OF_EACH_CLASS = 3;

    private final Map<DataSpec, DataDraw> draws = new HashMap<>();

    /**
     * The words in which a learner refuses the trials of an arm; empty if it takes them. What it refuses of few samples it is asked
     * again with all of them: they may just be too few.
     */
    Optional<String> refusal(Arm arm) {
        Setting setting = arm.setting();
        Setting once = new Setting(
                setting.name(), setting.data(), setting.members(), setting.students(), 1, 1, setting.lottery());
        Arm quick = new Arm(once, arm.learner(), arm.procedure());
        DataDraw draw = draws.computeIfAbsent(setting.data(), data -> data.draw(SeedPath.root(0), 0));
        return refusal(quick, few(draw)).flatMap(atFirst -> refusal(quick, draw));
    }

    private static Optional<String> refusal(Arm arm, DataDraw draw) {
        Map<List<Object>, Trial> kinds = new HashMap<>();
        Stream.concat(arm.treated(0, 0).stream(), arm.singles(0, 0).stream())
                .forEach(trial ->
                        kinds.putIfAbsent(List.of(trial.learner(), trial.role().getClass()), trial));
        Map<String, Predictions> done = new HashMap<>();
        try {
            for (Trial trial : kinds.values()) {
                run(arm, trial, draw, done);
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(FailureText.messageOf(e));
        } catch (TrialFailedException e) {
            // It took what it was given; after one step its answers may still be of no use.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Predictions run(Arm arm, Trial trial, DataDraw draw, Map<String, Predictions> done)
            throws InterruptedException {
        Predictions known = done.get(trial.key());
        if (known != null) {
            return known;
        }
        List<Predictions> teachers = new ArrayList<>();
        for (Trial teacher : trial.teachers()) {
            teachers.add(run(arm, teacher, draw, done));
        }
        Predictions made =
                TrialExecution.run(trial, arm.learnerOf(trial), draw, teachers).predictions();
        done.put(trial.key(), made);
        return made;
    }

    /** The same draw with the first few samples of each class to train on; test sets may hang together and stay. */
    private static DataDraw few(DataDraw draw) {
        return DataDraw.of(draw.features(), few(draw.training()), few(draw.validation()), draw.tests());
    }

    private static Samples few(Samples samples) {
        int[] seen = new int[samples.classes()];
        int[] labels = samples.labels();
        return samples.select(IntStream.range(0, samples.count())
                .filter(i -> seen[labels[i]]++ < OF_EACH_CLASS)
                .toArray());
    }
}
