package dev.multiview.reports.figure;

import dev.multiview.reports.outcome.DrawMean;
import dev.multiview.reports.outcome.HeadlineView;
import dev.multiview.reports.outcome.Level;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A number of one learner's ensembles by their size.
 *
 * @param learner name of the learner
 * @param regime label of its regime
 * @param bySize mean over draws by ensemble size, smallest first
 */
public record Curve(String learner, String regime, TreeMap<Integer, DrawMean> bySize) {

    /** One curve per learner that has ensembles of at least two sizes, in the order of the rows. */
    public static List<Curve> of(AuditOutcome outcome, HeadlineView focus, Level level) {
        Map<String, TreeMap<Integer, List<GainRow>>> values = new LinkedHashMap<>();
        Map<String, String> regimes = new LinkedHashMap<>();
        for (GainRow row : outcome.gains()) {
            if (focus.shows(row) && row.procedure().equals("ensemble")) {
                values.computeIfAbsent(row.learner(), learner -> new TreeMap<>())
                        .computeIfAbsent(row.size(), size -> new ArrayList<>())
                        .add(row);
                regimes.put(row.learner(), row.regime());
            }
        }
        List<Curve> curves = new ArrayList<>();
        values.forEach((learner, sizes) -> {
            TreeMap<Integer, DrawMean> means = new TreeMap<>();
            sizes.forEach((size, list) -> {
                DrawMean mean = DrawMean.of(list, level);
                if (mean.draws() > 0) {
                    means.put(size, mean);
                }
            });
            if (means.size() > 1) {
                curves.add(new Curve(learner, regimes.getOrDefault(learner, ""), means));
            }
        });
        return curves;
    }

    /** The mean at the largest size. */
    double last() {
        return bySize.lastEntry().getValue().mean();
    }

    public List<Double> sizes() {
        return bySize.keySet().stream().map(Integer::doubleValue).toList();
    }

    public List<Double> means() {
        return bySize.values().stream().map(DrawMean::mean).toList();
    }

    /** Lower ends; the mean where one draw has no interval. */
    List<Double> lows() {
        return bySize.values().stream()
                .map(mean -> mean.hasInterval() ? mean.low() : mean.mean())
                .toList();
    }

    /** Upper ends; the mean where one draw has no interval. */
    List<Double> highs() {
        return bySize.values().stream()
                .map(mean -> mean.hasInterval() ? mean.high() : mean.mean())
                .toList();
    }
}
