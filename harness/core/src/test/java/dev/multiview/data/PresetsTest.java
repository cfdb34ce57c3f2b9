package dev.multiview.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    @Test
    void theThoughtExperimentHasEightyTenTenPercent() {
        int[] count = new int[3];
        int draws = 10;
        for (int i = 0; i < draws; i++) {
            Samples samples = Presets.thoughtExperiment().draw(SeedPath.root(i)).training();
            for (byte mainView : samples.views().mainView()) {
                count[mainView + 1]++;
            }
        }
        int samples = draws * 1000;
        assertThat(count[0]).isEqualTo(8 * samples / 10);
        // Five standard deviations of the split of 2000 single-view samples are 112.
        assertThat(count[1]).isCloseTo(samples / 10, within(112));
        assertThat(count[1] + count[2]).isEqualTo(2 * samples / 10);
    }

    @Test
    void theThoughtExperimentShowsOneFaintFeatureOfTheOtherClass() {
        MultiViewSpec spec = Presets.thoughtExperiment();
        Samples samples = spec.draw(SEED).training();
        for (int i = 0; i < samples.count(); i++) {
            int own = 0;
            int others = 0;
            for (int p = 0; p < spec.patches(); p++) {
                int f = samples.views().feature(i, p);
                own += f >= 0 && f / 2 == samples.labels()[i] ? 1 : 0;
                others += f >= 0 && f / 2 != samples.labels()[i] ? 1 : 0;
            }
            assertThat(own).isEqualTo(samples.views().singleView(i) ? 1 : 2);
            assertThat(others).isEqualTo(1);
        }
    }
}
