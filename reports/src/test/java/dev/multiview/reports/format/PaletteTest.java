package dev.multiview.reports.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that everything drawn takes its colours and letters from {@link Palette}. */
class PaletteTest {
    private static final Path SOURCES = Path.of("src/main/java");
    /** A colour, or the name of a font family, inside a literal; a number of a character is none. */
    private static final Pattern OWN = Pattern.compile(
            "\"(?:[^\"\\\\\\n]|\\\\.)*?"
                    + "((?<!&)#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\\b|Helvetica|Arial|Liberation|Lucida|Verdana|sans-serif|monospace)");

    @Test
    void no_other_class_has_a_colour_or_a_font_of_its_own() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                if (!file.endsWith("Palette.java")) {
                    own(Files.readString(file)).forEach(text -> found.add(file.getFileName() + ": " + text));
                }
            }
        }
        assertThat(found).as("belongs in Palette").isEmpty();
    }

    @Test
    void colours_and_fonts_are_found_where_there_are_any() throws IOException {
        assertThat(own(Files.readString(SOURCES.resolve("dev/multiview/reports/format/Palette.java"))))
                .contains(Palette.BLUE, Palette.OPEN, Palette.verdict(Verdict.NOT_RUN), "Helvetica", "Lucida");
        assertThat(own("zone(\"#BDBDBD\"); text(\"color:#fff\"); text(\"a \\\" #abc\");"))
                .containsExactly("#BDBDBD", "#fff", "#abc");
        assertThat(own("/** {@link #add} */ text(\"&#039;\"); text(\"#%06X\");"))
                .isEmpty();
    }

    @Test
    void shades_go_from_white_to_blue() {
        assertThat(Palette.blue(0)).isEqualTo(Palette.WHITE);
        assertThat(Palette.blue(0.5)).isEqualTo("#80B9D9");
        assertThat(Palette.blue(1)).isEqualTo(Palette.BLUE);
    }

    private static List<String> own(String source) {
        Matcher matcher = OWN.matcher(source);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
