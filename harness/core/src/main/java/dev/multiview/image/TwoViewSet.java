package dev.multiview.image;

import dev.multiview.data.Samples;
import dev.multiview.data.ViewLabels;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Makes one set of {@link TwoViewImages} of the pictures dealt to it. */
final class TwoViewSet {
    /** Both halves and the overlay on each. */
    static final int PATCHES = 2 * TwoViewImages.VIEWS;

    private final TwoViewImages spec;
    private final PictureDeck[] decks;
    private final int[][] dealt;
    private final int singleViewCount;
    private final SeedPath seed;
    private final UniformRandomProvider random;

    private final float[] values;
    private final int[] labels;
    private final byte[] mainView;
    private final short[] featureOfPatch;

    /**
     * A set of {@code count} samples, the first {@code singleViewCount} of them single-view.
     *
     * @param decks where the pictures of each half come from
     * @param seed path of this set alone
     */
    TwoViewSet(TwoViewImages spec, PictureDeck[] decks, int count, int singleViewCount, SeedPath seed) {
        this.spec = spec;
        this.decks = decks;
        this.singleViewCount = singleViewCount;
        this.seed = seed;
        random = seed.child("others").generator();
        dealt = new int[][] {decks[0].deal(count), decks[1].deal(count, spec.rightShift())};
        values = new float[count * spec.shape().size()];
        labels = new int[count];
        mainView = new byte[count];
        featureOfPatch = new short[count * PATCHES];
    }

    /** Makes the samples; to be called once. */
    Samples samples() {
        Arrays.fill(featureOfPatch, (short) -1);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % ImageSet.CLASSES;
            // By turns within a class, and from class to class: no view is favoured by more than one sample.
            mainView[i] = i < singleViewCount ? (byte) ((i / ImageSet.CLASSES + labels[i]) % TwoViewImages.VIEWS) : -1;
            for (int view = 0; view < TwoViewImages.VIEWS; view++) {
                if (mainView[i] < 0 || mainView[i] == view) {
                    show(i, view, view, i, 1);
                    addOverlay(i, view);
                } else if (spec.lost() instanceof LostHalf.OtherClass other) {
                    show(i, view, view, otherClass(i), other.contrast());
                }
            }
        }
        addNoise();
        return new Samples(
                spec.shape(), values, labels, ImageSet.CLASSES, new ViewLabels(mainView, featureOfPatch, PATCHES));
    }

    private void addOverlay(int i, int view) {
        if (random.nextDouble() < spec.overlay().probability()) {
            show(
                    i,
                    view,
                    TwoViewImages.VIEWS + view,
                    otherClass(i),
                    spec.overlay().strength());
        }
    }

    /** Adds the picture that sample {@code owner} has for {@code view} to sample {@code i}, and labels the patch. */
    private void show(int i, int view, int patch, int owner, double factor) {
        featureOfPatch[i * PATCHES + patch] = (short) (owner % ImageSet.CLASSES * TwoViewImages.VIEWS + view);
        int corner = i * spec.shape().size() + view * spec.side();
        decks[view]
                .pictures()
                .addTo(
                        dealt[view][owner],
                        spec.side(),
                        (float) (spec.contrast(view) * factor),
                        values,
                        corner,
                        spec.shape().width());
    }

    /** A sample of another class than that of sample {@code i}: first its class, then one of that class's samples. */
    private int otherClass(int i) {
        int c = (i + 1 + random.nextInt(ImageSet.CLASSES - 1)) % ImageSet.CLASSES;
        int ofClass = (labels.length - c + ImageSet.CLASSES - 1) / ImageSet.CLASSES;
        return c + ImageSet.CLASSES * random.nextInt(ofClass);
    }

    private void addNoise() {
        if (spec.noise() > 0) {
            ZigguratSampler.NormalizedGaussian gaussian =
                    ZigguratSampler.NormalizedGaussian.of(seed.child("noise").generator());
            for (int j = 0; j < values.length; j++) {
                values[j] += (float) (spec.noise() * gaussian.sample());
            }
        }
    }
}
