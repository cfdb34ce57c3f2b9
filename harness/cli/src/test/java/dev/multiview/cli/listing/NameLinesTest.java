package dev.multiview.cli.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameLinesTest {

    @Test
    void aNameAndItsVariantsShareALine() {
        assertThat(NameLines.of(List.of("net", "net-wide", "net-2", "forest", "forestry", "svm")))
                .containsExactly("net, net-wide, net-2", "forest", "forestry", "svm");
    }

    @Test
    void aLongFamilyGoesOnIndentedAndLosesNoName() {
        List<String> names = new ArrayList<>(List.of("net"));
        for (int i = 0; i < 30; i++) {
            names.add("net-variant-" + i);
        }
        List<String> lines = NameLines.of(names);
        assertThat(lines).hasSizeLessThan(8).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> assertThat(line).startsWith("  net-variant-"));
        assertThat(String.join(", ", lines.stream().map(String::strip).toList()).split(", "))
                .containsExactlyElementsOf(names);
    }
}
