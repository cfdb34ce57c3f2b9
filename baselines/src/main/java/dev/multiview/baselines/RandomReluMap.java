package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import java.nio.DoubleBuffer;
import java.util.Arrays;

/**
 * Random ReLU features summed over patches, shared by all classes: {@code phi_j(x) = sum_p max(<v_j, x_p>, 0)}.
 *
 * @param bank the vectors v, as a bank of one class
 */
record RandomReluMap(FilterBank bank) implements FeatureMap {

    @Override
    public int groups() {
        return 1;
    }

    @Override
    public int features() {
        return bank.count();
    }

    @Override
    public Block load(NativeMemory memory, Samples samples, int from, int count) {
        InputShape.Patches shape = PatchBlock.shapeOf(samples);
        PatchBlock block = new PatchBlock(memory, shape, count);
        block.load(samples, from, count);
        DoubleBuffer vectors = bank.copyTo(memory);
        int atOnce = Math.min(PatchBlock.PREDICTED_AT_ONCE, count);
        DoubleBuffer products = memory.doubles((long) atOnce * shape.patches() * bank.count());
        return (group, out) -> {
            for (int t = 0; t < count; t += atOnce) {
                int loaded = Math.min(atOnce, count - t);
                block.products(t, loaded, vectors, bank.count(), products);
                pool(products, loaded, shape.patches(), Blas.at(out, t * bank.count()));
            }
        };
    }

    private void pool(DoubleBuffer products, int samples, int patches, DoubleBuffer out) {
        double[] patch = new double[bank.count()];
        double[] pooled = new double[bank.count()];
        for (int t = 0; t < samples; t++) {
            Arrays.fill(pooled, 0);
            for (int p = 0; p < patches; p++) {
                products.get((t * patches + p) * patch.length, patch);
                for (int j = 0; j < patch.length; j++) {
                    pooled[j] += Math.max(patch[j], 0);
                }
            }
            out.put(pooled);
        }
    }
}
