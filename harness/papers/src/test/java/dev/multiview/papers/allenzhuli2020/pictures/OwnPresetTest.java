package dev.multiview.papers.allenzhuli2020.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Family;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.exit.MultiviewException;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.fixture.OwnPictures;
import dev.multiview.image.ImageLibrary;
import dev.multiview.image.PlainImages;
import dev.multiview.image.own.OwnImages;
import dev.multiview.procedure.Setting;
import dev.multiview.variation.Variation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OwnPresetTest {

    /** The oracle is the preset of the published claims. */
    @ParameterizedTest
    @EnumSource(Tier.class)
    void a_set_as_large_as_fashion_mnist_gets_the_settings_of_plain_fashion_mnist(Tier tier) {
        Setting plain = ImagePreset.of(tier, new ImageLibrary(List.of())).plain();
        Setting own = OwnPreset.of(tier).setting(OwnPictures.set("mine", 10, 6000), tier);
        assertThat(own.members()).isEqualTo(plain.members());
        assertThat(own.students()).isEqualTo(plain.students());
        assertThat(own.memberSteps()).isEqualTo(plain.memberSteps());
        PlainImages theirs = (PlainImages) plain.data();
        OwnImages mine = (OwnImages) own.data();
        assertThat(mine.draws()).isEqualTo(theirs.draws());
        assertThat(10 * mine.training()).isEqualTo(theirs.training());
        assertThat(10 * mine.validation()).isEqualTo(theirs.validation());
        assertThat(mine.testSizes().get(Split.TEST))
                .isEqualTo(theirs.testSizes().get(Split.MULTI_VIEW));
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void the_fewest_pictures_are_enough_and_one_less_is_refused(Tier tier) {
        OwnPreset preset = OwnPreset.of(tier);
        Setting setting = preset.setting(OwnPictures.set("mine", 3, preset.needed(3)), tier);
        assertThat(setting.data().testSizes()).containsExactly(Map.entry(Split.TEST, 51));
        assertThatThrownBy(() -> preset.setting(OwnPictures.set("mine", 3, preset.needed(3) - 1), tier))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("Set mine has " + (preset.needed(3) - 1) + " pictures of class 'c0', and tier "
                        + tier.label() + " needs " + preset.needed(3) + " of every class");
    }

    @Test
    void fewer_pictures_are_seen_for_as_many_mini_batches() {
        // 51 training pictures fill one mini-batch of 50; plain Fashion-MNIST has 20 of them in 20 epochs.
        assertThat(OwnPreset.of(Tier.STANDARD)
                        .setting(OwnPictures.set("mine", 3, 280), Tier.STANDARD)
                        .memberSteps())
                .isEqualTo(400);
        // 49 of each class are 147, of which an epoch has two mini-batches and not three.
        assertThat(OwnPreset.of(Tier.STANDARD)
                        .setting(OwnPictures.set("mine", 3, 8 * 101), Tier.STANDARD)
                        .memberSteps())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"2, 51", "3, 35", "5, 21", "6, 20", "10, 20", "100, 20"})
    void few_classes_need_more_pictures_so_that_training_fills_a_mini_batch(int classes, int ofADraw) {
        assertThat(OwnPreset.of(Tier.SMOKE).needed(classes)).isEqualTo(3 * ofADraw);
        OwnImages images = (OwnImages) OwnPreset.of(Tier.SMOKE)
                .setting(OwnPictures.set("mine", classes, 3 * ofADraw), Tier.SMOKE)
                .data();
        assertThat(images.training() * classes).isGreaterThanOrEqualTo(50);
    }

    @Test
    void each_set_has_claims_of_a_family_of_its_own_that_say_they_are_exploratory() {
        List<Claim> claims = new OwnSetsSuite()
                .claims(
                        Tier.SMOKE,
                        new Resources(
                                NamedLearner::new,
                                new ImageLibrary(List.of()),
                                List.of(OwnPictures.set("mine", 3, 105), OwnPictures.set("other", 2, 199)),
                                Variation.NONE));
        assertThat(claims).hasSize(14).allSatisfy(claim -> {
            assertThat(claim.title()).contains("exploratory", "not tuned for this set");
            assertThat(claim.mark()).isEqualTo(Claim.Mark.OURS);
        });
        assertThat(claims)
                .extracting(Claim::family)
                .containsOnly(new Family("own", "mine"), new Family("own", "other"));
        assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates().contains("own/P7-share-linear-other");
        assertThat(new OwnSetsSuite().claims(Tier.FULL, new Resources(NamedLearner::new, new ImageLibrary(List.of()))))
                .isEmpty();
    }
}
