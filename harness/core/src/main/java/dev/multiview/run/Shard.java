package dev.multiview.run;

import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a plan's trials that one of several machines runs. The parts of one plan are disjoint and together the whole.
 *
 * <p>Trials of one learner on one draw of one data set stay together: teachers stand before their students, and whether
 * members ignore their seeds is seen. Such groups cost about the same for equal learners and data, so they are dealt out
 * learner by learner, each going on where the one before it ended; no part has more than one group of a kind more than
 * another.
 *
 * @param index which part, from 1 on
 * @param count into how many parts the plan is divided
 */
public record Shard(int index, int count) {
    private static final int MOST = 10_000;

    public Shard {
        if (count < 1 || count > MOST || index < 1 || index > count) {
            throw new IllegalArgumentException("Shard " + index + "/" + count
                    + " is none; give the part and the number of parts, such as 3/8, at most " + MOST + " parts");
        }
    }

    /** All of a plan. */
    public static Shard whole() {
        return new Shard(1, 1);
    }

    /** Whether it is all of a plan. */
    public boolean isWhole() {
        return count == 1;
    }

    private record Group(String learner, String data, int draw) {
        static Group of(PlannedTrial planned) {
            return new Group(
                    planned.trial().learner(),
                    planned.trial().data().canonical(),
                    planned.trial().draw());
        }
    }

    /** This part of a plan, in the plan's order. */
    public Plan part(Plan plan) {
        if (isWhole()) {
            return plan;
        }
        Map<Group, Integer> shards = new HashMap<>();
        List<Group> groups = plan.trials().stream()
                .map(Group::of)
                .distinct()
                .sorted(Comparator.comparing(Group::learner)
                        .thenComparing(Group::data)
                        .thenComparing(Group::draw))
                .toList();
        for (int i = 0; i < groups.size(); i++) {
            shards.put(groups.get(i), i % count + 1);
        }
        return new Plan(
                plan.claims(),
                plan.drawsByClaim(),
                plan.rootSeed(),
                plan.trials().stream()
                        .filter(planned -> Integer.valueOf(index).equals(shards.get(Group.of(planned))))
                        .toList());
    }

    /** Such as {@code 3/8}. */
    @Override
    public String toString() {
        return index + "/" + count;
    }
}
