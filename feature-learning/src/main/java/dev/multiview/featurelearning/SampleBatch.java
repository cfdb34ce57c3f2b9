package dev.multiview.featurelearning;

import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A mini-batch of fixed size outside the Java heap: its samples and their indices. */
final class SampleBatch implements AutoCloseable {
    private final Samples samples;
    private final Augmentation augmentation;
    private final INDArray inputs;
    private final INDArray indices;
    private final FloatBuffer inputValues;
    private final FloatBuffer indexValues;

    /**
     * A batch of undefined values.
     *
     * @param shape the net that looks at them
     * @param size samples in the batch
     */
    SampleBatch(GraphNetShape shape, Samples samples, int size, Augmentation augmentation) {
        this.samples = samples;
        this.augmentation = augmentation;
        inputs = Nd4j.createUninitialized(DataType.FLOAT, shape.axes(size));
        indices = Nd4j.createUninitialized(DataType.FLOAT, size, 1);
        inputValues = NativeFloats.of(inputs);
        indexValues = NativeFloats.of(indices);
    }

    /** Fills the batch with the samples of these indices, as many as its size. */
    void fill(int[] batch) {
        int size = samples.shape().size();
        inputValues.rewind();
        indexValues.rewind();
        for (int sample : batch) {
            augmentation.write(samples.values(), sample * size, size, inputValues);
            // Whole numbers up to 2^24 are exact.
            indexValues.put(sample);
        }
    }

    /** The samples, with the axes that the net wants. */
    INDArray inputs() {
        return inputs;
    }

    /** The indices as one column. */
    INDArray indices() {
        return indices;
    }

    @Override
    public void close() {
        inputs.close();
        indices.close();
    }
}
