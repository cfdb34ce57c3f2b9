package dev.multiview.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 over everything in a draw: features, then every set in the order of {@link Split}, each as its name, its
 * number of samples, labels, main views, features of patches, values and, where it is known, the truth. Numbers are little-endian on every machine.
 */
final class DrawDigest {
    private static final int CHUNK = 1 << 14;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private DrawDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must provide SHA-256", e);
        }
    }

    /** The digest in hexadecimal. */
    static String of(Features features, Samples training, Samples validation, Map<Split, Samples> tests) {
        DrawDigest digest = new DrawDigest();
        digest.add(features.vectors());
        digest.add(Split.TRAINING, training);
        digest.add(Split.VALIDATION, validation);
        new TreeMap<>(tests).forEach(digest::add);
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private void add(Split split, Samples samples) {
        digest.update(split.label().getBytes(StandardCharsets.UTF_8));
        add(new int[] {samples.count(), samples.shape().size()});
        add(samples.labels());
        digest.update(samples.views().mainView());
        add(samples.views().featureOfPatch());
        add(samples.values());
        add(samples.truth());
    }

    private void add(double[] array) {
        for (double value : array) {
            long bits = Double.doubleToLongBits(value);
            add(new int[] {(int) bits, (int) (bits >>> Integer.SIZE)});
        }
    }

    private void add(int[] array) {
        for (int from = 0; from < array.length; from += CHUNK) {
            int length = Math.min(CHUNK, array.length - from);
            buffer.asIntBuffer().put(array, from, length);
            digest.update(buffer.array(), 0, length * Integer.BYTES);
        }
    }

    private void add(short[] array) {
        for (int from = 0; from < array.length; from += CHUNK) {
            int length = Math.min(CHUNK, array.length - from);
            buffer.asShortBuffer().put(array, from, length);
            digest.update(buffer.array(), 0, length * Short.BYTES);
        }
    }

    private void add(float[] array) {
        for (int from = 0; from < array.length; from += CHUNK) {
            int length = Math.min(CHUNK, array.length - from);
            buffer.asFloatBuffer().put(array, from, length);
            digest.update(buffer.array(), 0, length * Float.BYTES);
        }
    }
}
