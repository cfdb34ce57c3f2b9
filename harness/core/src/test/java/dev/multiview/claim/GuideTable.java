package dev.multiview.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of {@code harness/statistics.md} that a simulation prints; the guide must hold what it printed. */
final class GuideTable {
    private final List<String> lines = new ArrayList<>();

    GuideTable(String... heads) {
        row((Object[]) heads);
        lines.add("|" + "---|".repeat(heads.length));
    }

    void row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(cell).append(" |");
        }
        lines.add(line.toString());
    }

    static String percent(int count, int of) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * count / of);
    }

    /** Prints the table and compares it with the guide. */
    void publish() throws IOException {
        String table = String.join("\n", lines);
        System.out.println("\n" + table + "\n");
        Path guide = Path.of(System.getProperty("basedir", "."), "..", "statistics.md");
        assertThat(Files.readString(guide))
                .as("The table above belongs into harness/statistics.md")
                .contains(table);
    }
}
