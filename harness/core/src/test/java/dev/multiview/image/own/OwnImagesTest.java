package dev.multiview.image.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.random.SeedPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnImagesTest {
    private static final int PER_CLASS = 40;
    private static final OwnSet SET = set(0);

    /** Picture i of class c says in its first two pixels which one it is. */
    private static OwnSet set(int change) {
        byte[] labels = new byte[3 * PER_CLASS];
        byte[] pixels = new byte[labels.length * 16];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 3);
            pixels[16 * i] = (byte) i;
        }
        pixels[1] = (byte) change;
        return new OwnSet("mine", List.of("a", "b", "c"), "Made up", 4, pixels, labels);
    }

    @Test
    void noPictureIsInTwoSetsOrTwoDrawsAndEveryOneHasItsLabel() {
        OwnImages images = new OwnImages("mine", SET, 5, 1, 4, 4);
        Set<Integer> seen = new HashSet<>();
        for (int d = 0; d < 4; d++) {
            DataDraw draw = images.draw(SeedPath.root(1), d);
            for (Samples samples : List.of(draw.training(), draw.validation(), draw.test(Split.TEST))) {
                for (int i = 0; i < samples.count(); i++) {
                    int picture = Math.round(255 * samples.values()[16 * i]);
                    assertThat(seen.add(picture)).isTrue();
                    assertThat(samples.labels()[i]).isEqualTo(picture % 3);
                }
            }
        }
        assertThat(seen).hasSize(3 * PER_CLASS);
    }

    @Test
    void equalSeedsGiveEqualDrawsAndOthersDoNot() {
        OwnImages images = new OwnImages("mine", SET, 5, 1, 4, 4);
        float[] first = images.draw(SeedPath.root(1), 2).training().values();
        assertThat(images.draw(SeedPath.root(1), 2).training().values()).containsExactly(first);
        assertThat(images.draw(SeedPath.root(2), 2).training().values()).isNotEqualTo(first);
    }

    @Test
    void oneOtherPixelIsOtherData() {
        assertThat(new OwnImages("x", SET, 5, 1, 4, 4).canonical())
                .isEqualTo(new OwnImages("y", set(0), 5, 1, 4, 4).canonical())
                .isNotEqualTo(new OwnImages("x", set(1), 5, 1, 4, 4).canonical());
    }

    @Test
    void moreThanThereIsIsRefused() {
        assertThatThrownBy(() -> new OwnImages("mine", SET, 5, 1, 5, 4))
                .hasMessage(
                        "Set mine has a class of 40 pictures, but 4 disjoint draws take 44; lower the sizes or the draws");
        assertThatThrownBy(() -> new OwnImages("mine", SET, 0, 1, 5, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
