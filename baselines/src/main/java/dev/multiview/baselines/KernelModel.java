package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.SampleKernel;
import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import java.nio.DoubleBuffer;

/**
 * {@code F_c(x) = b_c + sum_i A_ic k(X_i, x)}.
 *
 * @param kernel k
 * @param rows how samples become rows
 * @param training X, known by its array of values: there the kernel has its exact diagonal
 * @param points X as rows
 * @param coefficients A, n x classes, column after column
 * @param own F(X) - b, n x classes, column after column
 * @param intercepts b
 */
record KernelModel(
        SampleKernel kernel,
        KernelMap.Rows rows,
        Samples training,
        double[][] points,
        double[] coefficients,
        double[] own,
        double[] intercepts)
        implements Model {
    /** Samples of one product: what is computed of the training samples each time is little beside it. */
    private static final int AT_ONCE = 1024;

    @Override
    public Logits predict(Samples samples) {
        int classes = intercepts.length;
        float[] values = new float[samples.count() * classes];
        if (samples.values() == training.values()) {
            write(own, 0, points.length, values);
        } else {
            for (int from = 0; from < samples.count(); from += AT_ONCE) {
                predict(samples, from, Math.min(AT_ONCE, samples.count() - from), values);
            }
        }
        return new Logits(samples.count(), classes, values);
    }

    private void predict(Samples samples, int from, int count, float[] values) {
        int n = points.length;
        int classes = intercepts.length;
        double[] outputs = new double[count * classes];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer cross = kernel.between(memory, points, rows.of(samples, from, count));
            DoubleBuffer columns = memory.doubles(coefficients.length).put(0, coefficients);
            DoubleBuffer products = memory.doubles(outputs.length);
            Blas.transposeMultiply(count, classes, n, cross, columns, products);
            products.get(0, outputs);
        }
        write(outputs, from, count, values);
    }

    private void write(double[] outputs, int from, int count, float[] values) {
        int classes = intercepts.length;
        for (int t = 0; t < count; t++) {
            for (int c = 0; c < classes; c++) {
                values[(from + t) * classes + c] = (float) (outputs[c * count + t] + intercepts[c]);
            }
        }
    }
}
