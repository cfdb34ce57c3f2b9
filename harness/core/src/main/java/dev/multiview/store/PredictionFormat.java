package dev.multiview.store;

import dev.multiview.data.Split;
import dev.multiview.model.Logits;
import dev.multiview.procedure.Predictions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * Predictions as bytes, all numbers little endian: the eight characters {@code MVPRED01}, the number of splits
 * (int32), then for each split in the order of {@link Split} its ordinal there, samples and classes (int32 each),
 * the logits (float32, sample-major) and the labels (int32). Equal predictions have equal bytes.
 */
public final class PredictionFormat {
    private static final byte[] MAGIC = "MVPRED01".getBytes(StandardCharsets.US_ASCII);

    private PredictionFormat() {}

    static byte[] encode(Predictions predictions) {
        Map<Split, Predictions.Outputs> outputs = new EnumMap<>(predictions.outputs());
        ByteBuffer buffer = ByteBuffer.allocate(size(outputs)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(MAGIC).putInt(outputs.size());
        outputs.forEach((split, output) -> {
            Logits logits = output.logits();
            buffer.putInt(split.ordinal()).putInt(logits.samples()).putInt(logits.classes());
            buffer.asFloatBuffer().put(logits.values());
            buffer.position(buffer.position() + Float.BYTES * logits.values().length);
            buffer.asIntBuffer().put(output.labels());
            buffer.position(buffer.position() + Integer.BYTES * output.labels().length);
        });
        return buffer.array();
    }

    /**
     * The predictions of bytes whose digest has been checked.
     *
     * @throws IllegalArgumentException if the bytes are not in this format
     */
    static Predictions decode(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length];
        buffer.get(magic);
        if (!java.util.Arrays.equals(magic, MAGIC)) {
            throw new IllegalArgumentException("Predictions do not begin with MVPRED01, so they are not ours");
        }
        Map<Split, Predictions.Outputs> outputs = new EnumMap<>(Split.class);
        for (int left = buffer.getInt(); left > 0; left--) {
            Split split = Split.values()[buffer.getInt()];
            int samples = buffer.getInt();
            int classes = buffer.getInt();
            float[] logits = new float[samples * classes];
            buffer.asFloatBuffer().get(logits);
            buffer.position(buffer.position() + Float.BYTES * logits.length);
            int[] labels = new int[samples];
            buffer.asIntBuffer().get(labels);
            buffer.position(buffer.position() + Integer.BYTES * samples);
            outputs.put(split, new Predictions.Outputs(new Logits(samples, classes, logits), labels));
        }
        return new Predictions(outputs);
    }

    private static int size(Map<Split, Predictions.Outputs> outputs) {
        long size = MAGIC.length + Integer.BYTES;
        for (Predictions.Outputs output : outputs.values()) {
            size += 3L * Integer.BYTES
                    + (long) Float.BYTES * output.logits().values().length
                    + (long) Integer.BYTES * output.labels().length;
        }
        return Math.toIntExact(size);
    }
}
