package dev.multiview.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void every_term_of_the_page_is_a_row_of_the_glossary() throws IOException {
        List<String> glossary = Files.readAllLines(Path.of("../harness/docs/architecture.md"));
        assertThat(Terms.all()).hasSizeGreaterThan(15).allSatisfy(term -> assertThat(glossary)
                .contains("| " + term.name() + " | " + term.value() + " |"));
    }
}
