package dev.multiview.featurelearning.shared;

import dev.multiview.data.InputShape;
import dev.multiview.data.InputShape.Image;
import dev.multiview.random.SeedPath;
import java.nio.FloatBuffer;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Shows every image moved by a whole number of pixels in each direction, drawn uniformly anew each time; what comes in
 * from outside is background. Images are shown in the order of training, so the same seed gives the same shifts. For
 * one fit in one thread.
 */
public final class RandomShift implements Augmentation {
    private final Image shape;
    private final int most;
    private final UniformRandomProvider random;
    private final float[] moved;

    /**
     * Shifts of up to {@code most} pixels, or none for 0.
     *
     * @param task path of the training; the shifts are drawn from its child {@code augmentation}
     * @throws IllegalArgumentException if there are shifts and {@code shape} is not that of images
     */
    public static Augmentation upTo(int most, InputShape shape, SeedPath task) {
        return most == 0 ? Augmentation.NONE : new RandomShift(Images.shape(shape), most, task.child("augmentation"));
    }

    /**
     * Shifts of up to {@code most} pixels.
     *
     * @param seed path of the shifts
     */
    RandomShift(Image shape, int most, SeedPath seed) {
        this.shape = shape;
        this.most = most;
        this.random = seed.generator();
        this.moved = new float[shape.size()];
    }

    @Override
    public void write(float[] values, int from, int length, FloatBuffer target) {
        int down = random.nextInt(2 * most + 1) - most;
        int right = random.nextInt(2 * most + 1) - most;
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    int sourceY = y - down;
                    int sourceX = x - right;
                    boolean inside =
                            sourceY >= 0 && sourceY < shape.height() && sourceX >= 0 && sourceX < shape.width();
                    int row = c * shape.height();
                    moved[(row + y) * shape.width() + x] =
                            inside ? values[from + (row + sourceY) * shape.width() + sourceX] : 0;
                }
            }
        }
        target.put(moved);
    }
}
