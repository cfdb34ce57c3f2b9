package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPanelsTest {
    private static final int UNIT = PanelProduct.NARROW;

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 2 2", "5, 2 3", "6, 2 2 2", "13, 2 2 2 2 2 3"})
    void panelsAreTwoVectorsWideAndOnlyTheLastOneIsAnother(int vectors, String widths) {
        FilterPanels panels = new FilterPanels(vectors * UNIT);
        StringBuilder found = new StringBuilder();
        for (int first = 0; first < panels.padded(); first += panels.width(first)) {
            found.append(' ').append(panels.width(first) / UNIT);
        }
        assertThat(found.substring(1)).isEqualTo(widths);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 9, 20, 40, 100})
    void whatIsLoadedIsStoredAgainAndTheFillingStaysZero(int filters) {
        int rows = 5;
        FilterPanels panels = new FilterPanels(filters);
        float[] source = new float[filters * rows];
        for (int i = 0; i < source.length; i++) {
            source[i] = i + 1;
        }
        float[] held = new float[panels.padded() * rows];
        panels.load(source, 2, rows, held);
        float sum = 0;
        for (float value : held) {
            sum += value;
        }
        assertThat(sum).isEqualTo((float) source.length * (source.length + 1));
        float[] back = new float[source.length];
        panels.store(held, rows, rows, back);
        for (int i = 0; i < source.length; i++) {
            assertThat(back[i]).isEqualTo(2 * source[i]);
        }
    }
}
