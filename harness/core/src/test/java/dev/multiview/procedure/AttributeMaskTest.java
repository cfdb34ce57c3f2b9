package dev.multiview.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttributeMaskTest {
    private static final SeedPath SEED = SeedPath.root(4).child("attributes", 0);

    @Test
    void allPatchesOfAllSamplesKeepTheSameCoordinates() {
        InputShape shape = new InputShape.Patches(3, 10);
        float[] masked = AttributeMask.draw(shape, 0.4, SEED).of(ones(shape, 5)).values();
        for (int patch = 1; patch < 15; patch++) {
            assertThat(Arrays.copyOfRange(masked, 10 * patch, 10 * patch + 10))
                    .containsExactly(Arrays.copyOf(masked, 10));
        }
        assertThat(count(masked)).isEqualTo(15 * 4);
    }

    @Test
    void aPixelIsSeenInAllItsChannelsOrInNone() {
        InputShape shape = new InputShape.Image(3, 4, 5);
        float[] masked = AttributeMask.draw(shape, 0.5, SEED).of(ones(shape, 1)).values();
        assertThat(count(masked)).isEqualTo(30);
        assertThat(Arrays.copyOfRange(masked, 20, 40)).containsExactly(Arrays.copyOf(masked, 20));
    }

    @Test
    void trainingAndTestAreMaskedAlikeWithLabelsAndWithout() {
        InputShape shape = new InputShape.Patches(2, 7);
        Samples samples = ones(shape, 4);
        AttributeMask mask = AttributeMask.draw(shape, 0.5, SEED);
        Samples test = mask.of(samples.withoutLabels());
        assertThat(test.values()).containsExactly(mask.of(samples).values());
        assertThat(mask.of(samples).labels()).containsExactly(samples.labels());
        assertThatThrownBy(test::labels).isInstanceOf(IllegalStateException.class);
        assertThat(samples.values()).containsOnly(1);
    }

    @Test
    void thePartIsDrawnFromTheSeedAndHasOneAttributeAtLeast() {
        InputShape shape = new InputShape.Patches(1, 50);
        float[] one = AttributeMask.draw(shape, 0.5, SEED).of(ones(shape, 1)).values();
        assertThat(AttributeMask.draw(shape, 0.5, SEED).of(ones(shape, 1)).values())
                .containsExactly(one);
        SeedPath other = SeedPath.root(4).child("attributes", 1);
        assertThat(AttributeMask.draw(shape, 0.5, other).of(ones(shape, 1)).values())
                .isNotEqualTo(one);
        assertThat(count(AttributeMask.draw(shape, 0.001, SEED)
                        .of(ones(shape, 1))
                        .values()))
                .isEqualTo(1);
        assertThat(AttributeMask.draw(shape, 1, SEED).of(ones(shape, 1)).values())
                .containsOnly(1);
    }

    /** Every attribute is chosen as often as any other: 2000 times out of 4000, with standard deviation 32. */
    @Test
    void noAttributeIsFavoured() {
        InputShape shape = new InputShape.Patches(1, 6);
        int[] seen = new int[6];
        for (int i = 0; i < 4000; i++) {
            float[] values = AttributeMask.draw(shape, 0.5, SeedPath.root(9).child("attributes", i))
                    .of(ones(shape, 1))
                    .values();
            IntStream.range(0, 6).forEach(j -> seen[j] += (int) values[j]);
        }
        assertThat(seen).satisfies(counts -> assertThat(Arrays.stream(counts)).allMatch(n -> Math.abs(n - 2000) < 160));
    }

    @Test
    void samplesOfAnotherShapeAreRefused() {
        AttributeMask mask = AttributeMask.draw(new InputShape.Patches(1, 6), 0.5, SEED);
        assertThatThrownBy(() -> mask.of(ones(new InputShape.Patches(1, 5), 1)))
                .hasMessageContaining("have not the 6 attributes");
        assertThatThrownBy(() -> new AttributeBagging(3, 0)).hasMessageContaining("Share 0.0 of the attributes");
    }

    private static int count(float[] values) {
        return (int)
                IntStream.range(0, values.length).filter(i -> values[i] != 0).count();
    }

    private static Samples ones(InputShape shape, int count) {
        float[] values = new float[count * shape.size()];
        Arrays.fill(values, 1);
        return Samples.withoutViews(shape, values, new int[count], 2);
    }
}
