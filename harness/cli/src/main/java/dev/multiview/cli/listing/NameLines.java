package dev.multiview.cli.listing;

import java.util.ArrayList;
import java.util.List;

/**
 * Many names on few lines: one line per family, a name with those that go on from it after a hyphen. Long families run
 * over several lines, each name whole, so that it can be found and copied.
 */
final class NameLines {
    private static final int WIDTH = 100;

    private NameLines() {}

    /** The lines that hold {@code names}, in order. */
    static List<String> of(List<String> names) {
        List<String> lines = new ArrayList<>();
        String family = "";
        for (String name : names) {
            int last = lines.size() - 1;
            if (family.isEmpty() || !name.startsWith(family + "-")) {
                family = name;
                lines.add(name);
            } else if (lines.get(last).length() + 2 + name.length() > WIDTH) {
                lines.add("  " + name);
            } else {
                lines.set(last, lines.get(last) + ", " + name);
            }
        }
        return lines;
    }
}
