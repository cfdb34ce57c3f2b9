package dev.multiview.image;

import dev.multiview.random.SeedPath;
import java.util.Locale;

/** The files that the pictures of test sets come from. */
public enum TestPictures {
    /** The official test files: what published error rates speak of, and few pictures a draw. */
    TEST_FILES,
    /** Pictures of the training files that no draw trains on: five times as many, for differences between models. */
    TRAINING_FILES,
    /** Pictures of either part that no draw trains on, as training pictures are: for sets that have few. */
    ALL_FILES;

    /**
     * A draw's shares of one set.
     *
     * @param training what training and validation sets take from
     * @param test what test sets take from; the same share where both come from the same files
     */
    record Decks(PictureDeck training, PictureDeck test) {}

    /** Share {@code number} of a set with so many pictures of each class in it. */
    Decks decks(
            ImageLibrary.ImageSource source,
            SeedPath run,
            int number,
            int draws,
            int trainingPerClass,
            int testPerClass) {
        if (this == TEST_FILES) {
            return new Decks(
                    new PictureDeck(source.training(), run, "training", number, draws, trainingPerClass),
                    new PictureDeck(source.test(), run, "test", number, draws, testPerClass));
        }
        PictureDeck both = this == TRAINING_FILES
                ? new PictureDeck(source.training(), run, "training", number, draws, trainingPerClass + testPerClass)
                : new PictureDeck(source.all(), run, "all", number, draws, trainingPerClass + testPerClass);
        return new Decks(both, both);
    }

    /**
     * Refuses more draws than the files have pictures for.
     *
     * @throws IllegalArgumentException if the smallest class has too few; the message says what to lower
     */
    void check(ImageSet set, int trainingPerClass, int testPerClass, int draws) {
        int training = set.smallestTrainingClass();
        if (this == TEST_FILES) {
            PictureDeck.check("Training and validation", set, training, trainingPerClass, draws);
            PictureDeck.check("Tests", set, set.smallestTestClass(), testPerClass, draws);
        } else {
            // The class with the fewest in one part need not be that of the other: there are at least so many.
            int smallest = this == TRAINING_FILES ? training : training + set.smallestTestClass();
            PictureDeck.check("Training, validation and tests", set, smallest, trainingPerClass + testPerClass, draws);
        }
    }

    /** The name in canonical forms. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
