package dev.multiview.run;

import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import dev.multiview.store.StoredTrial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The members of each ensemble, held back until all of them have ended: only together do they show whether the
 * learner heeds its seed, and no student may see one of them before that is known.
 */
final class MemberGroups {
    private final Map<List<Object>, Group> groups = new HashMap<>();

    /** Members that differ in nothing but their index. */
    static final class Group {
        private final Map<PlannedTrial, StoredTrial> ended = new TreeMap<>(java.util.Comparator.comparingInt(
                planned -> ((Role.Member) planned.trial().role()).index()));
        private int expected;

        /** How each member ended, by index. */
        Map<PlannedTrial, StoredTrial> ended() {
            return ended;
        }

        /** Members whose predictions another member shares bit for bit, as lists of two or more. */
        List<List<PlannedTrial>> twins() {
            Map<String, List<PlannedTrial>> byContent = new TreeMap<>();
            ended.forEach((planned, row) -> {
                if (row.finished()) {
                    byContent
                            .computeIfAbsent(row.predictions(), content -> new ArrayList<>())
                            .add(planned);
                }
            });
            return byContent.values().stream().filter(same -> same.size() > 1).toList();
        }
    }

    MemberGroups(List<PlannedTrial> plan) {
        for (PlannedTrial planned : plan) {
            if (planned.trial().role() instanceof Role.Member) {
                groups.computeIfAbsent(key(planned.trial()), key -> new Group()).expected++;
            }
        }
    }

    /** Notes how a member ended; the group, if it was the last one. */
    synchronized Optional<Group> ended(PlannedTrial planned, StoredTrial row) {
        Group group = groups.get(key(planned.trial()));
        if (group == null) {
            throw new IllegalArgumentException("Trial " + planned.trial().label() + " is no member of the plan");
        }
        group.ended.put(planned, row);
        return group.ended.size() == group.expected ? Optional.of(group) : Optional.empty();
    }

    /** Why twins are failures. */
    static String ignoresItsSeed(List<PlannedTrial> twins) {
        List<Integer> indices = twins.stream()
                .map(planned -> ((Role.Member) planned.trial().role()).index())
                .toList();
        return "Learner " + twins.get(0).trial().learner() + " ignores its seed: members " + indices
                + " predict the same bits on every sample; derive all randomness from the task's seed path";
    }

    private static List<Object> key(Trial trial) {
        return List.of(
                trial.data().canonical(),
                trial.draw(),
                trial.rootSeed(),
                trial.learner(),
                trial.learnerCanonical(),
                trial.lottery(),
                trial.role().steps());
    }
}
