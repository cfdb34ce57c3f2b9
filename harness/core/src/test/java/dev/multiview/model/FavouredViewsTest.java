package dev.multiview.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Features;
import dev.multiview.data.Presets;
import dev.multiview.random.SeedPath;
import org.junit.jupiter.api.Test;

/** Starts in which each class favours a named view. */
class FavouredViewsTest {
    private static final PatchNetSpec SPEC = PatchNetSpec.PRESET;
    private static final Features FEATURES =
            Presets.smoke().draw(SeedPath.root(1001).child("draw", 0)).features();
    private static final int CLASSES = FEATURES.classes();
    private static final int BLOCK = SPEC.width() * FEATURES.dimension();

    private final float[] drawn = SPEC.initialWeights(seed(0), CLASSES, FEATURES.dimension());

    @Test
    void everyClassFavoursTheViewThatWasNamedForIt() {
        for (int net = 0; net < 20; net++) {
            int[] named = new int[CLASSES];
            for (int c = 0; c < CLASSES; c++) {
                named[c] = (net + c) % 2;
            }
            float[] weights = weights(seed(net), named);
            for (int c = 0; c < CLASSES; c++) {
                assertThat(strength(weights, c, named[c])).isGreaterThan(strength(weights, c, 1 - named[c]));
            }
        }
    }

    @Test
    void aClassThatFavoursItAlreadyIsLeftAndAnotherHasItsTwoComponentsExchanged() {
        float[] weights = weights(seed(0), new int[CLASSES]);
        for (int c = 0; c < CLASSES; c++) {
            boolean already = strength(drawn, c, 0) > strength(drawn, c, 1);
            for (int r = 0; r < SPEC.width(); r++) {
                int offset = c * BLOCK + r * FEATURES.dimension();
                for (int f = 0; f < FEATURES.count(); f++) {
                    int from = already || f / 2 != c ? f : 2 * c + 1 - f % 2;
                    assertThat(FEATURES.overlap(f, weights, offset))
                            .isCloseTo(FEATURES.overlap(from, drawn, offset), within(1e-6));
                }
                assertThat(norm(weights, offset)).isCloseTo(norm(drawn, offset), within(1e-6));
            }
        }
    }

    @Test
    void theNamesOfTheOtherViewGiveTheExchangeOfIt() {
        int[] ones = new int[CLASSES];
        java.util.Arrays.fill(ones, 1);
        float[] zero = weights(seed(3), new int[CLASSES]);
        float[] one = weights(seed(3), ones);
        for (int c = 0; c < CLASSES; c++) {
            assertThat(strength(one, c, 1)).isCloseTo(strength(zero, c, 0), within(1e-6));
            assertThat(strength(one, c, 0)).isCloseTo(strength(zero, c, 1), within(1e-6));
        }
    }

    @Test
    void viewsAndNetsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new FavouredViews(FEATURES, new int[CLASSES - 1]))
                .hasMessageContaining("do not name one of 2 views for each of " + CLASSES + " classes");
        int[] third = new int[CLASSES];
        third[1] = 2;
        assertThatThrownBy(() -> new FavouredViews(FEATURES, third)).hasMessageContaining("do not name one of 2 views");
        assertThatThrownBy(() -> new FavouredViews(FEATURES, new int[CLASSES]).weights(SPEC, seed(0), CLASSES, 3))
                .hasMessageContaining("cannot favour views of");
    }

    private static SeedPath seed(int net) {
        return SeedPath.root(1001).child("member", net);
    }

    private static float[] weights(SeedPath seed, int[] named) {
        return new FavouredViews(FEATURES, named).weights(SPEC, seed, CLASSES, FEATURES.dimension());
    }

    /** The largest overlap, written out by itself. */
    private static double strength(float[] weights, int c, int view) {
        double most = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < SPEC.width(); r++) {
            most = Math.max(most, FEATURES.overlap(2 * c + view, weights, c * BLOCK + r * FEATURES.dimension()));
        }
        return most;
    }

    private static double norm(float[] weights, int offset) {
        double squares = 0;
        for (int j = 0; j < FEATURES.dimension(); j++) {
            squares += Math.pow(weights[offset + j], 2);
        }
        return Math.sqrt(squares);
    }
}
