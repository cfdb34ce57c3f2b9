package dev.multiview.featurelearning;

import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A mini-batch of fixed size outside the Java heap: its images, {@code [position][channel][row][column]}, and their indices. */
final class ImageBatch implements AutoCloseable {
    private final Samples samples;
    private final Augmentation augmentation;
    private final INDArray images;
    private final INDArray indices;
    private final FloatBuffer imageValues;
    private final FloatBuffer indexValues;

    /**
     * A batch of undefined values.
     *
     * @param samples images
     * @param size images in the batch
     * @throws IllegalArgumentException if the samples are not images
     */
    ImageBatch(Samples samples, int size, Augmentation augmentation) {
        Image shape = ConvNetShape.image(samples);
        this.samples = samples;
        this.augmentation = augmentation;
        images = Nd4j.createUninitialized(DataType.FLOAT, size, shape.channels(), shape.height(), shape.width());
        indices = Nd4j.createUninitialized(DataType.FLOAT, size, 1);
        imageValues = NativeMatrix.memory(images);
        indexValues = NativeMatrix.memory(indices);
    }

    /** Fills the batch with the samples of these indices, as many as its size. */
    void fill(int[] batch) {
        int size = samples.shape().size();
        imageValues.rewind();
        indexValues.rewind();
        for (int sample : batch) {
            augmentation.write(samples.values(), sample * size, size, imageValues);
            // Whole numbers up to 2^24 are exact.
            indexValues.put(sample);
        }
    }

    INDArray images() {
        return images;
    }

    /** The indices as one column. */
    INDArray indices() {
        return indices;
    }

    @Override
    public void close() {
        images.close();
        indices.close();
    }
}
