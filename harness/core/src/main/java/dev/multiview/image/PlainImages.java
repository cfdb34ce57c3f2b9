package dev.multiview.image;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Features;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.data.ViewLabels;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image set as it is, pixels in [0, 1], classes balanced. Training and validation pictures are of the training
 * files, unless {@link TestPictures} says of all; a picture is in one set of one draw at most. Every class has one view: the picture.
 *
 * @param name short name for files and titles; a mere label, no part of {@link #canonical}
 * @param set which set
 * @param side rows and columns: those of the set's pictures, or half of them for means of 2 x 2 pixels
 * @param training training pictures of a draw
 * @param validation validation pictures of a draw
 * @param test test pictures of a draw
 * @param testPictures which files the test pictures come from
 * @param draws most draws of a run: how many regions the pictures are cut into
 * @param library where the files are; no part of {@link #canonical}, which holds their digests
 */
public record PlainImages(
        String name,
        ImageSet set,
        int side,
        int training,
        int validation,
        int test,
        TestPictures testPictures,
        int draws,
        ImageLibrary library)
        implements DataSpec {

    /** Changes whenever equal parameters would no longer give equal draws. */
    private static final String CODE = "plain-images-3";

    public PlainImages {
        Pictures.checkSide(set, side);
        for (int size : new int[] {training, validation, test}) {
            if (size < ImageSet.CLASSES) {
                throw new IllegalArgumentException("Sizes " + training + " training, " + validation + " validation, "
                        + test + " test are not all " + ImageSet.CLASSES + " or more, one picture per class");
            }
        }
        testPictures.check(set, trainingPerClass(training, validation), PictureDeck.perClass(test), draws);
    }

    private static int trainingPerClass(int training, int validation) {
        return PictureDeck.perClass(training) + PictureDeck.perClass(validation);
    }

    @Override
    public String canonical() {
        return CODE + "(set=" + set.canonical() + ",side=" + side + ",training=" + training + ",validation="
                + validation + ",test=" + test + " of " + testPictures.label() + ",draws=" + draws + ")";
    }

    @Override
    public int classes() {
        return ImageSet.CLASSES;
    }

    @Override
    public Map<Split, Integer> testSizes() {
        return Map.of(Split.MULTI_VIEW, test);
    }

    @Override
    public double singleViewShare() {
        return 0;
    }

    @Override
    public boolean pictures() {
        return true;
    }

    @Override
    public List<String> terms() {
        return List.of(set.terms());
    }

    @Override
    public int mostDraws() {
        return draws;
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.multiview.exit.MultiviewException if the files are there but broken
     */
    @Override
    public Optional<String> missing() {
        return library.missing(List.of(set));
    }

    @Override
    public DataDraw draw(SeedPath seed) {
        return draw(seed, 0);
    }

    @Override
    public DataDraw draw(SeedPath run, int number) {
        TestPictures.Decks decks = testPictures.decks(
                library.read(set),
                run.child(set.name()),
                number,
                draws,
                trainingPerClass(training, validation),
                PictureDeck.perClass(test));
        Samples trained = samples(decks.training(), training);
        Samples validated = samples(decks.training(), validation);
        Map<Split, Samples> tests = Map.of(Split.MULTI_VIEW, samples(decks.test(), test));
        // The pictures are the features: there are no vectors to show.
        Features features = new Features(ImageSet.CLASSES, 1, 0, new float[0]);
        return DataDraw.of(features, trained, validated, tests);
    }

    private Samples samples(PictureDeck deck, int count) {
        InputShape.Image shape = new InputShape.Image(1, side, side);
        float[] values = new float[count * shape.size()];
        int[] labels = new int[count];
        short[] features = new short[count];
        byte[] multiView = new byte[count];
        Arrays.fill(multiView, (byte) -1);
        int[] dealt = deck.deal(count);
        for (int i = 0; i < count; i++) {
            labels[i] = i % ImageSet.CLASSES;
            features[i] = (short) labels[i];
            deck.pictures().addTo(dealt[i], side, 1, values, i * shape.size(), side);
        }
        return new Samples(shape, values, labels, ImageSet.CLASSES, new ViewLabels(multiView, features, 1));
    }
}
