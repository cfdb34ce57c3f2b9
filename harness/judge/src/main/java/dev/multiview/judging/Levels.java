package dev.multiview.judging;

import dev.multiview.exit.MultiviewException;
import dev.multiview.judging.Evidence.Group;
import dev.multiview.judging.Manifest.Formed;
import dev.multiview.judging.Manifest.Run;
import dev.multiview.predictions.Predictions;
import dev.multiview.predictions.TestSet;
import dev.multiview.run.Origin.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The metrics of every role, and of ensembles of the first 1, 2 and so on of their members: shown, and never judged. */
final class Levels {
    /** How the calibration error is called; its sign says that no claim may be about it. */
    static final String CALIBRATION = "calibration error";

    private Levels() {}

    static List<Level> of(Evidence evidence) {
        List<Level> levels = new ArrayList<>();
        Set<String> roles = new LinkedHashSet<>();
        evidence.manifest().runs().forEach(run -> roles.add(run.role()));
        for (String role : roles) {
            List<Map<String, Double>> runs = evidence.runs(role).stream()
                    .map(run -> metrics(evidence.of(run), evidence.test(run.draw())))
                    .toList();
            levels.add(new Level(role, 0, runs.size(), mean(runs)));
        }
        for (Formed formed : evidence.manifest().ensembles()) {
            List<Group> groups = evidence.groups(formed);
            int most = groups.stream()
                    .mapToInt(group -> group.members().size())
                    .min()
                    .orElse(0);
            for (int size = 1; size <= most; size++) {
                List<Map<String, Double>> made = new ArrayList<>();
                for (Group group : groups) {
                    List<Run> first = group.members().subList(0, size);
                    made.add(metrics(evidence.ensemble(formed, first), evidence.test(group.draw())));
                }
                levels.add(new Level(formed.role(), size, made.size(), mean(made)));
            }
        }
        return levels;
    }

    private static Map<String, Double> metrics(Predictions of, TestSet test) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (Metric metric : List.of(Metric.ERROR, Metric.LOG_LOSS, Metric.BRIER)) {
            if (metric == Metric.ERROR || of.hasClasses()) {
                try {
                    metrics.put(metric.label(), Designs.mean(metric.losses(of, test, null)));
                } catch (MultiviewException infinite) {
                    // A claim about it is refused with this sentence; a table leaves it out.
                }
            }
        }
        if (of.hasClasses()) {
            metrics.put(CALIBRATION, Calibration.error(of, test));
        }
        return metrics;
    }

    /** The mean of what all have. */
    private static Map<String, Double> mean(List<Map<String, Double>> all) {
        Map<String, Double> mean = new LinkedHashMap<>();
        for (String name : all.get(0).keySet()) {
            if (all.stream().allMatch(each -> each.containsKey(name))) {
                mean.put(
                        name,
                        all.stream()
                                .mapToDouble(each -> each.getOrDefault(name, 0.0))
                                .average()
                                .orElse(0));
            }
        }
        return mean;
    }
}
