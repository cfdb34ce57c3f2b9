package dev.multiview.reports.page;

import dev.multiview.claim.Claim;
import dev.multiview.claim.DrawValue;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.outcome.TrialsByLabel;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one claim and its controls, a row a draw, each with the trials behind it.
 *
 * @param replicate what a row is, such as {@code draw}
 * @param quantities the claim and its controls, by their short names
 * @param rows the first draws
 * @param more how many draws are left to {@code draws.csv}
 */
record DrawTable(String replicate, List<String> quantities, List<Row> rows, int more) {
    /** Draws are independent and alike, so that the first are as good a sample as any. */
    static final int SHOWN = 100;

    /** Trials that a row leads to; the others stand beside them in the table of trials. */
    private static final int LINKS = 24;

    DrawTable {
        quantities = List.copyOf(quantities);
        rows = List.copyOf(rows);
    }

    /**
     * One draw.
     *
     * @param draw its number or name
     * @param cells the exact value of each quantity; empty where it has none
     * @param trials the numbers of trials in the table of trials, the first of them
     * @param more how many further trials it rests on
     */
    record Row(String draw, List<String> cells, List<Integer> trials, int more) {}

    /** The table of a claim, whose rows are empty if nobody kept values. */
    static DrawTable of(Claim claim, AuditOutcome outcome, TrialsByLabel index) {
        List<String> quantities = new ArrayList<>();
        Map<String, Map<String, Double>> values = new LinkedHashMap<>();
        for (DrawValue value : outcome.values(claim)) {
            if (!quantities.contains(value.quantity())) {
                quantities.add(value.quantity());
            }
            values.computeIfAbsent(value.draw(), draw -> new LinkedHashMap<>()).put(value.quantity(), value.value());
        }
        boolean trials = outcome.origin() instanceof Origin.Trials;
        List<Row> rows = new ArrayList<>();
        values.forEach((draw, cells) -> {
            if (rows.size() < SHOWN) {
                List<Integer> behind = trials ? index.inDraw(claim, Integer.parseInt(draw)) : List.of();
                rows.add(new Row(
                        draw,
                        quantities.stream()
                                .map(quantity -> cells.containsKey(quantity)
                                        ? Json.shortest(cells.getOrDefault(quantity, Double.NaN))
                                        : "")
                                .toList(),
                        behind.stream().limit(LINKS).toList(),
                        Math.max(0, behind.size() - LINKS)));
            }
        });
        String replicate = claim.quantities().isEmpty()
                ? "draw"
                : claim.quantities().get(0).replicate();
        return new DrawTable(replicate, quantities, rows, Math.max(0, values.size() - SHOWN));
    }
}
