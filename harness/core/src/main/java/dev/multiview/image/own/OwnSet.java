package dev.multiview.image.own;

import dev.multiview.provenance.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A set of the user's own, read from a folder that no code knows: grey pictures of one side, in 2 to 100 classes. Its training and
 * test parts are one pool, from which draws take disjoint shares. Sets of the same name, classes and pictures are equal.
 */
public final class OwnSet {
    /** Most classes of a set. */
    public static final int MOST_CLASSES = 100;

    /** The grey level of white; 0 is black. */
    public static final int WHITE = 255;

    private final String name;
    private final List<String> classNames;
    private final String terms;
    private final String digest;
    private final int side;
    private final byte[] pixels;
    private final byte[] labels;
    private final int smallestClass;

    /**
     * A set of {@code labels.length} pictures.
     *
     * @param name the name in options and claims
     * @param classNames what the classes are called, in the order of their labels
     * @param terms licence, as one sentence
     * @param side rows and columns of a picture
     * @param pixels picture by picture, row by row, a grey level a byte; kept, and not to be changed
     * @param labels one class a picture, from 0 on; kept, and not to be changed
     * @throws IllegalArgumentException if lengths don't fit, a class has no picture, or there are fewer than 2 classes or more than
     *     {@value #MOST_CLASSES}
     */
    public OwnSet(String name, List<String> classNames, String terms, int side, byte[] pixels, byte[] labels) {
        this.name = name;
        this.classNames = List.copyOf(classNames);
        this.terms = terms;
        int classes = classNames.size();
        if (classes < 2 || classes > MOST_CLASSES) {
            throw new IllegalArgumentException(
                    "Set " + name + " has " + classes + " classes; give 2 to " + MOST_CLASSES);
        }
        if (pixels.length != (long) labels.length * side * side) {
            throw new IllegalArgumentException("Set " + name + " has " + labels.length + " pictures of " + side + " x "
                    + side + " pixels, but " + pixels.length + " pixels");
        }
        this.side = side;
        this.pixels = pixels;
        this.labels = labels;
        smallestClass = Arrays.stream(counts()).min().orElse(0);
        if (smallestClass == 0) {
            throw new IllegalArgumentException("Set " + name + " has a class without a picture");
        }
        digest = digest();
    }

    private String digest() {
        MessageDigest content = Sha256.begin();
        content.update(String.join("\n", classNames).getBytes(StandardCharsets.UTF_8));
        content.update(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(side)
                .putInt(labels.length)
                .array());
        content.update(labels);
        content.update(pixels);
        return Sha256.end(content);
    }

    /** Number of pictures of each class. */
    public int[] counts() {
        int[] counts = new int[classes()];
        for (byte label : labels) {
            counts[label]++;
        }
        return counts;
    }

    /** What the classes are called, in the order of their labels. */
    public List<String> classNames() {
        return classNames;
    }

    /** Number of pictures. */
    public int count() {
        return labels.length;
    }

    /** Number of pictures that another picture equals pixel by pixel, whatever its class; half of a pair counts. */
    public int repeated() {
        int size = side * side;
        return (int) (count()
                - IntStream.range(0, count())
                        .mapToObj(i -> ByteBuffer.wrap(pixels, i * size, size))
                        .distinct()
                        .count());
    }

    /** The first picture of class {@code c}: its grey levels, row by row. */
    public int[] example(int c) {
        int[] grey = new int[side * side];
        int picture = ofClass(c)[0];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = grey(picture, i);
        }
        return grey;
    }

    /** SHA-256 of names of classes, labels and pixels. */
    public String contentSha256() {
        return digest;
    }

    /** Indices of the pictures of class {@code c}, ascending. */
    int[] ofClass(int c) {
        return IntStream.range(0, labels.length).filter(i -> labels[i] == c).toArray();
    }

    /** Grey level of a pixel, 0 to 255. */
    int grey(int picture, int pixel) {
        return pixels[picture * side * side + pixel] & 0xff;
    }

    /** The name in options and claims, such as {@code mine}. */
    public String name() {
        return name;
    }

    /** Rows and columns of a picture. */
    public int side() {
        return side;
    }

    /** Number of classes. */
    public int classes() {
        return classNames.size();
    }

    /** Pictures of the class that has the fewest: what disjoint draws must share. */
    public int smallestClass() {
        return smallestClass;
    }

    /** Licence, as one sentence. */
    public String terms() {
        return terms;
    }

    /** The name and one digest of all that the set holds: equal only for the same pictures in the same order. */
    public String canonical() {
        return name + ":" + digest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OwnSet set && canonical().equals(set.canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
