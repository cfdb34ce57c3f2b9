package dev.multiview.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.MultiViewSpec;
import dev.multiview.data.Presets;
import dev.multiview.fixture.FakeData;
import dev.multiview.procedure.Setting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariationTest {
    private static final Setting SMOKE = new Setting("k6-n600", Presets.smoke(), 5, 2, 60, 150);

    /** Each word changes what it names and nothing else: all other words read what they read before. */
    @ParameterizedTest
    @EnumSource(SettingWord.class)
    void aWordVariesWhatItNamesAndNothingElse(SettingWord word) {
        double old = word.in(SMOKE).orElseThrow();
        double other = word == SettingWord.VIEWS ? 3 : word == SettingWord.CLASSES ? 7 : old + (word.whole() ? 1 : 0.5);
        Setting varied = new Variation(Map.of(word, other)).of(SMOKE);
        assertThat(word.in(varied)).hasValue(other);
        for (SettingWord each : SettingWord.values()) {
            boolean follows = word == SettingWord.NOISE && each == SettingWord.BACKGROUND;
            if (each != word && !follows) {
                assertThat(each.in(varied)).as(each.word()).isEqualTo(each.in(SMOKE));
            }
        }
        assertThat(varied.name()).startsWith("k6-n600-with-" + word.word() + "-");
        assertThat(varied.data().canonical().equals(SMOKE.data().canonical()))
                .as("models alone")
                .isEqualTo(word.compareTo(SettingWord.MEMBERS) >= 0);
    }

    @Test
    void valuesThatOnlyTogetherObeyTheRulesAreVariedTogether() {
        Variation many =
                new Variation(Map.of(SettingWord.CLASSES, 40.0, SettingWord.DIMENSION, 90.0, SettingWord.MINORS, 39.0));
        assertThat(many.of(SMOKE).data().classes()).isEqualTo(40);
        assertThatThrownBy(() -> new Variation(Map.of(SettingWord.MINORS, 39.0)).of(SMOKE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outside [0, 1]; give 0 to 6");
        assertThatThrownBy(() ->
                        new Variation(Map.of(SettingWord.CLASSES, 700.0, SettingWord.DIMENSION, 2000.0)).of(SMOKE))
                .hasMessageContaining("Training size 600 is below the 700 classes");
    }

    @Test
    void noVariationIsThePresetItself() {
        assertThat(Variation.NONE.of(SMOKE)).isSameAs(SMOKE);
        assertThat(Variation.NONE.ofControl(SMOKE)).isSameAs(SMOKE);
        assertThat(new Variation(Map.of(SettingWord.NOISE, 0.2)).ofControl(SMOKE))
                .isSameAs(SMOKE);
    }

    @Test
    void controlsKeepTheirDataAndGetAsManyMembers() {
        Setting control = new Variation(Map.of(SettingWord.MEMBERS, 1.0, SettingWord.NOISE, 0.2)).ofControl(SMOKE);
        assertThat(control.members()).isEqualTo(1);
        assertThat(control.students()).isEqualTo(1);
        assertThat(control.data().canonical()).isEqualTo(SMOKE.data().canonical());
    }

    @Test
    void valuesOutOfRangeAndSettingsThatAPresetLacksAreRefused() {
        assertThatThrownBy(() -> new Variation(Map.of(SettingWord.CLASSES, 1.0)))
                .hasMessage("Setting k is 1, and must be a whole number from 2 to 1000");
        assertThatThrownBy(() -> new Variation(Map.of(SettingWord.CLASSES, 2.5)))
                .hasMessageContaining("k is 2.5");
        assertThatThrownBy(() -> new Variation(Map.of(SettingWord.NOISE, Double.NaN)))
                .hasMessageContaining("must be a number from 0 to 100");
        Setting fake = new Setting("fake", new FakeData("fake"), 2, 1, 1, 1);
        assertThat(SettingWord.of(fake))
                .containsExactly(
                        SettingWord.MEMBERS, SettingWord.STUDENTS, SettingWord.MEMBER_STEPS, SettingWord.STUDENT_STEPS);
        assertThatThrownBy(() -> new Variation(Map.of(SettingWord.CLASSES, 3.0)).of(fake))
                .hasMessage("Preset fake has no setting k");
    }

    @Test
    void namesStayFitForFilesAndShort() {
        Variation few = new Variation(Map.of(SettingWord.NOISE, 1e-5, SettingWord.CLASSES, 8.0));
        assertThat(few.of(SMOKE).name()).isEqualTo("k6-n600-with-k-8-noise-1p0e-5");
        Variation many = new Variation(Map.of(
                SettingWord.CLASSES,
                8.0,
                SettingWord.TRAINING,
                500.0,
                SettingWord.MEMBERS,
                3.0,
                SettingWord.STUDENTS,
                1.0));
        assertThat(many.of(SMOKE).name()).isEqualTo("k6-n600-with-4-other-settings");
        assertThat(many.words()).containsExactly("k=8", "n=500", "members=3", "students=1");
        assertThat(((MultiViewSpec) many.of(SMOKE).data()).sizes().training()).isEqualTo(500);
    }
}
