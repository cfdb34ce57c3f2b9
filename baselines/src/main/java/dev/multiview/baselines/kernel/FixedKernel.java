package dev.multiview.baselines.kernel;

import smile.math.kernel.MercerKernel;

/** One of Smile's kernels without hyperparameters to fit. */
public interface FixedKernel extends MercerKernel<double[]> {

    /** The value alone: there is no hyperparameter to differentiate by. */
    @Override
    default double[] kg(double[] x, double[] y) {
        return new double[] {k(x, y)};
    }

    @Override
    default MercerKernel<double[]> of(double[] parameters) {
        return this;
    }

    @Override
    default double[] hyperparameters() {
        return new double[0];
    }

    @Override
    default double[] lo() {
        return new double[0];
    }

    @Override
    default double[] hi() {
        return new double[0];
    }
}
