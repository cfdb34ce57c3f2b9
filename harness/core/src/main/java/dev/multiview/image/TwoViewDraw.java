package dev.multiview.image;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DrawDigest;
import dev.multiview.data.Features;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.random.SeedPath;
import java.util.EnumMap;
import java.util.Map;

/** Makes one draw of {@link TwoViewImages}: deals out the draw's pictures, then has each set made of its share. */
final class TwoViewDraw {
    private final TwoViewImages spec;
    private final SeedPath run;
    private final int number;

    TwoViewDraw(TwoViewImages spec, SeedPath run, int number) {
        this.spec = spec;
        this.run = run;
        this.number = number;
    }

    DataDraw draw() {
        PictureDeck[] trainingDecks = decks(Split.TRAINING, TwoViewImages.trainingPerClass(spec.sizes()));
        Samples training = set(Split.TRAINING, trainingDecks);
        Samples validation = set(Split.VALIDATION, trainingDecks);
        PictureDeck[] testDecks = decks(Split.MULTI_VIEW, TwoViewImages.testPerClass(spec.sizes()));
        Map<Split, Samples> tests = new EnumMap<>(Split.class);
        if (spec.testSizes().containsKey(Split.SINGLE_VIEW)) {
            tests.put(Split.SINGLE_VIEW, set(Split.SINGLE_VIEW, testDecks));
        }
        Samples multiView = set(Split.MULTI_VIEW, testDecks);
        tests.put(Split.MULTI_VIEW, multiView);
        tests.put(Split.OCCLUDED, ProbeSets.occluded(multiView, spec.noise(), seed(Split.OCCLUDED)));
        tests.put(Split.SWAPPED, ProbeSets.swapped(multiView, seed(Split.SWAPPED)));
        // The pictures are the features: there are no vectors to show.
        Features features = new Features(ImageSet.CLASSES, TwoViewImages.VIEWS, 0, new float[0]);
        return new DataDraw(
                training, validation, tests, features, DrawDigest.of(features, training, validation, tests));
    }

    private SeedPath seed(Split split) {
        return run.child("draw", number).child("two-view").child(split.label());
    }

    /** The draw's share for each half; two halves of one set take from one share, so that no picture is on both sides. */
    private PictureDeck[] decks(Split split, int perClass) {
        if (spec.left().equals(spec.right())) {
            PictureDeck both = deck(spec.left(), split, TwoViewImages.VIEWS * perClass);
            return new PictureDeck[] {both, both};
        }
        return new PictureDeck[] {deck(spec.left(), split, perClass), deck(spec.right(), split, perClass)};
    }

    private PictureDeck deck(ImageSet set, Split split, int perClass) {
        ImageLibrary.ImageSource source = spec.library().read(set);
        boolean training = split == Split.TRAINING;
        Pictures pictures = training ? source.training() : source.test();
        return new PictureDeck(pictures, run.child(set.name()), training ? "training" : "test", number, perClass);
    }

    private Samples set(Split split, PictureDeck[] decks) {
        return new TwoViewSet(
                        spec, decks, spec.sizes().size(split), spec.sizes().singleView(split), seed(split))
                .samples();
    }
}
