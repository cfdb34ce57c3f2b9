package dev.multiview.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * A digest over everything in a draw: features, then every set in the order of {@link Split}, each as its name, its
 * number of samples, labels, main views, features of patches, values and, where it is known, the truth. Numbers are
 * little-endian on every machine.
 */
final class DrawDigest {
    private static final int CHUNK = 1 << 14;

    private final Sink digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    /** Takes the bytes in their order. */
    @FunctionalInterface
    private interface Sink {
        void update(byte[] bytes, int from, int length);
    }

    private DrawDigest(Sink digest) {
        this.digest = digest;
    }

    /** The SHA-256 in hexadecimal. */
    static String of(Features features, Samples training, Samples validation, Map<Split, Samples> tests) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new DrawDigest(sha256::update).add(features, training, validation, tests);
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must provide SHA-256", e);
        }
    }

    /** The CRC-32C, which takes a tenth of the time and tells as surely that something was changed by mistake. */
    static long checksum(Features features, Samples training, Samples validation, Map<Split, Samples> tests) {
        CRC32C crc = new CRC32C();
        new DrawDigest(crc::update).add(features, training, validation, tests);
        return crc.getValue();
    }

    private void add(Features features, Samples training, Samples validation, Map<Split, Samples> tests) {
        add(features.vectors());
        add(Split.TRAINING, training);
        add(Split.VALIDATION, validation);
        new TreeMap<>(tests).forEach(this::add);
    }

    private void add(Split split, Samples samples) {
        add(split.label().getBytes(StandardCharsets.UTF_8));
        add(new int[] {samples.count(), samples.shape().size()});
        add(samples.labels());
        add(samples.views().mainView());
        add(samples.views().featureOfPatch());
        add(samples.values());
        add(samples.truth());
    }

    private void add(byte[] array) {
        digest.update(array, 0, array.length);
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
