package dev.multiview.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.data.ViewLabels;
import dev.multiview.fixture.RealPictures;
import dev.multiview.model.Logits;
import dev.multiview.probe.ViewOwnership;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The probe on real two-view images: exact where ownership is set by hand, at chance where view labels are shuffled. */
class ViewOwnershipOnImagesTest {
    private static final int CLASSES = 10;

    private static DataDraw draw;

    @BeforeAll
    static void drawTwoViewImages() {
        // Eleven samples of each class, an odd number, so that no two strengths can tie.
        draw = TwoViewImages.builder("probe", RealPictures.library())
                .training(100, 0)
                .validation(10, 0)
                .test(0, 110)
                .build()
                .draw(SeedPath.root(1003));
    }

    @Test
    void everySubsetOfOwnershipIsRecoveredExactlyByOcclusion() {
        // Of the 4^10 subsets: none, all, either view throughout, each view alone, all but each, and 200 at random.
        for (int subset = 0; subset < 4; subset++) {
            boolean[][] uniform = new boolean[CLASSES][];
            for (int c = 0; c < CLASSES; c++) {
                uniform[c] = new boolean[] {(subset & 1) != 0, (subset & 2) != 0};
            }
            assertRecovered(uniform);
        }
        for (int c = 0; c < CLASSES; c++) {
            for (int view = 0; view < 2; view++) {
                boolean[][] one = new boolean[CLASSES][2];
                boolean[][] others = new boolean[CLASSES][2];
                for (boolean[] ofClass : others) {
                    Arrays.fill(ofClass, true);
                }
                one[c][view] = true;
                others[c][view] = false;
                assertRecovered(one);
                assertRecovered(others);
            }
        }
        UniformRandomProvider random = SeedPath.root(1004).generator();
        for (int repeat = 0; repeat < 200; repeat++) {
            boolean[][] owned = new boolean[CLASSES][2];
            for (boolean[] ofClass : owned) {
                ofClass[0] = random.nextBoolean();
                ofClass[1] = random.nextBoolean();
            }
            assertRecovered(owned);
        }
    }

    private static void assertRecovered(boolean[][] owned) {
        Samples occluded = draw.test(Split.OCCLUDED);
        ViewOwnership found = ViewOwnership.of(model(owned).predict(occluded), occluded, 2);
        for (int c = 0; c < CLASSES; c++) {
            for (int view = 0; view < 2; view++) {
                assertThat(found.strength(c, view)).isEqualTo(owned[c][view] ? 1 : 0);
                assertThat(found.owns(c, view)).isEqualTo(owned[c][view]);
            }
        }
    }

    @Test
    void aModelThatReadsOneHalfAloneFollowsItInEverySwap() {
        Samples swapped = draw.test(Split.SWAPPED);
        for (int view = 0; view < 2; view++) {
            boolean[][] owned = new boolean[CLASSES][2];
            for (boolean[] ofClass : owned) {
                ofClass[view] = true;
            }
            Logits logits = model(owned).predict(swapped);
            ViewOwnership found = ViewOwnership.of(logits, swapped, 2);
            assertThat(found.strength(view)).isEqualTo(1);
            assertThat(found.strength(1 - view)).isZero();
            // It errs on one half of the samples, as every model that follows one view must.
            long wrong = java.util.stream.IntStream.range(0, swapped.count())
                    .filter(i -> logits.predicted(i) != swapped.labels()[i])
                    .count();
            assertThat(wrong).isEqualTo(swapped.count() / 2);
        }
    }

    @Test
    void shuffledViewLabelsLeaveTheProbeAtChance() {
        UniformRandomProvider random = SeedPath.root(1005).generator();
        int right = 0;
        int decisions = 0;
        for (int repeat = 0; repeat < 100; repeat++) {
            boolean[][] owned = new boolean[CLASSES][2];
            for (boolean[] ofClass : owned) {
                ofClass[random.nextInt(2)] = true;
            }
            Samples occluded = draw.test(Split.OCCLUDED);
            Logits logits = model(owned).predict(occluded);
            ViewOwnership unshuffled = ViewOwnership.of(logits, occluded, 2);
            ViewOwnership shuffled = ViewOwnership.of(logits, shuffled(occluded, random), 2);
            for (int c = 0; c < CLASSES; c++) {
                int truth = owned[c][0] ? 0 : 1;
                assertThat(strongest(unshuffled, c)).isEqualTo(truth);
                right += strongest(shuffled, c) == truth ? 1 : 0;
                decisions++;
            }
        }
        // Binomial: standard deviation of the share is 0.0158, so four of them are 0.063; the seed is fixed.
        assertThat((double) right / decisions).isCloseTo(0.5, within(0.063));
    }

    private static int strongest(ViewOwnership ownership, int c) {
        return ownership.strength(c, 0) > ownership.strength(c, 1) ? 0 : 1;
    }

    /** The same samples with their main views permuted within each class. */
    private static Samples shuffled(Samples samples, UniformRandomProvider random) {
        byte[] mainView = samples.views().mainView().clone();
        for (int c = 0; c < CLASSES; c++) {
            int label = c;
            int[] ofClass = java.util.stream.IntStream.range(0, samples.count())
                    .filter(i -> samples.labels()[i] == label)
                    .toArray();
            int[] from = ofClass.clone();
            PermutationSampler.shuffle(random, from);
            for (int i = 0; i < ofClass.length; i++) {
                mainView[ofClass[i]] = samples.views().mainView()[from[i]];
            }
        }
        ViewLabels views = new ViewLabels(
                mainView, samples.views().featureOfPatch(), samples.views().patches());
        return new Samples(samples.shape(), samples.values(), samples.labels(), samples.classes(), views);
    }

    private static HandSetModel model(boolean[][] owned) {
        return new HandSetModel(draw.test(Split.MULTI_VIEW), owned);
    }

    @Test
    void coverageOfModelsIsTheUnionOfWhatTheyOwn() {
        boolean[][] left = new boolean[CLASSES][2];
        boolean[][] some = new boolean[CLASSES][2];
        for (int c = 0; c < CLASSES; c++) {
            left[c][0] = true;
            some[c][1] = c < 4;
        }
        Samples occluded = draw.test(Split.OCCLUDED);
        ViewOwnership first = ViewOwnership.of(model(left).predict(occluded), occluded, 2);
        ViewOwnership second = ViewOwnership.of(model(some).predict(occluded), occluded, 2);
        assertThat(ViewOwnership.coverage(List.of(first))).isEqualTo(0.5);
        assertThat(ViewOwnership.coverage(List.of(second))).isEqualTo(0.2);
        assertThat(ViewOwnership.coverage(Arrays.asList(first, second))).isEqualTo(0.7);
        assertThat(first.lostViews()).isEqualTo(1);
    }
}
