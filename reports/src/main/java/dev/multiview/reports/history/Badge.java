package dev.multiview.reports.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.claim.Verdict;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.Markup;
import dev.multiview.reports.format.Palette;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A badge about the last runs of a history: as a picture, and as the endpoint that shields.io draws one of.
 *
 * @param message what it says
 * @param colour its ground, as {@code #rrggbb}
 */
record Badge(String message, String colour) {
    static final String PICTURE = "badge.svg";
    static final String ENDPOINT = "badge.json";
    /** What tells our picture from others. */
    static final String MARK = "<title>multiview: ";
    /** How the endpoint begins. */
    static final String BEGINNING = "{\n  \"schemaVersion\" : 1,\n  \"label\" : \"multiview\"";

    private static final String LABEL = "multiview";
    private static final int HEIGHT = 20;
    /** Room for a letter of 11 pixels; the picture stretches the words to what is left for them. */
    private static final double LETTER = 6.6;

    private static final int ROOM = 10;

    /** The last run of each suite counts, and of each of these what a check found before what was decided. */
    static Badge of(Trend trend) {
        Map<String, HistoryRun> last = new LinkedHashMap<>();
        trend.runs().forEach(run -> last.put(run.subject(), run));
        List<HistoryLine> lines = trend.latest();
        if (last.values().stream()
                .anyMatch(run -> run.check().filter(check -> !check.passed()).isPresent())) {
            long differ = lines.stream().filter(HistoryLine::differs).count();
            // A claim that is gone from the run has no line.
            return new Badge(
                    differ == 0 ? "differs" : differ + (differ == 1 ? " claim differs" : " claims differ"),
                    Palette.verdict(Verdict.REFUTED));
        }
        long judged = lines.stream().filter(line -> line.verdict().judged()).count();
        if (last.values().stream().allMatch(run -> run.check().isPresent())) {
            return new Badge(
                    judged + (judged == 1 ? " claim" : " claims") + " as frozen", Palette.verdict(Verdict.SUPPORTED));
        }
        long decided = lines.stream().filter(line -> line.verdict().decided()).count();
        return new Badge(decided + " of " + judged + " decided", Palette.verdict(Verdict.DESCRIPTIVE));
    }

    String endpoint() {
        ObjectNode node = Json.object();
        node.put("schemaVersion", 1);
        node.put("label", LABEL);
        node.put("message", message);
        node.put("color", colour);
        return Json.page(node);
    }

    String svg() {
        long left = width(LABEL);
        long right = width(message);
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" role="img" font-family="%3$s" font-size="11">
                %4$s%5$s</title>
                <clipPath id="r"><rect width="%1$d" height="%2$d" rx="3"/></clipPath>
                <g clip-path="url(#r)"><rect width="%6$d" height="%2$d" fill="%7$s"/><rect x="%6$d" width="%8$d" height="%2$d" fill="%9$s"/></g>
                <g fill="%10$s" text-anchor="middle"><text x="%11$d" y="14" textLength="%12$d">%13$s</text><text x="%14$d" y="14" textLength="%15$d">%5$s</text></g>
                </svg>
                """,
                left + right,
                HEIGHT,
                Palette.Letters.FAMILY,
                MARK,
                Markup.escaped(message),
                left,
                Palette.ASIDE,
                right,
                colour,
                Palette.WHITE,
                left / 2,
                left - ROOM,
                LABEL,
                left + right / 2,
                right - ROOM);
    }

    private static long width(String words) {
        return Math.round(LETTER * words.length()) + ROOM;
    }
}
