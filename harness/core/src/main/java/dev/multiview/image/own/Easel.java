package dev.multiview.image.own;

import dev.multiview.exit.MultiviewException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * The place where pictures of every kind become squares of one side, one after the other, so that no more than one is held in its
 * full size. Without a side that the user gives, the first picture decides, and all others must be as large.
 */
final class Easel {
    /** Fewest rows that two poolings leave something of. */
    static final int SMALLEST_SIDE = 4;

    /** Most rows: a net on larger ones would take hours a trial. */
    static final int LARGEST_SIDE = 64;

    /** Without a side, larger pictures are shown at this or less. */
    static final int USUAL_SIDE = 16;

    private static final int MOST_BYTES = 1 << 28;

    private final OptionalInt given;
    private final boolean transposed;
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private final ByteArrayOutputStream labels = new ByteArrayOutputStream();
    private int height;
    private int width;
    private int side;

    /** An easel for a set that is described by {@code file}. */
    Easel(SetFile file) {
        given = file.side();
        transposed = file.transposed();
    }

    /**
     * Adds a picture.
     *
     * @param label its class, from 0 on
     * @param file where it is from
     * @param place which of the file's it is, such as {@code picture 7}; empty if the file is the picture
     * @throws MultiviewException if it is not as large as the others and no side is given, or there are too many
     */
    void add(Grey picture, int label, Path file, String place) {
        Grey upright = transposed ? picture.transposed() : picture;
        if (side == 0) {
            height = upright.height();
            width = upright.width();
            side = given.orElseGet(() -> usual(file));
        } else if (given.isEmpty() && (upright.height() != height || upright.width() != width)) {
            throw Refused.file(
                    file,
                    words(place) + "has " + upright.height() + " x " + upright.width()
                            + " pixels, but the first picture read has " + height + " x " + width,
                    "write the side that all shall be scaled to into set.yaml, such as 'side: " + USUAL_SIDE + "'");
        }
        if (pixels.size() > MOST_BYTES - side * side) {
            throw Refused.file(
                    file,
                    "would bring the set above " + MOST_BYTES + " pixels",
                    "give a smaller side in set.yaml, or fewer pictures");
        }
        pixels.writeBytes(upright.square(side));
        labels.write(label);
    }

    private static String words(String place) {
        return place.isEmpty() ? "" : "holds " + place + ", which ";
    }

    private int usual(Path file) {
        if (height != width) {
            throw Refused.file(
                    file,
                    "has pictures of " + height + " rows and " + width + " columns, which are no squares",
                    "write a side into set.yaml, such as 'side: " + USUAL_SIDE
                            + "'; rows and columns are then scaled each by itself");
        }
        if (height < SMALLEST_SIDE) {
            throw Refused.file(
                    file,
                    "has pictures of " + height + " x " + width + " pixels, fewer than " + SMALLEST_SIDE + " x "
                            + SMALLEST_SIDE,
                    "write a side into set.yaml, such as 'side: 8'");
        }
        int shown = height;
        while (shown > USUAL_SIDE && shown % 2 == 0) {
            shown /= 2;
        }
        return Math.min(shown, USUAL_SIDE);
    }

    /** Rows of the first picture as it was read. */
    int height() {
        return height;
    }

    /** Columns of the first picture as it was read. */
    int width() {
        return width;
    }

    /** Rows and columns of every square. */
    int side() {
        return side;
    }

    int count() {
        return labels.size();
    }

    byte[] pixels() {
        return pixels.toByteArray();
    }

    byte[] labels() {
        return labels.toByteArray();
    }
}
