package dev.multiview.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MultiViewSpecTest {

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                rule(
                        b -> b.name("K 10"),
                        "Name 'K 10' is unfit for file names; use lower-case letters and digits"
                                + " joined by hyphens"),
                rule(b -> b.classes(1, 2), "Classes 1 is below 2; give at least two classes"),
                rule(b -> b.classes(3, 0), "Views 0 is outside 1..4; give one to four views per class"),
                rule(b -> b.classes(3, 5), "Views 5 is outside 1..4; give one to four views per class"),
                rule(
                        b -> b.classes(20_000, 2),
                        "40000 features (20000 classes of 2 views) exceed 32767, the most that"
                                + " view labels can name; give fewer classes"),
                rule(b -> b.patches(7, -3), "Dimension -3 is not positive; give at least 6, one per feature"),
                rule(b -> b.patches(7, 5), "Dimension 5 is below the 6 features; give at least 6, one per feature"),
                rule(b -> b.patchesPerFeature(0), "Patches per feature 0 is not positive; give at least 1"),
                rule(
                        b -> b.patches(3, 12).patchesPerFeature(2),
                        "Patches 3 is below the 4 of a sample's own features"
                                + " (2 views on 2 each); give at least 4"),
                rule(
                        b -> b.training(2, 0),
                        "Training size 2 is below the 3 classes; give at least 3, one sample per" + " class"),
                rule(
                        b -> b.training(-5, 0),
                        "Training size -5 is below the 3 classes; give at least 3, one sample per" + " class"),
                rule(
                        b -> b.validation(0, 0),
                        "Validation size 0 is below the 3 classes; give at least 3, one sample" + " per class"),
                rule(
                        b -> b.test(45, 0),
                        "Multi-view test size 0 is below the 3 classes; give at least 3, one sample" + " per class"),
                rule(
                        b -> b.test(2, 36),
                        "Single-view test size 2 is below the 3 classes; give at least 3, one sample" + " per class"),
                rule(
                        b -> b.test(-1, 36),
                        "Test sizes -1 single-view and 36 multi-view are not both at least 0; give" + " counts"),
                rule(
                        b -> b.training(60, 61),
                        "Single-view count 61 is outside 0..60, the training size; give a count" + " within it"),
                rule(
                        b -> b.validation(30, -1),
                        "Single-view count -1 is outside 0..30, the validation size; give a" + " count within it"),
                rule(
                        b -> b.test(0, 36),
                        "Training holds 15 single-view samples but the single-view test set is empty;"
                                + " give it samples"),
                rule(
                        b -> b.classes(3, 1),
                        "Single-view samples need at least 2 views per class, not 1; give 0"
                                + " single-view samples in every set"),
                rule(
                        b -> b.training(30_000_000, 15),
                        "30000000 samples of 84 values exceed one Java array; give at" + " most 25565281 samples"),
                rule(
                        b -> b.minors(new MinorLaw.Independent(3.6)),
                        "Minor frequency 3.6 over 3 classes is a probability" + " of 1.2, outside [0, 1]; give 0 to 3"),
                rule(
                        b -> b.trainingMinors(new MinorLaw.Independent(-1.5)),
                        "Minor frequency -1.5 over 3 classes is a"
                                + " probability of -0.5, outside [0, 1]; give 0 to 3"),
                rule(
                        b -> b.multiViewWeights(new Range(0.4, 0.35), Range.ABSENT),
                        "Weight range [0.4, 0.35] is" + " inverted; give the lower end first"),
                rule(
                        b -> b.multiViewWeights(new Range(-1, 1), Range.ABSENT),
                        "Weight range [-1.0, 1.0] is not within" + " [0, infinity); give finite ends from 0 on"),
                rule(
                        b -> b.multiViewWeights(new Range(1, Double.NaN), Range.ABSENT),
                        "Weight range [1.0, NaN] is not" + " within [0, infinity); give finite ends from 0 on"),
                rule(
                        b -> b.multiViewWeights(Range.ABSENT, Range.ABSENT),
                        "Main weight range [0.0, 0.0] reaches 0,"
                                + " where a sample would not show its class; give a positive lower end"),
                rule(
                        b -> b.singleViewWeights(new Range(0, 1), Range.ABSENT, Range.ABSENT),
                        "Single-view main weight"
                                + " range [0.0, 1.0] reaches 0, where a sample would not show its class; give a positive lower"
                                + " end"),
                rule(
                        b -> b.featureNoise(-0.1),
                        "Feature noise -0.1 is not a finite number of at least 0; give 0 for" + " none"),
                rule(b -> b.noise(Double.NaN), "Noise NaN is not a finite number of at least 0; give 0 for none"),
                rule(
                        b -> b.background(-1),
                        "Background noise -1.0 is not a finite number of at least 0; give 0 for none"));
    }

    private static Arguments rule(Consumer<MultiViewSpecBuilder> breaking, String message) {
        return Arguments.of(breaking, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("brokenRules")
    void aBrokenRuleIsNamedWithItsValueAndARemedy(Consumer<MultiViewSpecBuilder> breaking, String message) {
        assertThatThrownBy(() -> {
                    MultiViewSpecBuilder builder = Specs.small();
                    breaking.accept(builder);
                    builder.build();
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void theDimensionMessageSaysHowManyFeaturesThereAre() {
        assertThatThrownBy(() -> Presets.k10N2000().toBuilder().patches(11, -3).build())
                .hasMessage("Dimension -3 is not positive; give at least 20, one per feature");
    }

    @Test
    void canonicalIsOneLineWithEveryParameterAndTheGeneratorVersion() {
        assertThat(Presets.k10N2000().canonical())
                .isEqualTo("multi-view-1(classes=10,views=2,patches=11,dimension=200,patches-per-feature=1,"
                        + "training=2000,training-single=12,validation=600,validation-single=300,test-single=2000,"
                        + "test-multi=1000,training-minors=independent(3.0),test-minors=independent(3.0),"
                        + "main=[1.0,1.5],single-main=[1.0,1.5],single-weak=[0.1,0.15],minor=[0.35,0.4],"
                        + "single-minor=[0.2,0.3],feature-noise=0.0,noise=0.1)");
    }

    @Test
    void canonicalChangesWithEveryParameterButTheName() {
        Range other = new Range(0.7, 0.8);
        Range absent = Range.ABSENT;
        MinorLaw none = new MinorLaw.Independent(0);
        MultiViewSpec base = Specs.small().build();
        Weights w = base.weights();
        List<UnaryOperator<MultiViewSpecBuilder>> changes = List.of(
                b -> b.classes(4, 2),
                b -> b.classes(3, 3),
                b -> b.patches(8, 12),
                b -> b.patches(7, 13),
                b -> b.patchesPerFeature(2),
                b -> b.training(61, 15),
                b -> b.training(60, 16),
                b -> b.validation(31, 12),
                b -> b.validation(30, 13),
                b -> b.test(46, 36),
                b -> b.test(45, 37),
                b -> b.trainingMinors(none),
                b -> b.minors(none).trainingMinors(base.trainingMinors()),
                b -> b.minors(new MinorLaw.ExactlyOne()),
                b -> b.multiViewWeights(other, w.minor()),
                b -> b.multiViewWeights(w.main(), other),
                b -> b.singleViewWeights(other, w.singleViewWeak(), w.singleViewMinor()),
                b -> b.singleViewWeights(w.singleViewMain(), absent, w.singleViewMinor()),
                b -> b.singleViewWeights(w.singleViewMain(), w.singleViewWeak(), other),
                b -> b.featureNoise(0.01),
                b -> b.noise(0.2),
                b -> b.background(0.2));
        assertThat(changes)
                .extracting(change -> change.apply(base.toBuilder()).build().canonical())
                .doesNotContain(base.canonical())
                .doesNotHaveDuplicates();
        assertThat(base.toBuilder().name("other").build().canonical()).isEqualTo(base.canonical());
    }

    @Test
    void backgroundFollowsTheNoiseUntilItIsSet() {
        MultiViewSpec uniform = Specs.small().noise(0.3).build();
        assertThat(uniform.background()).isEqualTo(0.3);
        assertThat(uniform.canonical()).endsWith(",noise=0.3)");
        assertThat(uniform.toBuilder().noise(0.2).build().background()).isEqualTo(0.2);

        MultiViewSpec apart = uniform.toBuilder().background(0.4).build();
        assertThat(apart.canonical()).endsWith(",noise=0.3,background=0.4)");
        assertThat(apart.toBuilder().noise(0.2).build().background()).isEqualTo(0.4);
    }

    @Test
    void aBackgroundEqualToTheNoiseIsTheSameSpecification() {
        assertThat(Specs.small().background(0.1).build())
                .isEqualTo(Specs.small().build());
    }

    @Test
    void aBuilderOfASpecificationBuildsItAgain() {
        assertThat(Specs.variety())
                .allSatisfy(spec -> assertThat(spec.toBuilder().build()).isEqualTo(spec));
    }

    @Test
    void aDistributionWithoutSingleViewSamplesHasNoTestSetOfThem() {
        assertThat(Presets.oneView().testSizes()).containsOnlyKeys(Split.MULTI_VIEW);
        assertThat(Presets.k10N2000().testSizes())
                .containsOnlyKeys(Split.SINGLE_VIEW, Split.MULTI_VIEW)
                .containsEntry(Split.SINGLE_VIEW, 2000)
                .containsEntry(Split.MULTI_VIEW, 1000);
    }
}
