package dev.multiview.baselines;

import dev.multiview.baselines.blas.NativeMemory;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.List;

/**
 * A record of a net's forward pass at W0 on some samples: all that its linearisation needs of them besides their
 * pixels.
 *
 * <p>Per sample: the input planes of every stage but the first; for every pooled value the gate, which is the position
 * in the output grid that was the largest of its square, or {@link #SHUT} if ReLU passed nothing; the vector that the
 * dense layer saw; and the outputs f(x; W0).
 *
 * @param inputs per stage but the first, samples one after the other
 * @param gates per stage, {@code [filter][row][column]} of every sample
 * @param seen the dense layer's input
 * @param outputs f(x; W0)
 */
record ConvTape(List<FloatBuffer> inputs, List<ShortBuffer> gates, FloatBuffer seen, FloatBuffer outputs) {
    static final short SHUT = -1;

    /** A tape for {@code samples} samples. */
    static ConvTape blank(NativeMemory memory, List<ConvStage> stages, int classes, long samples) {
        ConvStage last = stages.get(stages.size() - 1);
        return new ConvTape(
                stages.stream()
                        .skip(1)
                        .map(stage -> memory.floats(samples * stage.inputs()))
                        .toList(),
                stages.stream()
                        .map(stage -> memory.shorts(samples * stage.filters() * stage.pooled()))
                        .toList(),
                memory.floats(samples * last.outputs()),
                memory.floats(samples * classes));
    }

    /** Bytes that the tape of one sample takes. */
    static long bytesPerSample(List<ConvStage> stages, int classes) {
        long bytes = (long) Float.BYTES * classes;
        for (ConvStage stage : stages) {
            bytes += (long) Short.BYTES * stage.filters() * stage.pooled() + (long) Float.BYTES * stage.outputs();
        }
        return bytes;
    }
}
