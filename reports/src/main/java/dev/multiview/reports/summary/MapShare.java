package dev.multiview.reports.summary;

import dev.multiview.claim.Rule.Decision;
import dev.multiview.quantity.Quantity;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.RuleWords;
import dev.multiview.reports.format.Spacing;
import dev.multiview.reports.outcome.MeasuredSweep;
import dev.multiview.reports.outcome.SweepCurve;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * At how many settings of the map each quantity holds: of all sweeps that cross at the preset, every setting counted once.
 * What settings these are stands in the suite before anything is run, so that a preset that was tuned cannot flatter it.
 */
final class MapShare {
    private MapShare() {}

    /** A table of all quantities, with its heading; empty if fewer than two sweeps cross. */
    static String markdown(List<MeasuredSweep> sweeps) {
        List<MeasuredSweep> crossing =
                sweeps.stream().filter(sweep -> sweep.own().isPresent()).toList();
        if (crossing.size() < 2) {
            return "";
        }
        Map<String, Map<Quantity, SweepCurve.Stop>> settings = new LinkedHashMap<>();
        for (MeasuredSweep sweep : crossing) {
            for (SweepCurve curve : sweep.curves()) {
                for (SweepCurve.Stop stop : curve.stops()) {
                    settings.computeIfAbsent(curve.name(), name -> new LinkedHashMap<>())
                            .putIfAbsent(stop.point().quantity(), stop);
                }
            }
        }
        MarkdownTable table = new MarkdownTable("measured", "held against", "settings", "holds", "open", "fails");
        settings.forEach((name, stops) -> table.row(
                Markdown.text(name),
                RuleWords.words(stops.values().iterator().next().point().rule(), Spacing::tickLabel),
                Integer.toString(stops.size()),
                count(stops, Decision.HOLDS),
                count(stops, Decision.OPEN),
                count(stops, Decision.FAILS)));
        return "\n### Share of the map\n\nAt how many settings of the sweeps that cross at the preset, each counted once:\n\n"
                + table;
    }

    private static String count(Map<Quantity, SweepCurve.Stop> stops, Decision decision) {
        return Long.toString(stops.values().stream()
                .filter(stop -> stop.decision() == decision)
                .count());
    }
}
