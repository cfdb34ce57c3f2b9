package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import java.nio.FloatBuffer;

/**
 * A linear model on scaled features.
 *
 * @param map the features
 * @param classes number of classes
 * @param weights {@code [class][feature]}, the constant's last
 */
record SoftmaxModel(SoftmaxFit.Scaled map, int classes, float[] weights) implements Model {

    @Override
    public Logits predict(Samples samples) {
        float[] values = new float[samples.count() * classes];
        int atOnce = PatchBlock.PREDICTED_AT_ONCE;
        int rows = map.rows();
        try (NativeMemory memory = new NativeMemory()) {
            FloatBuffer own = memory.floats(weights.length);
            FloatBuffer phi = memory.floats((long) rows * atOnce);
            FloatBuffer outputs = memory.floats((long) classes * atOnce);
            own.put(0, weights);
            for (int from = 0; from < samples.count(); from += atOnce) {
                int count = Math.min(atOnce, samples.count() - from);
                map.write(samples, from, count, phi, 0);
                Blas.transposeMultiplyAdd(classes, count, rows, own, rows, phi, rows, 0, outputs, classes);
                outputs.get(0, values, from * classes, count * classes);
            }
        }
        return new Logits(samples.count(), classes, values);
    }
}
