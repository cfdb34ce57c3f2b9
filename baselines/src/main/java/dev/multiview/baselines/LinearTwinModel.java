package dev.multiview.baselines;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Features;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import java.nio.DoubleBuffer;

/**
 * A patch net linearised at W0 and moved to W: {@code s (f0(x) + sum_rp g_irp <w_ir - w0_ir, x_p>)}, without f0 if
 * centred.
 *
 * <p>View strengths are those of W itself, hence comparable with the net's at the same initial scale.
 */
final class LinearTwinModel implements Model.ViewAware {
    private final SmoothedRelu activation;
    private final FilterBank initial;
    private final float[] weights;
    private final double outputScale;
    private final boolean centred;

    LinearTwinModel(SmoothedRelu activation, FilterBank initial, float[] weights, double outputScale, boolean centred) {
        this.activation = activation;
        this.initial = initial;
        this.weights = weights;
        this.outputScale = outputScale;
        this.centred = centred;
    }

    @Override
    public Logits predict(Samples samples) {
        InputShape.Patches shape = PatchBlock.shapeOf(samples);
        int classes = initial.classes();
        int atOnce = Math.min(PatchBlock.PREDICTED_AT_ONCE, samples.count());
        float[] values = new float[samples.count() * classes];
        try (NativeMemory memory = new NativeMemory()) {
            GatedPatches patches = new GatedPatches(memory, activation, initial, shape, atOnce);
            DoubleBuffer displacement = displacement(memory);
            DoubleBuffer products = memory.doubles((long) atOnce * shape.patches() * initial.count());
            for (int from = 0; from < samples.count(); from += atOnce) {
                patches.load(samples, from, Math.min(atOnce, samples.count() - from));
                double[] linear = patches.linearOutputs(displacement, products);
                for (int i = 0; i < linear.length; i++) {
                    double start = centred ? 0 : patches.initialOutput(i / classes, i % classes);
                    values[from * classes + i] = (float) (outputScale * (start + linear[i]));
                }
            }
        }
        return new Logits(samples.count(), classes, values);
    }

    private DoubleBuffer displacement(NativeMemory memory) {
        DoubleBuffer buffer = memory.doubles(weights.length);
        for (int i = 0; i < weights.length; i++) {
            buffer.put(i, (double) weights[i] - initial.weights()[i]);
        }
        return buffer;
    }

    @Override
    public double[][] viewStrengths(Features features) {
        double[][] strengths = new double[features.classes()][features.views()];
        for (int c = 0; c < features.classes(); c++) {
            for (int v = 0; v < features.views(); v++) {
                for (int r = 0; r < initial.perClass(); r++) {
                    int offset = (c * initial.perClass() + r) * initial.dimension();
                    double overlap = features.overlap(c * features.views() + v, weights, offset);
                    strengths[c][v] = Math.max(strengths[c][v], overlap);
                }
            }
        }
        return strengths;
    }
}
