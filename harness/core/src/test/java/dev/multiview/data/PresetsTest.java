package dev.multiview.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.random.SeedPath;
import org.junit.jupiter.api.Test;

class PresetsTest {
    private static final SeedPath SEED = SeedPath.root(11).child("draw", 0);

    @Test
    void thePresetsDifferInTrainingSizeAndKeepTwelveSingleViewSamples() {
        MultiViewSpec small = Presets.k10N2000();
        MultiViewSpec large = Presets.k10N4000();
        assertThat(small.sizes().trainingSingleView()).isEqualTo(12);
        assertThat(large.sizes().trainingSingleView()).isEqualTo(12);
        assertThat(small.singleViewShare()).isEqualTo(0.006);
        assertThat(large.singleViewShare()).isEqualTo(0.003);
        assertThat(large.toBuilder().name("k10-n2000").training(2000, 12).build())
                .isEqualTo(small);
    }

    @Test
    void aDrawOfTheStandardPresetPassesItsSelfCheck() {
        DataDraw draw = Presets.k10N2000().draw(SEED);
        assertThat(draw.training().count()).isEqualTo(2000);
        assertThat(draw.validation().count()).isEqualTo(600);
        assertThat(draw.test(Split.SINGLE_VIEW).count()).isEqualTo(2000);
        assertThat(draw.test(Split.MULTI_VIEW).count()).isEqualTo(1000);
    }

    @Test
    void theControlsDifferInNothingButTheirViews() {
        assertThat(Presets.oneView().toBuilder()
                        .name("two-view")
                        .classes(10, 2)
                        .noise(0.26)
                        .build())
                .isEqualTo(Presets.twoView());
        assertThat(Presets.oneView().draw(SEED).tests()).containsOnlyKeys(Split.MULTI_VIEW);
        assertThat(Presets.twoView().draw(SEED).tests()).containsOnlyKeys(Split.MULTI_VIEW);
    }
}
