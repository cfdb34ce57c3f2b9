package dev.multiview.image;

import dev.multiview.data.DataDraw;
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
        TestPictures.Decks left = decks(spec.left());
        // Two halves of one set take from one share, so that no picture is on both sides.
        TestPictures.Decks right = spec.left().equals(spec.right()) ? left : decks(spec.right());
        PictureDeck[] trainingDecks = {left.training(), right.training()};
        PictureDeck[] testDecks = {left.test(), right.test()};
        Samples training = set(Split.TRAINING, trainingDecks);
        Samples validation = set(Split.VALIDATION, trainingDecks);
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
        return DataDraw.of(features, training, validation, tests);
    }

    private SeedPath seed(Split split) {
        return run.child("draw", number).child("two-view").child(split.label());
    }

    private TestPictures.Decks decks(ImageSet set) {
        int perSample = spec.left().equals(spec.right()) ? TwoViewImages.VIEWS : 1;
        return spec.testPictures()
                .decks(
                        spec.library().read(set),
                        run.child(set.name()),
                        number,
                        spec.draws(),
                        perSample * TwoViewImages.trainingPerClass(spec.sizes()),
                        perSample * TwoViewImages.testPerClass(spec.sizes()));
    }

    private Samples set(Split split, PictureDeck[] decks) {
        return new TwoViewSet(
                        spec, decks, spec.sizes().size(split), spec.sizes().singleView(split), seed(split))
                .samples();
    }
}
