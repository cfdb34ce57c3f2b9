package dev.multiview.baselines;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;

/** Small noisy pictures, each with one bright bar whose row tells the class, for tests. */
public final class Pictures {
    /** Two channels, and a row and a column that the second pooling leaves out. */
    public static final InputShape.Image SHAPE = new InputShape.Image(2, 6, 9);

    private Pictures() {}

    /** Labels go round; class c has its bar in row c + 1. */
    public static Samples draw(String seed, int count, int classes, InputShape.Image shape) {
        UniformRandomProvider random = new SeedPath(seed).generator();
        float[] values = new float[count * shape.size()];
        int[] labels = new int[count];
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.3f * random.nextFloat();
        }
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
            for (int column = 1; column < shape.width() - 1; column++) {
                values[i * shape.size() + (labels[i] + 1) * shape.width() + column] += 0.7f;
            }
        }
        return Samples.withoutViews(shape, values, labels, classes);
    }

    /** Hard labels on 90 training pictures of 3 classes: more than a tile of them. */
    public static TrainingTask task(int epochs) {
        return task(new Targets.HardLabels(), epochs);
    }

    public static TrainingTask task(Targets targets, int epochs) {
        return new TrainingTask(
                draw("training", 90, 3, SHAPE), draw("validation", 60, 3, SHAPE), targets, SeedPath.root(5), epochs);
    }
}
