package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import java.nio.DoubleBuffer;
import java.util.Arrays;

/**
 * Samples seen through the frozen gates of a patch net: everything that its linearisation at W0 needs.
 *
 * <p>For the net {@code F_i(x) = sum_r sum_p s(<w_ir, x_p>)} of arXiv 2012.09816, with {@code z_irp = <w0_ir,
 * x_p>} and the gate {@code g_irp = s'(z_irp)},
 *
 * <pre>
 *   f0_i(x)     = sum_rp s(z_irp)                  the net's output at W0
 *   phi_ir(x)   = sum_p g_irp x_p                  its gradient with respect to filter r of class i
 *   f_i(x; W)   = f0_i(x) + sum_r &lt;w_ir - w0_ir, phi_ir(x)&gt;
 *               = f0_i(x) + sum_rp g_irp &lt;w_ir - w0_ir, x_p&gt;
 * </pre>
 *
 * where f is the linear twin. The gradient of F_i with respect to other classes' filters is zero, so each class
 * has features of its own.
 */
final class GatedPatches {
    private final SmoothedRelu activation;
    private final FilterBank bank;
    private final PatchBlock block;
    private final DoubleBuffer filters;
    /** Products with the filters, then the gates: a bank.count() x (samples P) matrix. */
    private final DoubleBuffer gates;

    /** The class whose filter each value of a sample's gates belongs to. */
    private final int[] owner;

    private final double[] patchGates;
    private final double[] patchProducts;
    private final double[] initialOutputs;

    GatedPatches(
            NativeMemory memory, SmoothedRelu activation, FilterBank bank, InputShape.Patches shape, int capacity) {
        if (shape.dimension() != bank.dimension()) {
            throw new IllegalArgumentException("Patches of " + shape.dimension()
                    + " coordinates do not match filters of " + bank.dimension() + " coordinates");
        }
        this.activation = activation;
        this.bank = bank;
        this.block = new PatchBlock(memory, shape, capacity);
        this.filters = bank.copyTo(memory);
        this.gates = memory.doubles((long) capacity * shape.patches() * bank.count());
        this.owner = new int[shape.patches() * bank.count()];
        Arrays.setAll(owner, i -> i % bank.count() / bank.perClass());
        this.patchGates = new double[owner.length];
        this.patchProducts = new double[owner.length];
        this.initialOutputs = new double[capacity * bank.classes()];
    }

    /** Replaces the content by {@code count} samples from index {@code from} on. */
    void load(Samples samples, int from, int count) {
        block.load(samples, from, count);
        block.products(0, block.count(), filters, bank.count(), gates);
        for (int t = 0; t < block.count(); t++) {
            gates.get(t * owner.length, patchGates);
            Arrays.fill(initialOutputs, t * bank.classes(), (t + 1) * bank.classes(), 0);
            for (int i = 0; i < owner.length; i++) {
                double z = patchGates[i];
                patchGates[i] = activation.derivative(z);
                initialOutputs[t * bank.classes() + owner[i]] += activation.value(z, patchGates[i]);
            }
            gates.put(t * owner.length, patchGates);
        }
    }

    /** Samples loaded. */
    int count() {
        return block.count();
    }

    /** f0 of class {@code c} at sample {@code t}. */
    double initialOutput(int t, int c) {
        return initialOutputs[t * bank.classes() + c];
    }

    /**
     * Writes {@code phi} of all loaded samples for consecutive filters: one column per sample, filter after filter.
     *
     * @param first index of the first filter, counted over all classes
     * @param number how many filters
     * @param out receives a (number d) x count matrix
     */
    void features(int first, int number, DoubleBuffer out) {
        int d = bank.dimension();
        int patches = block.shape().patches();
        for (int t = 0; t < block.count(); t++) {
            DoubleBuffer own = Blas.at(gates, t * owner.length + first);
            Blas.multiplyTranspose(
                    d, number, patches, block.sample(t), own, bank.count(), Blas.at(out, t * number * d));
        }
    }

    /**
     * The linear part of the twin without materialising features: {@code sum_rp g_irp <v_ir, x_p>}.
     *
     * @param displacement v, a d x bank.count() matrix
     * @param products scratch for bank.count() x (count P) values
     * @return value {@code sample * classes + class}
     */
    double[] linearOutputs(DoubleBuffer displacement, DoubleBuffer products) {
        block.products(0, block.count(), displacement, bank.count(), products);
        double[] outputs = new double[block.count() * bank.classes()];
        for (int t = 0; t < block.count(); t++) {
            gates.get(t * owner.length, patchGates);
            products.get(t * owner.length, patchProducts);
            for (int i = 0; i < owner.length; i++) {
                outputs[t * bank.classes() + owner[i]] += patchGates[i] * patchProducts[i];
            }
        }
        return outputs;
    }
}
