package dev.multiview.image;

import dev.multiview.random.SeedPath;
import java.util.Arrays;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * One draw's share of a file's pictures, dealt out so that each is used once. All draws of a run permute the pictures of
 * every class alike, by a seed path of the run, and cut that order into as many regions as there are draws; share number d
 * is taken from region d. So no two draws have a picture in common, nor have draws of different number of two data sets
 * that are cut into equally many: a difference between them is of independent draws, too.
 */
final class PictureDeck {
    private final Pictures pictures;
    private final int[][] ofClass;
    private final int[] next;

    /**
     * Share {@code number} of {@code pictures}.
     *
     * @param run the run's root path
     * @param name the file's name, a part of its seed path
     * @param number which share, from 0 to {@code draws - 1}
     * @param draws number of regions
     * @param perClass pictures of each class in a share
     */
    PictureDeck(Pictures pictures, SeedPath run, String name, int number, int draws, int perClass) {
        if (number < 0 || number >= draws) {
            throw new IllegalArgumentException(
                    "Draw " + number + " is not among the " + draws + " that the pictures are cut into");
        }
        this.pictures = pictures;
        ofClass = new int[ImageSet.CLASSES][];
        next = new int[ImageSet.CLASSES];
        for (int c = 0; c < ofClass.length; c++) {
            int[] all = pictures.ofClass(c);
            PermutationSampler.shuffle(
                    run.child("pictures").child(name).child("class", c).generator(), all);
            int from = number * (all.length / draws);
            ofClass[c] = Arrays.copyOfRange(all, from, from + perClass);
        }
    }

    /** Pictures of each class that a set of {@code samples} samples takes; labels are dealt out in turn. */
    static int perClass(int samples) {
        return (samples + ImageSet.CLASSES - 1) / ImageSet.CLASSES;
    }

    /**
     * Refuses more draws than a file has pictures for.
     *
     * @param what the sets they are for, such as {@code Training and validation}
     * @param perClass pictures of each class in a draw
     * @throws IllegalArgumentException if the smallest class has too few; the message says what to lower
     */
    static void check(String what, ImageSet set, int smallestClass, int perClass, int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException("Number of draws " + draws + " is below 1; give 1 or more");
        }
        if ((long) perClass * draws > smallestClass) {
            throw new IllegalArgumentException(what + " take " + perClass + " pictures a class of " + set.name()
                    + " in each of " + draws + " disjoint draws, but its smallest class has " + smallestClass
                    + "; lower the sizes or the draws");
        }
    }

    /** Where the pictures are. */
    Pictures pictures() {
        return pictures;
    }

    /** A picture for each of {@code samples} samples, of class {@code i mod 10} for sample i; none was dealt before. */
    int[] deal(int samples) {
        return deal(samples, 0);
    }

    /** The same with pictures of class {@code (i + shift) mod 10}. */
    int[] deal(int samples, int shift) {
        int[] dealt = new int[samples];
        for (int i = 0; i < samples; i++) {
            int c = (i + shift) % ImageSet.CLASSES;
            dealt[i] = ofClass[c][next[c]++];
        }
        return dealt;
    }
}
