package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import java.nio.DoubleBuffer;
import java.util.Arrays;

/** Features that see every patch alone and add up, shared by all classes: {@code phi_j(x) = sum_p r_j(<v_j, x_p>)}. */
interface PooledFeatureMap extends FeatureMap {

    /** The vectors v, as a bank of one class. */
    FilterBank bank();

    /** {@code r_j} of an inner product. */
    double response(int feature, double product);

    @Override
    default int groups() {
        return 1;
    }

    @Override
    default int features() {
        return bank().count();
    }

    @Override
    default Block load(NativeMemory memory, Samples samples, int from, int count) {
        InputShape.Patches shape = PatchBlock.shapeOf(samples);
        PatchBlock block = new PatchBlock(memory, shape, count);
        block.load(samples, from, count);
        DoubleBuffer vectors = bank().copyTo(memory);
        int features = features();
        int atOnce = Math.min(PatchBlock.PREDICTED_AT_ONCE, count);
        DoubleBuffer products = memory.doubles((long) atOnce * shape.patches() * features);
        return (group, out) -> {
            for (int t = 0; t < count; t += atOnce) {
                int loaded = Math.min(atOnce, count - t);
                block.products(t, loaded, vectors, features, products);
                pool(products, loaded, shape.patches(), Blas.at(out, t * features));
            }
        };
    }

    private void pool(DoubleBuffer products, int samples, int patches, DoubleBuffer out) {
        double[] patch = new double[features()];
        double[] pooled = new double[features()];
        for (int t = 0; t < samples; t++) {
            Arrays.fill(pooled, 0);
            for (int p = 0; p < patches; p++) {
                products.get((t * patches + p) * patch.length, patch);
                for (int j = 0; j < patch.length; j++) {
                    pooled[j] += response(j, patch[j]);
                }
            }
            out.put(pooled);
        }
    }
}
