package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import java.nio.DoubleBuffer;

/** A linear model on fixed features: {@code F_c(x) = b_c + <w_c, phi_group(c)(x)>}. */
final class RidgeModel implements Model {
    private final FeatureMap map;
    private final int classes;
    private final double[][] weights;
    private final double[][] intercepts;

    /**
     * A model.
     *
     * @param weights per group of features: features x columns, column after column
     * @param intercepts per group: one per column
     */
    RidgeModel(FeatureMap map, int classes, double[][] weights, double[][] intercepts) {
        this.map = map;
        this.classes = classes;
        this.weights = weights;
        this.intercepts = intercepts;
    }

    @Override
    public Logits predict(Samples samples) {
        float[] values = new float[samples.count() * classes];
        for (int from = 0; from < samples.count(); from += PatchBlock.PREDICTED_AT_ONCE) {
            predict(samples, from, Math.min(PatchBlock.PREDICTED_AT_ONCE, samples.count() - from), values);
        }
        return new Logits(samples.count(), classes, values);
    }

    private void predict(Samples samples, int from, int count, float[] values) {
        int columns = classes / map.groups();
        try (NativeMemory memory = new NativeMemory()) {
            FeatureMap.Block block = map.load(memory, samples, from, count);
            DoubleBuffer phi = memory.doubles((long) map.features() * count);
            DoubleBuffer own = memory.doubles((long) map.features() * columns);
            DoubleBuffer outputs = memory.doubles((long) columns * count);
            for (int group = 0; group < map.groups(); group++) {
                block.write(group, phi);
                own.put(0, weights[group]);
                Blas.transposeMultiply(columns, count, map.features(), own, phi, outputs);
                for (int t = 0; t < count; t++) {
                    for (int c = 0; c < columns; c++) {
                        double output = outputs.get(t * columns + c) + intercepts[group][c];
                        values[(from + t) * classes + group * columns + c] = (float) output;
                    }
                }
            }
        }
    }
}
