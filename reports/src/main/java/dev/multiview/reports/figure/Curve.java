package dev.multiview.reports.figure;

import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.procedure.Ensemble;
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
import java.util.stream.Collectors;

/**
 * A number of one learner's ensembles by their size.
 *
 * @param learner name of the learner
 * @param regime its regime
 * @param bySize mean over draws by ensemble size, smallest first
 */
public record Curve(String learner, Regime regime, TreeMap<Integer, DrawMean> bySize) {

    /** One curve per learner that has ensembles of at least two sizes, in the order of the rows. */
    public static List<Curve> of(AuditOutcome outcome, HeadlineView focus, Level level) {
        Map<String, List<GainRow>> byLearner = new LinkedHashMap<>();
        for (GainRow row : outcome.gains()) {
            if (focus.shows(row) && row.procedure() instanceof Ensemble) {
                byLearner
                        .computeIfAbsent(row.learner().name(), learner -> new ArrayList<>())
                        .add(row);
            }
        }
        return byLearner.values().stream()
                .map(rows -> of(rows, level))
                .filter(curve -> curve.bySize.size() > 1)
                .toList();
    }

    /** The curve of one learner's rows; sizes that no draw has a value of are left out. */
    private static Curve of(List<GainRow> rows, Level level) {
        Map<Integer, List<GainRow>> sizes = rows.stream().collect(Collectors.groupingBy(GainRow::size));
        TreeMap<Integer, DrawMean> means = new TreeMap<>();
        sizes.forEach((size, own) -> {
            DrawMean mean = DrawMean.of(own, level);
            if (mean.draws() > 0) {
                means.put(size, mean);
            }
        });
        Learner learner = rows.get(0).learner();
        return new Curve(learner.name(), learner.regime(), means);
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
