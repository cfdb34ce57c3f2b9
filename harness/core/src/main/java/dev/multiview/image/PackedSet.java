package dev.multiview.image;

import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * A set of small grey pictures that ships with this program, in one compressed resource: the labels of the training part and of
 * the test part, a byte each, then the pixels of all pictures in that order, row by row, a byte each.
 *
 * @param name name in options and titles
 * @param resource name of the resource, beside this class
 * @param sha256 SHA-256 of the unpacked resource in hexadecimal
 * @param side rows and columns of a picture
 * @param brightest the largest grey level; 0 is the background
 * @param training what models are trained and validated on
 * @param test what they are tested on
 * @param terms licence and whom to credit, as one sentence
 */
public record PackedSet(
        String name, String resource, String sha256, int side, int brightest, Part training, Part test, String terms)
        implements ImageSet {

    /**
     * Pictures of one part.
     *
     * @param count how many
     * @param smallestClass pictures of the class that has the fewest
     */
    public record Part(int count, int smallestClass) {}

    @Override
    public int smallestTrainingClass() {
        return training.smallestClass();
    }

    @Override
    public int smallestTestClass() {
        return test.smallestClass();
    }

    @Override
    public String canonical() {
        return name + ":" + sha256;
    }

    /**
     * All pictures of the set.
     *
     * @throws IllegalStateException if the resource is not the one that this program was made with
     */
    ImageLibrary.ImageSource read() {
        byte[] content = content();
        String found = Sha256.hex(content);
        if (!found.equals(sha256)) {
            throw new IllegalStateException(
                    "Resource " + resource + " of image set " + name + " has content of SHA-256 " + found
                            + ", but this program was made with " + sha256 + "; build it again from its sources");
        }
        return new ImageLibrary.ImageSource(
                pictures(content, 0, training.count()), pictures(content, training.count(), test.count()));
    }

    private byte[] content() {
        try (InputStream in = Objects.requireNonNull(PackedSet.class.getResourceAsStream(resource), resource);
                InputStream unpacked = new GZIPInputStream(in)) {
            return unpacked.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pictures pictures(byte[] content, int first, int count) {
        int all = training.count() + test.count();
        int size = side * side;
        int pixels = all + first * size;
        return new Pictures(
                Arrays.copyOfRange(content, pixels, pixels + count * size),
                Arrays.copyOfRange(content, first, first + count),
                side,
                brightest);
    }
}
