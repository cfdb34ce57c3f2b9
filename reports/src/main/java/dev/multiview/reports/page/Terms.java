package dev.multiview.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words that the page uses, with their senses: those of the glossary in {@code harness/docs/architecture.md}. */
final class Terms {
    private Terms() {}

    /** In the order of the file {@code terms.tsv}: a word, a tab, its sense. */
    static List<Screen.Fact> all() {
        return text("terms.tsv")
                .lines()
                .map(line -> line.split("\t", 2))
                .map(cells -> new Screen.Fact(cells[0], cells[1]))
                .toList();
    }

    /** A file beside this class. */
    static String text(String name) {
        try (InputStream stream = Terms.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Resource " + name + " is missing beside " + Terms.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + name + " cannot be read", e);
        }
    }
}
