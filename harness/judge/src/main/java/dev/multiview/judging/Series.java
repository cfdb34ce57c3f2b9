package dev.multiview.judging;

import dev.multiview.predictions.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a series in one line: {@code 1..10}, or a list. */
final class Series {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})\\.\\.(\\d{1,6})");
    private static final int MOST = 10_000;

    private Series() {}

    /**
     * The names of one run or of several.
     *
     * @param one key of a single name
     * @param several key of a series
     * @param otherwise the name where neither is there
     */
    static List<String> of(Entry run, String one, String several, String otherwise) {
        if (run.has(one) && run.has(several)) {
            throw Refusal.of("%s has both '%s' and '%s'; give one", run.place(), one, several);
        }
        if (!run.has(several)) {
            return List.of(run.optional(one).orElse(otherwise));
        }
        Entry series = run.at(several);
        if (series.node().isArray()) {
            List<String> names = new ArrayList<>();
            series.node().forEach(name -> names.add(name.asText()));
            if (names.isEmpty()) {
                throw Refusal.of("%s is empty; name at least one", series.place());
            }
            return names;
        }
        Matcher range = RANGE.matcher(series.node().asText());
        if (!range.matches()) {
            throw Refusal.of(
                    "%s is '%s'; give a range such as 1..10, or a list",
                    series.place(), series.node().asText());
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        if (to < from || to - from >= MOST) {
            throw Refusal.of("%s is %d..%d; a range ascends and has at most %d names", series.place(), from, to, MOST);
        }
        List<String> names = new ArrayList<>();
        for (int name = from; name <= to; name++) {
            names.add(Integer.toString(name));
        }
        return names;
    }
}
