package dev.multiview.papers.allenzhuli2020.pictures;

import dev.multiview.claim.Tier;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.own.OwnImages;
import dev.multiview.image.own.OwnSet;
import dev.multiview.procedure.Setting;
import java.util.Locale;

/**
 * The settings of the claims about a set of the user's own: those of plain Fashion-MNIST, as far as the set has pictures. Nothing is
 * tuned for the set, and both regimes have the same settings.
 *
 * <p>Disjoint draws share the pictures of each class. Of its share a draw gives one picture in 31 to validation, as plain
 * Fashion-MNIST does, and half of the others to training, the rest to tests; no part is larger than there. Models are trained for as
 * many mini-batches as there, so for more epochs where there are fewer training pictures.
 *
 * @param draws most draws: how many regions the pictures are cut into
 * @param training training pictures of each class, at most
 * @param validation validation pictures of each class, at most
 * @param test test pictures of each class, at most
 * @param members models of an ensemble
 * @param students students of a teacher
 * @param epochs fewest epochs
 */
record OwnPreset(int draws, int training, int validation, int test, int members, int students, int epochs) {
    /** Fewest pictures of each class in a draw, whatever its classes: 9 to train on, 1 to validate and 10 to test on. */
    private static final int FEWEST = 20;

    /** Of plain Fashion-MNIST's 620 pictures a class and draw 20 are for validation. */
    private static final int ONE_IN = 31;

    /** Classes of Fashion-MNIST. */
    private static final int CLASSES = 10;

    private static final int BATCH = 50;

    /** The sizes of plain Fashion-MNIST at {@code tier}, in pictures a class. */
    static OwnPreset of(Tier tier) {
        return switch (tier) {
            case SMOKE -> new OwnPreset(3, 30, 20, 100, 3, 1, 10);
            case STANDARD -> new OwnPreset(8, 100, 20, 500, 5, 2, 20);
            case FULL -> new OwnPreset(8, 200, 20, 400, 10, 3, 20);
        };
    }

    /** Pictures that a set of so many classes must have of every class. */
    int needed(int classes) {
        return draws * share(classes);
    }

    /** Fewest pictures of each class in a draw: its training pictures must fill a mini-batch. */
    private int share(int classes) {
        int share = FEWEST;
        while (trained(share) * classes < BATCH) {
            share++;
        }
        return share;
    }

    private int validated(int share) {
        return Math.min(validation, Math.max(1, share / ONE_IN));
    }

    private int trained(int share) {
        return Math.min(training, (share - validated(share)) / 2);
    }

    /**
     * The setting of a set.
     *
     * @throws MultiviewException if a class has too few pictures
     */
    Setting setting(OwnSet set, Tier tier) {
        if (set.smallestClass() < needed(set.classes())) {
            throw tooFew(set, tier);
        }
        int share = set.smallestClass() / draws;
        int validated = validated(share);
        int trained = trained(share);
        int tested = Math.min(test, share - validated - trained);
        OwnImages data = new OwnImages(set.name() + "-exploratory", set, trained, validated, tested, draws);
        int steps = epochs * batches(training * CLASSES);
        int batches = batches(trained * set.classes());
        int length = Math.max(epochs, (steps + batches - 1) / batches);
        return new Setting(data.name(), data, members, students, length, length);
    }

    /** Whole ones of an epoch; what is left over waits for the next order. */
    private static int batches(int samples) {
        return samples / BATCH;
    }

    private MultiviewException tooFew(OwnSet set, Tier tier) {
        int[] counts = set.counts();
        int c = 0;
        while (counts[c] > set.smallestClass()) {
            c++;
        }
        int smoke = of(Tier.SMOKE).needed(set.classes());
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "Set " + set.name() + " has " + set.smallestClass() + " pictures of class '"
                        + set.classNames().get(c) + "', and tier "
                        + tier.name().toLowerCase(Locale.ROOT) + " needs " + needed(set.classes()) + " of every class: "
                        + share(set.classes())
                        + " for each of " + draws + " draws that share none; add pictures"
                        + (set.smallestClass() >= smoke ? ", or audit at --tier smoke, which needs " + smoke : ""));
    }
}
