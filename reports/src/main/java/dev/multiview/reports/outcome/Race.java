package dev.multiview.reports.outcome;

import dev.multiview.probe.ViewStrengths;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import dev.multiview.run.AuditOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The race of a class's views in one net, seen at the ends of trainings that differ in their length only.
 *
 * @param learner name of the learner
 * @param data name of the data
 * @param bySteps view strengths of member 0 by training length, shortest first
 */
public record Race(String learner, String data, TreeMap<Integer, ViewStrengths> bySteps) {
    /** Fewer lengths show no course. */
    static final int LEAST_LENGTHS = 3;

    /** The race with the most lengths, the first of equals; empty if none has enough. */
    public static Optional<Race> of(AuditOutcome outcome) {
        NotedViews noted = new NotedViews(outcome);
        if (noted.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Race> races = new LinkedHashMap<>();
        for (Trial trial : noted.trials()) {
            if (trial.role() instanceof Role.Member member && member.index() == 0) {
                noted.of(trial).ifPresent(strengths -> races.computeIfAbsent(
                                withoutLength(trial),
                                same -> new Race(trial.learner(), trial.data().name(), new TreeMap<>()))
                        .bySteps
                        .put(member.steps(), strengths));
            }
        }
        return races.values().stream()
                .filter(race -> race.bySteps.size() >= LEAST_LENGTHS)
                .reduce((best, next) -> next.bySteps.size() > best.bySteps.size() ? next : best);
    }

    /** What trainings of one race have in common; their data may bear different names. */
    private static String withoutLength(Trial trial) {
        return trial.data().canonical() + "|" + trial.learner() + "|" + trial.learnerCanonical();
    }

    public List<Double> steps() {
        return bySteps.keySet().stream().map(Integer::doubleValue).toList();
    }

    /** Strengths of one view by length. */
    public List<Double> course(int c, int view) {
        return bySteps.values().stream()
                .map(strengths -> strengths.values().get(c).get(view))
                .toList();
    }

    public int views(int c) {
        return bySteps.firstEntry().getValue().values().get(c).size();
    }

    /**
     * How close the race of a class is after the shortest training: strength of its second strongest view as a share
     * of the strongest.
     */
    public double closeness(int c) {
        List<Double> sorted = bySteps.firstEntry().getValue().values().get(c).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        return sorted.size() > 1 && sorted.get(0) > 0 ? Math.max(0, sorted.get(1) / sorted.get(0)) : 0;
    }

    /** The classes with the clearest, a middling and the closest race. */
    public List<Integer> classes() {
        List<Integer> all = new ArrayList<>();
        for (int c = 0; c < bySteps.firstEntry().getValue().values().size(); c++) {
            all.add(c);
        }
        all.sort(Comparator.comparingDouble(this::closeness));
        return all.size() < 3 ? all : List.of(all.get(0), all.get(all.size() / 2), all.get(all.size() - 1));
    }
}
