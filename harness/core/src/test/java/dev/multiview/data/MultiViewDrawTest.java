package dev.multiview.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MultiViewDrawTest {
    private static final SeedPath SEED = SeedPath.root(7).child("draw", 0);

    @Test
    void digestOfTheGeneratorsFirstVersionIsUnchanged() {
        // Birth certificate: this generator, multi-view-1, JDK 17.0.15, 2026-11-21. If the draw changes, so must the
        // version in MultiViewSpec.canonical, because stored trials are found by it.
        assertThat(Specs.small().featureNoise(0.05).build().draw(SEED).digest())
                .isEqualTo("11fec7b0131bf1f563395ddfcc4eee3278a7dd6f65387bbf0f406a8fb461d94b");
    }

    @Test
    void equalSeedsGiveEqualDrawsOnTwoThreads() throws Exception {
        MultiViewSpec spec = Specs.small().training(600, 30).build();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<DataDraw>> draws = threads.invokeAll(List.of(() -> spec.draw(SEED), () -> spec.draw(SEED)));
            assertThat(draws.get(0).get().digest())
                    .isEqualTo(draws.get(1).get().digest())
                    .isEqualTo(spec.draw(SEED).digest());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void otherSeedsGiveOtherDrawsAndFeatures() {
        MultiViewSpec spec = Specs.small().build();
        DataDraw one = spec.draw(SEED);
        DataDraw other = spec.draw(SeedPath.root(7).child("draw", 1));
        assertThat(other.digest()).isNotEqualTo(one.digest());
        assertThat(other.features().vectors()).isNotEqualTo(one.features().vectors());
    }

    @Test
    void noSetDependsOnTheSizeOfAnother() {
        DataDraw small = Specs.small().build().draw(SEED);
        DataDraw otherTests =
                Specs.small().test(90, 72).validation(60, 20).build().draw(SEED);
        assertThat(otherTests.training().values()).isEqualTo(small.training().values());

        DataDraw otherTraining = Specs.small().training(90, 20).build().draw(SEED);
        assertThat(otherTraining.validation().values())
                .isEqualTo(small.validation().values());
        for (Split split : List.of(Split.SINGLE_VIEW, Split.MULTI_VIEW)) {
            assertThat(otherTraining.test(split).values())
                    .isEqualTo(small.test(split).values());
        }
    }

    @Test
    void testSamplesDoNotDependOnTheMinorsOfTraining() {
        MultiViewSpec spec = Specs.small().build();
        DataDraw with = spec.draw(SEED);
        DataDraw without = spec.withoutTrainingMinors().draw(SEED);
        assertThat(without.test(Split.SINGLE_VIEW).values())
                .isEqualTo(with.test(Split.SINGLE_VIEW).values());
        assertThat(without.training().values()).isNotEqualTo(with.training().values());
    }

    @Test
    void aLongerSetBeginsWithTheShorterOne() {
        float[] shorter = Specs.small().build().draw(SEED).training().values();
        float[] longer =
                Specs.small().training(120, 15).build().draw(SEED).training().values();
        assertThat(Arrays.copyOf(longer, shorter.length)).isEqualTo(shorter);
    }

    @Test
    void setsOfOneDrawShareNoSample() {
        DataDraw draw = Specs.small().build().draw(SEED);
        List<Samples> sets =
                List.of(draw.training(), draw.validation(), draw.test(Split.SINGLE_VIEW), draw.test(Split.MULTI_VIEW));
        assertThat(sets.stream().flatMapToDouble(set -> firstValues(set)).boxed())
                .hasSize(60 + 30 + 45 + 36)
                .doesNotHaveDuplicates();
    }

    @Test
    void digestTellsApartDrawsThatDifferInOneLabelOrOneValue() {
        DataDraw draw = Specs.small().build().draw(SEED);
        String before = digest(draw);
        assertThat(before).isEqualTo(draw.digest()).matches("[0-9a-f]{64}");
        draw.training().labels()[5]++;
        String relabelled = digest(draw);
        draw.training().labels()[5]--;
        draw.validation().values()[9] = Math.nextUp(draw.validation().values()[9]);
        assertThat(List.of(before, relabelled, digest(draw))).doesNotHaveDuplicates();
    }

    @Test
    void withoutNoiseEveryPatchIsItsFeatureTimesAWeightOfTheRange() {
        MultiViewSpec spec = Specs.small().noise(0).build();
        DataDraw draw = spec.draw(SEED);
        Samples samples = draw.training();
        int d = spec.dimension();
        for (int i = 0; i < samples.count(); i++) {
            for (int p = 0; p < spec.patches(); p++) {
                int from = (i * spec.patches() + p) * d;
                int shown = samples.views().feature(i, p);
                double weight = shown < 0 ? 0 : draw.features().overlap(shown, samples.values(), from);
                for (int j = 0; j < d; j++) {
                    double expected = shown < 0 ? 0 : weight * draw.features().vectors()[shown * d + j];
                    assertThat((double) samples.values()[from + j]).isCloseTo(expected, within(1e-6));
                }
                assertThat(weight)
                        .isBetween(
                                rangeOf(spec, samples, i, shown).low() - 1e-6,
                                rangeOf(spec, samples, i, shown).high() + 1e-6);
            }
        }
    }

    @Test
    void aSilentBackgroundLeavesPatchesWithoutAFeatureAtZero() {
        MultiViewSpec spec = Specs.small().background(0).build();
        Samples samples = spec.draw(SEED).training();
        for (int i = 0; i < samples.count(); i++) {
            for (int p = 0; p < spec.patches(); p++) {
                int from = (i * spec.patches() + p) * spec.dimension();
                float[] patch = Arrays.copyOfRange(samples.values(), from, from + spec.dimension());
                if (samples.views().feature(i, p) < 0) {
                    assertThat(patch).containsOnly(0);
                } else {
                    assertThat(patch).doesNotContain(0);
                }
            }
        }
    }

    @Test
    void aFeatureOnTwoPatchesHasItsWeightSplitEvenly() {
        MultiViewSpec spec =
                Specs.small().patches(9, 12).patchesPerFeature(2).noise(0).build();
        DataDraw draw = spec.draw(SEED);
        Samples samples = draw.test(Split.MULTI_VIEW);
        for (int i = 0; i < samples.count(); i++) {
            int own = samples.labels()[i] * 2;
            double[] parts = partsOf(own, i, spec, draw, samples);
            assertThat(parts).hasSize(2);
            assertThat(parts[0]).isCloseTo(parts[1], within(1e-6)).isBetween(0.5 - 1e-6, 0.75 + 1e-6);
        }
    }

    @Test
    void surplusMinorsAreDroppedAndOwnFeaturesNever() {
        MultiViewSpec spec =
                Specs.small().patches(3, 12).minors(new MinorLaw.Independent(3)).build();
        Samples samples = spec.draw(SEED).training();
        int[] minors = new int[spec.features()];
        for (int i = 0; i < samples.count(); i++) {
            for (int p = 0; p < 3; p++) {
                int f = samples.views().feature(i, p);
                assertThat(f).isNotNegative();
                minors[f] += f / 2 == samples.labels()[i] ? 0 : 1;
            }
        }
        // All four candidates are present and one finds room, so each feature is the lucky one of a sixth of 60.
        assertThat(Arrays.stream(minors).sum()).isEqualTo(60);
        assertThat(minors).doesNotContain(0);
    }

    private static Range rangeOf(MultiViewSpec spec, Samples samples, int i, int shown) {
        if (shown < 0) {
            return Range.ABSENT;
        }
        int mainView = samples.views().mainView()[i];
        return shown / spec.views() == samples.labels()[i]
                ? spec.weights().own(shown % spec.views(), mainView)
                : spec.weights().minor(mainView >= 0);
    }

    private static double[] partsOf(int f, int i, MultiViewSpec spec, DataDraw draw, Samples samples) {
        return IntStream.range(0, spec.patches())
                .filter(p -> samples.views().feature(i, p) == f)
                .mapToDouble(
                        p -> draw.features().overlap(f, samples.values(), (i * spec.patches() + p) * spec.dimension()))
                .toArray();
    }

    private static DoubleStream firstValues(Samples set) {
        return IntStream.range(0, set.count())
                .mapToDouble(i -> set.values()[i * set.shape().size()]);
    }

    private static String digest(DataDraw draw) {
        return DrawDigest.of(draw.features(), draw.training(), draw.validation(), draw.tests());
    }
}
