package dev.multiview.reports.figure;

import dev.multiview.reports.format.Markup;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.Plain;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a plotting library's SVG fit to be committed, compared and embedded. */
final class SvgClean {
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    /** An id where it is given, and where it is referred to; a colour looks like the latter. */
    private static final Pattern NAMED = Pattern.compile("(\\bid=\"|#)([^\")\\s;<]+)");

    private static final Pattern SIZE = Pattern.compile("(<svg\\b[^>]*?) width=\"[^\"]*\" height=\"[^\"]*\"");
    private static final Pattern SELECTION = Pattern.compile("\\s*(-\\w+-)?user-select: none;");

    private SvgClean() {}

    /**
     * The document with ids numbered in order of appearance instead of random, a view box so that it scales where a
     * page gives it less room, and its title for those who hear it read.
     */
    static String up(String svg, String title, int width, int height) {
        // The library escapes markup, but lets pass what no XML may hold.
        String fixed = withNumberedIds(Plain.text(svg));
        fixed = SELECTION.matcher(fixed).replaceAll("");
        fixed = fixed.replace(Palette.Letters.OF_LIBRARY, Palette.Letters.FAMILY);
        String size = " width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height
                + "\" role=\"img\"";
        Matcher head = SIZE.matcher(fixed);
        fixed = head.replaceFirst("$1" + Matcher.quoteReplacement(size));
        int end = fixed.indexOf('>', fixed.indexOf("<svg")) + 1;
        return fixed.substring(0, end) + "\n  <title>" + Markup.escaped(title) + "</title>" + fixed.substring(end)
                + "\n";
    }

    private static String withNumberedIds(String svg) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher ids = ID.matcher(svg);
        while (ids.find()) {
            names.putIfAbsent(ids.group(1), "n" + (names.size() + 1));
        }
        // In one pass: a document of hundreds of ids is long.
        return NAMED.matcher(svg)
                .replaceAll(named ->
                        Matcher.quoteReplacement(named.group(1) + names.getOrDefault(named.group(2), named.group(2))));
    }
}
