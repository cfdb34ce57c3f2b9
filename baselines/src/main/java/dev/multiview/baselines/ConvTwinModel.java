package dev.multiview.baselines;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;

/**
 * Small conv nets linearised at W0 and moved to W: {@code s sum_l (f_l(x; W0) + J_l(x) (W - W0)_l)}.
 *
 * @param twins the nets and their W0
 * @param weights W
 */
record ConvTwinModel(ConvTwins twins, float[] weights) implements Model {

    @Override
    public Logits predict(Samples samples) {
        InputShape.Image shape = ImagePlanes.shapeOf(samples);
        if (!shape.equals(twins.shape())) {
            throw new IllegalArgumentException(
                    "Samples of shape " + shape + " are not of the shape trained on, " + twins.shape());
        }
        int classes = twins.classes();
        float[] values = new float[samples.count() * classes];
        try (NativeMemory memory = new NativeMemory()) {
            ConvTwinPass pass = ConvTwinPass.once(memory, twins, samples);
            float[] logits = new float[pass.tile() * classes];
            int[] all = ImagePlanes.all(samples);
            pass.moveTo(weights);
            for (int from = 0; from < all.length; from += pass.tile()) {
                int count = Math.min(pass.tile(), all.length - from);
                pass.push(all, from, count, logits);
                System.arraycopy(logits, 0, values, from * classes, count * classes);
            }
        }
        return new Logits(samples.count(), classes, values);
    }
}
