package dev.multiview.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void samplesWithoutViewsShowNoFeatureInAnyPatchAndAreNotSingleView() {
        Samples two = Samples.withoutViews(new InputShape.Patches(3, 1), new float[6], new int[] {1, 0}, 2);
        Samples samples = two.select(new int[] {1, 0, 0});
        assertThat(samples.labels()).containsExactly(0, 1, 1);
        for (int i = 0; i < 3; i++) {
            assertThat(samples.views().singleView(i)).isFalse();
            for (int p = 0; p < 3; p++) {
                assertThat(samples.views().feature(i, p)).isEqualTo(-1);
            }
        }
        assertThat(Samples.withoutViews(new InputShape.Image(1, 2, 2), new float[4], new int[1], 2)
                        .views()
                        .feature(0, 0))
                .isEqualTo(-1);
        assertThat(Features.none(2).count()).isZero();
    }
}
