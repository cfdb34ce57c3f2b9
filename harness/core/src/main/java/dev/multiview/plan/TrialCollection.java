package dev.multiview.plan;

import dev.multiview.data.DataSpec;
import dev.multiview.model.Learner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Trials by key; a trial that is there already is not added again. */
final class TrialCollection {
    private final long rootSeed;
    private final Map<String, Wanted> byKey = new LinkedHashMap<>();

    private record Wanted(String key, Trial trial, Learner learner, List<String> teachers) {}

    TrialCollection(long rootSeed) {
        this.rootSeed = rootSeed;
    }

    /** Adds the trials behind an arm and its single in one draw. */
    void add(Arm arm, int draw) {
        Stream.concat(arm.treated(rootSeed, draw).stream(), arm.singles(rootSeed, draw).stream())
                .forEach(trial -> add(trial, arm));
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    /** How many trials each learner has, by its name. */
    Map<String, Integer> byLearner() {
        Map<String, Integer> counts = new TreeMap<>();
        byKey.values().forEach(wanted -> counts.merge(wanted.learner().name(), 1, Integer::sum));
        return counts;
    }

    /**
     * All trials by draw, then by data set, then in the order they were added, which has teachers before students.
     * Data sets come in the order of their first trial.
     *
     * @param code tells what code each trial depends on
     */
    List<PlannedTrial> ordered(TrialCode code) {
        Map<Integer, Map<String, List<Wanted>>> groups = new LinkedHashMap<>();
        byKey.values().stream()
                .sorted(Comparator.comparingInt(wanted -> wanted.trial().draw()))
                .forEach(wanted -> groups.computeIfAbsent(wanted.trial().draw(), draw -> new LinkedHashMap<>())
                        .computeIfAbsent(wanted.trial().data().canonical(), data -> new ArrayList<>())
                        .add(wanted));
        // A plan has thousands of trials of a few learners on a few data sets.
        Map<Learner, Map<DataSpec, String>> codes = new IdentityHashMap<>();
        return groups.values().stream()
                .flatMap(draw -> draw.values().stream())
                .flatMap(Collection::stream)
                .map(wanted -> new PlannedTrial(
                        wanted.key(),
                        codes.computeIfAbsent(wanted.learner(), learner -> new IdentityHashMap<>())
                                .computeIfAbsent(wanted.trial().data(), data -> code.of(wanted.learner(), data)),
                        wanted.trial(),
                        wanted.learner(),
                        wanted.teachers()))
                .toList();
    }

    private String add(Trial trial, Arm arm) {
        String key = trial.key();
        if (!byKey.containsKey(key)) {
            // Teachers go in first; a linked map keeps them there.
            List<String> teachers =
                    trial.teachers().stream().map(teacher -> add(teacher, arm)).toList();
            byKey.put(key, new Wanted(key, trial, arm.learnerOf(trial), teachers));
        }
        return key;
    }
}
