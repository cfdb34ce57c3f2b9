package dev.multiview.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.junit.jupiter.api.Test;

/** That the self-check lets correct draws pass and catches planted faults. */
class SelfCheckTest {
    private static final SeedPath SEED = SeedPath.root(5).child("draw", 0);
    /** The standard preset on shorter patches, which make the test quick and the check weaker. */
    private static final MultiViewSpec SPEC =
            Presets.k10N2000().toBuilder().patches(11, 40).build();

    @Test
    void twoHundredCorrectDrawsPass() {
        List<MultiViewSpec> specs = Specs.variety();
        for (int i = 0; i < 204; i++) {
            MultiViewSpec spec = specs.get(i % specs.size());
            SeedPath seed = SeedPath.root(100 + i);
            assertThatCode(() -> spec.draw(seed)).as(spec.name()).doesNotThrowAnyException();
        }
    }

    @Test
    void chancesInCorrectDrawsAreChances() {
        // The share of checks below each level may not exceed the level; were the laws wrong or slack, it would do so
        // or be next to nothing. Checks of one draw are dependent, hence the wide margins.
        List<Double> chances = new ArrayList<>();
        List<Double> energies = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            MultiViewSpec spec = Specs.variety().get(i % Specs.variety().size());
            DataDraw draw = MultiViewGenerator.draw(spec, SeedPath.root(5000 + i));
            for (Check check : SelfCheck.checks(spec, draw)) {
                double chance = check.law().chance(check.measured());
                chances.add(chance);
                if (check.law() instanceof Law.Energy energy && energy.variance() > 0) {
                    energies.add(chance);
                }
            }
        }
        for (double level : new double[] {0.1, 0.01}) {
            assertThat(shareBelow(level, chances)).isBetween(level / 10, level);
            assertThat(shareBelow(level, energies)).isBetween(0.6 * level, 1.4 * level);
        }
    }

    @Test
    void minorsThatAreAThirdTooFrequentAreCaught() {
        assertCaught(SPEC.toBuilder().minors(new MinorLaw.Independent(3.9)).build(), "minor feature");
    }

    @Test
    void minorsOfTheWrongLawAreCaught() {
        assertCaught(SPEC.toBuilder().minors(new MinorLaw.ExactlyOne()).build(), "minor feature");
    }

    @Test
    void minorsInTheTrainingSetThatShouldHaveNoneAreCaught() {
        DataDraw draw = MultiViewGenerator.draw(SPEC, SEED);
        assertThatThrownBy(() -> SelfCheck.check(SPEC.withoutTrainingMinors(), draw))
                .isInstanceOf(SelfCheckException.class)
                .hasMessageContaining("among multi-view samples of training");
    }

    @Test
    void noiseThatIsFivePercentTooStrongIsCaughtInOneSentence() {
        MultiViewSpec faulty = SPEC.toBuilder().noise(0.105).build();
        assertThatThrownBy(() -> SelfCheck.check(SPEC, MultiViewGenerator.draw(faulty, SEED)))
                .isInstanceOf(SelfCheckException.class)
                .hasMessageMatching("Draw of k10-n2000 contradicts its specification: noise energy per coordinate of"
                        + " pure-noise patches among multi-view samples of training is 0\\.0110\\d+, expected 0\\.0100000"
                        + " within 0\\.000\\d+");
    }

    @Test
    void aBackgroundThatIsFivePercentTooStrongIsCaught() {
        assertCaught(SPEC.toBuilder().background(0.105).build(), "noise energy per coordinate of pure-noise patches");
    }

    @Test
    void featureNoiseThatShouldNotBeThereIsCaught() {
        assertCaught(SPEC.toBuilder().featureNoise(0.01).build(), "");
    }

    @Test
    void weakViewsAsStrongAsMainOnesAndTheReverseAreCaught() {
        Weights w = SPEC.weights();
        MultiViewSpec faulty = SPEC.toBuilder()
                .singleViewWeights(w.singleViewWeak(), w.singleViewMain(), w.singleViewMinor())
                .build();
        assertCaught(faulty, "mean weight of own view 0 among single-view samples of training");
    }

    @Test
    void minorWeightsOfTheOtherKindOfSampleAreCaught() {
        Weights w = SPEC.weights();
        MultiViewSpec faulty = SPEC.toBuilder()
                .singleViewWeights(w.singleViewMain(), w.singleViewWeak(), w.minor())
                .build();
        assertCaught(faulty, "mean weight of minor view 0 among single-view samples");
    }

    @Test
    void anUnbalancedLostViewIsCaught() {
        // Of 4000 single-view samples keep 2000 so that three in five, instead of one in two, have lost view 1.
        MultiViewSpec larger = SPEC.toBuilder().test(4000, 1000).build();
        DataDraw draw = MultiViewGenerator.draw(larger, SEED);
        Samples all = draw.test(Split.SINGLE_VIEW);
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < 10; c++) {
            kept.addAll(samplesOf(all, c, 0).subList(0, 120));
            kept.addAll(samplesOf(all, c, 1).subList(0, 80));
        }
        DataDraw biased = SampleEdits.with(draw, Split.SINGLE_VIEW, SampleEdits.select(all, kept));
        assertThatThrownBy(() -> SelfCheck.check(SPEC, biased))
                .isInstanceOf(SelfCheckException.class)
                .hasMessageContaining(
                        "with main view 0 among single-view samples of single-view is 1200," + " expected 1000 within");
    }

    @Test
    void shuffledLabelsAreCaught() {
        DataDraw draw = MultiViewGenerator.draw(SPEC, SEED);
        int[] labels = draw.training().labels();
        List<Integer> shuffled = new ArrayList<>(IntStream.of(labels).boxed().toList());
        UniformRandomProvider random = SEED.child("shuffle").generator();
        ListSampler.shuffle(random, shuffled);
        IntStream.range(0, labels.length).forEach(i -> labels[i] = shuffled.get(i));
        assertThatThrownBy(() -> SelfCheck.check(SPEC, draw))
                .isInstanceOf(SelfCheckException.class)
                .hasMessageMatching("Draw of k10-n2000 contradicts its specification: sample \\d+ among multi-view"
                        + " samples of training, of class \\d, shows feature \\d+ on \\d patches, expected 1 exactly");
    }

    @Test
    void valuesOfOtherSamplesThanTheViewLabelsSayAreCaught() {
        DataDraw draw = MultiViewGenerator.draw(SPEC, SEED);
        Samples training = draw.training();
        List<Integer> reversed =
                new ArrayList<>(IntStream.range(0, training.count()).boxed().toList());
        Collections.reverse(reversed);
        Samples moved = SampleEdits.select(training, reversed);
        Samples mixed =
                new Samples(training.shape(), moved.values(), training.labels(), training.classes(), training.views());
        assertThatThrownBy(() -> SelfCheck.check(SPEC, SampleEdits.with(draw, Split.TRAINING, mixed)))
                .isInstanceOf(SelfCheckException.class)
                .hasMessageContaining("mean weight of own view 0 among multi-view samples of training");
    }

    @Test
    void featuresThatWereNotOrthogonalisedAreCaught() {
        DataDraw draw = MultiViewGenerator.draw(SPEC, SEED);
        float[] vectors = draw.features().vectors();
        System.arraycopy(vectors, 0, vectors, SPEC.dimension(), SPEC.dimension());
        assertThatThrownBy(() -> SelfCheck.check(SPEC, draw))
                .isInstanceOf(SelfCheckException.class)
                .hasMessageContaining("distance of features from orthonormal is 1");
    }

    @Test
    void ownFeaturesThatPreferAPlaceAreCaught() {
        DataDraw draw = MultiViewGenerator.draw(SPEC, SEED);
        SampleEdits.moveOwnFeaturesToTheFrontOfEverySecondSample(draw.training(), SPEC);
        assertThatThrownBy(() -> SelfCheck.check(SPEC, draw))
                .isInstanceOf(SelfCheckException.class)
                .hasMessageContaining("presence of own features at place 0 among multi-view samples of training");
    }

    @Test
    void aClassWithASampleTooManyIsCaught() {
        DataDraw draw = MultiViewGenerator.draw(SPEC, SEED);
        List<Integer> indices = new ArrayList<>(IntStream.range(0, 2000).boxed().toList());
        indices.set(1999, 1998);
        Samples training = SampleEdits.select(draw.training(), indices);
        assertThatThrownBy(() -> SelfCheck.check(SPEC, SampleEdits.with(draw, Split.TRAINING, training)))
                .isInstanceOf(SelfCheckException.class)
                .hasMessageContaining("number of class 8 among multi-view samples of training is 200, expected 198.800"
                        + " within 1.00");
    }

    @Test
    void aMissingSampleIsCaught() {
        MultiViewSpec shorter = SPEC.toBuilder().training(1999, 12).build();
        assertCaught(shorter, "number of samples of training is 1999, expected 2000 within 0.00");
    }

    @Test
    void oneSingleViewSampleTooManyIsCaught() {
        MultiViewSpec faulty = SPEC.toBuilder().training(2000, 13).build();
        assertCaught(faulty, "number of multi-view samples of training is 1987, expected 1988 within 0.00");
    }

    @Test
    void aNaNAmongTheValuesIsCaught() {
        DataDraw draw = MultiViewGenerator.draw(SPEC, SEED);
        draw.validation().values()[17] = Float.NaN;
        assertThatThrownBy(() -> SelfCheck.check(SPEC, draw))
                .isInstanceOf(SelfCheckException.class)
                .hasMessageContaining("of validation is NaN");
    }

    private static void assertCaught(MultiViewSpec faulty, String quantity) {
        DataDraw draw = MultiViewGenerator.draw(faulty, SEED);
        assertThatThrownBy(() -> SelfCheck.check(SPEC, draw))
                .isInstanceOf(SelfCheckException.class)
                .hasMessageStartingWith("Draw of k10-n2000 contradicts its specification: ")
                .hasMessageContaining(quantity);
    }

    private static List<Integer> samplesOf(Samples samples, int label, int mainView) {
        return IntStream.range(0, samples.count())
                .filter(i -> samples.labels()[i] == label && samples.views().mainView()[i] == mainView)
                .boxed()
                .toList();
    }

    private static double shareBelow(double level, List<Double> chances) {
        return (double) chances.stream().filter(chance -> chance < level).count() / chances.size();
    }
}
