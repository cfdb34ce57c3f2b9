package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.data.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchTilesTest {
    @ParameterizedTest
    @CsvSource({"60, 7", "60, 60", "60, 100", "61, 2", "3, 1", "1, 1"})
    void everyTileHoldsItsSamplesAndHasRoomBehindIt(int count, int size) {
        int patches = 3;
        int d = 5;
        Samples samples = ToyPatches.samples(count, patches, d, 2);
        PatchTiles tiles = new PatchTiles(samples, size);
        int next = 0;
        for (int b = 0; b < tiles.count(); b++) {
            float[] values = tiles.values(b);
            int end = tiles.start(b) + tiles.size(b) * patches * d;
            for (int i = tiles.start(b); i < end; i++) {
                assertThat(values[i]).isEqualTo(samples.values()[next++]);
            }
            assertThat(values.length - end).isGreaterThanOrEqualTo(PanelProduct.SPARE * (d + 1));
        }
        assertThat(next).isEqualTo(samples.values().length);
    }
}
