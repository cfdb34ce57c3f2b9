package dev.multiview.plan;

import dev.multiview.model.Learner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Trials by key; a trial that is there already is not added again. */
final class TrialCollection {
    private final long rootSeed;
    private final Map<String, PlannedTrial> byKey = new LinkedHashMap<>();

    TrialCollection(long rootSeed) {
        this.rootSeed = rootSeed;
    }

    /** Adds the trials behind an arm and its single in one draw. */
    void add(Arm arm, int draw) {
        Stream.concat(arm.treated(rootSeed, draw).stream(), arm.singles(rootSeed, draw).stream())
                .forEach(trial -> add(trial, arm.learner()));
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    /**
     * All trials by draw, then by data set, then in the order they were added, which has teachers before students.
     * Data sets come in the order of their first trial.
     */
    List<PlannedTrial> ordered() {
        Map<Integer, Map<String, List<PlannedTrial>>> groups = new LinkedHashMap<>();
        byKey.values().stream()
                .sorted(Comparator.comparingInt(planned -> planned.trial().draw()))
                .forEach(planned -> groups.computeIfAbsent(planned.trial().draw(), draw -> new LinkedHashMap<>())
                        .computeIfAbsent(planned.trial().data().canonical(), data -> new ArrayList<>())
                        .add(planned));
        return groups.values().stream()
                .flatMap(draw -> draw.values().stream())
                .flatMap(Collection::stream)
                .toList();
    }

    private String add(Trial trial, Learner learner) {
        String key = trial.key();
        if (!byKey.containsKey(key)) {
            // Teachers go in first; a linked map keeps them there.
            List<String> teachers = trial.teachers().stream()
                    .map(teacher -> add(teacher, learner))
                    .toList();
            byKey.put(key, new PlannedTrial(key, trial, learner, teachers));
        }
        return key;
    }
}
