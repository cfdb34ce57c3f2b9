package dev.multiview.reports.agreement;

import dev.multiview.claim.Rule.Decision;
import dev.multiview.reports.agreement.SeedVerdicts.Point;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Spacing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of where effects begin and end, by root seed: at every place of every sweep one sign a seed, and the borders
 * that all seeds see.
 */
final class AgreementSweeps {
    private static final Pattern ALL_HOLD = Pattern.compile("\\++");
    private static final Pattern ALL_FAIL = Pattern.compile("-+");

    /** Axis, curve, place: the signs of all seeds in their order. */
    private final Map<String, Map<String, TreeMap<Double, String>>> signs = new LinkedHashMap<>();

    private AgreementSweeps() {}

    /** The section as Markdown; empty if nothing was swept. */
    static String of(Agreement agreement) {
        AgreementSweeps sweeps = new AgreementSweeps();
        agreement.audits().stream()
                .flatMap(audit -> audit.claims().values().stream())
                .flatMap(said -> said.point().stream())
                .forEach(sweeps::add);
        return sweeps.text();
    }

    private void add(Point point) {
        signs.computeIfAbsent(point.axis(), axis -> new LinkedHashMap<>())
                .computeIfAbsent(point.curve(), curve -> new TreeMap<>())
                .merge(point.at(), sign(point.decision()), String::concat);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        signs.forEach((axis, curves) -> {
            MarkdownTable table = new MarkdownTable("Measured", "Signs by seed, at each place", "Borders of all seeds");
            curves.forEach((curve, places) -> table.row(Markdown.text(curve), listed(places), borders(places)));
            text.append("\n## Along ")
                    .append(Markdown.text(axis))
                    .append("\n\n")
                    .append(table);
        });
        return text.isEmpty()
                ? ""
                : text + "\n" + count()
                        + "\n\nSigns: + the point's rule holds, - it fails, o open, by the 95 % interval of one seed. A"
                        + " border of all seeds lies between two places at which every seed says the opposite, with no"
                        + " place between them that all seeds decide alike.\n";
    }

    private String count() {
        List<String> all = signs.values().stream()
                .flatMap(curves -> curves.values().stream())
                .flatMap(places -> places.values().stream())
                .toList();
        long opposite =
                all.stream().filter(at -> at.contains("+") && at.contains("-")).count();
        return "Of " + all.size() + " points all seeds decide "
                + all.stream().filter(AgreementSweeps::decidedAlike).count() + " alike; "
                + (opposite == 0 ? "none" : Long.toString(opposite)) + " both held at one seed and failed at another.";
    }

    private static String listed(TreeMap<Double, String> places) {
        return places.entrySet().stream()
                .map(place -> Spacing.tickLabel(place.getKey()) + ": `" + place.getValue() + "`")
                .collect(Collectors.joining("; "));
    }

    /** Places that some seed leaves open, or that seeds see differently, widen a border and hide none. */
    private static String borders(TreeMap<Double, String> places) {
        List<String> found = new ArrayList<>();
        Map.Entry<Double, String> before = null;
        for (Map.Entry<Double, String> place : places.entrySet()) {
            if (!decidedAlike(place.getValue())) {
                continue;
            }
            if (before != null && opposite(before.getValue(), place.getValue())) {
                found.add(Spacing.tickLabel(before.getKey()) + " to " + Spacing.tickLabel(place.getKey()));
            }
            before = place;
        }
        return found.isEmpty() ? NumberFormats.NOTHING : String.join("; ", found);
    }

    private static boolean decidedAlike(String signs) {
        return ALL_HOLD.matcher(signs).matches() || ALL_FAIL.matcher(signs).matches();
    }

    /** Of two places that all seeds decide alike, whether they say the opposite. */
    private static boolean opposite(String one, String other) {
        return one.charAt(0) != other.charAt(0);
    }

    private static String sign(Decision decision) {
        return switch (decision) {
            case HOLDS -> "+";
            case FAILS -> "-";
            case OPEN -> "o";
        };
    }
}
