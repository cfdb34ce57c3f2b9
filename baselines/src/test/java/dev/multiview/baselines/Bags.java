package dev.multiview.baselines;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.ViewLabels;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Small bags of noisy patches with two views per class, coordinates 2c and 2c + 1, for tests. */
public final class Bags {
    private Bags() {}

    /** Every third sample shows one view only; labels go round. */
    public static Samples draw(String seed, int count, int classes, int patches, int dimension) {
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(new SeedPath(seed).generator());
        float[] values = new float[count * patches * dimension];
        int[] labels = new int[count];
        byte[] mainView = new byte[count];
        short[] features = new short[count * patches];
        Arrays.fill(features, (short) -1);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.2 * gaussian.sample());
        }
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
            mainView[i] = (byte) (i % 3 == 0 ? i / 3 % 2 : -1);
            for (int view = 0; view < 2; view++) {
                int feature = 2 * labels[i] + view;
                float strength = mainView[i] < 0 || mainView[i] == view ? 1.25f : 0.1f;
                values[(i * patches + view) * dimension + feature] += strength;
                features[i * patches + view] = (short) feature;
            }
        }
        return new Samples(
                new InputShape.Patches(patches, dimension),
                values,
                labels,
                classes,
                new ViewLabels(mainView, features, patches));
    }

    /** Hard labels on 30 training samples of 3 classes, 4 patches x 8. */
    public static TrainingTask task(int steps) {
        return task(new Targets.HardLabels(), steps);
    }

    public static TrainingTask task(Targets targets, int steps) {
        return new TrainingTask(
                draw("training", 30, 3, 4, 8), draw("validation", 24, 3, 4, 8), targets, SeedPath.root(5), steps);
    }

    /** The same samples under other class numbers: class c becomes {@code names[c]}. */
    public static Samples renamed(Samples samples, int... names) {
        int[] labels = Arrays.stream(samples.labels()).map(c -> names[c]).toArray();
        return new Samples(samples.shape(), samples.values(), labels, samples.classes(), samples.views());
    }

    /** The same samples with one value replaced. */
    public static Samples withValue(Samples samples, int index, float value) {
        float[] values = samples.values().clone();
        values[index] = value;
        return new Samples(samples.shape(), values, samples.labels(), samples.classes(), samples.views());
    }
}
