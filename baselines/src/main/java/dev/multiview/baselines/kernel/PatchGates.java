package dev.multiview.baselines.kernel;

import java.io.Serializable;
import java.util.Arrays;

/** A way to find {@code E[s'(<w, x_p>) s'(<w, x'_p'>)]} of {@link WidePatchKernel} for many pairs of patches. */
sealed interface PatchGates extends Serializable {

    /** What can be found once for each patch, from its length: {@code [tile of patches][term][patch in the tile]}. */
    double[][][] prepared(double[] lengths);

    /**
     * Replaces the inner products of one patch on the right with those on the left by products times expectations.
     *
     * @param products of patches {@code from} to {@code to} on the left, at their indices
     */
    void weigh(double[] products, PatchSide left, int from, int to, PatchSide right, int patch);

    /**
     * The product of a patch with itself times its expectation.
     *
     * @param length |x_p|
     */
    double self(double length);

    /**
     * Every expectation by itself, to 1e-9 of it or better; ten microseconds each.
     *
     * @param covariance the expectation
     * @param scale standard deviation of the filters' coordinates
     */
    record Exact(GateCovariance covariance, double scale) implements PatchGates {
        @Override
        public double[][][] prepared(double[] lengths) {
            return new double[0][][];
        }

        @Override
        public void weigh(double[] products, PatchSide left, int from, int to, PatchSide right, int patch) {
            double length = right.lengths()[patch];
            for (int q = from; q < to; q++) {
                if (products[q] != 0) {
                    double other = left.lengths()[q];
                    double cosine = Angles.cosine(products[q], other * length);
                    products[q] *= covariance.of(scale * other, scale * length, cosine);
                }
            }
        }

        @Override
        public double self(double length) {
            return length == 0 ? 0 : length * length * covariance.of(scale * length, scale * length, 1);
        }
    }

    /**
     * By the first terms of {@link GateSeries}, a few nanoseconds each. Between different patches the matrix is that of gates
     * that are polynomials, positive semidefinite; of a patch with itself the expectation is exact, or that of the
     * polynomial should rounding make it larger, which adds to the diagonal alone. Patches far from parallel need fewer
     * terms: those are left out whose power of the cosine is below {@value #NEGLIGIBLE}.
     *
     * @param series the gate's coefficients; their number is a multiple of {@value #STRIDE}
     * @param exact the same without a series
     */
    record Series(GateSeries series, Exact exact) implements PatchGates {
        /** Patches that go through all terms together: their cosines and sums stay in the first-level cache. */
        private static final int TILE = 256;

        private static final double NEGLIGIBLE = 1e-9;

        /** Terms that one pass over a tile takes. */
        private static final int STRIDE = 4;

        @Override
        public double[][][] prepared(double[] lengths) {
            double[][][] prepared = new double[(lengths.length + TILE - 1) / TILE][series.terms()][TILE];
            for (int p = 0; p < lengths.length; p++) {
                double[] coefficients = series.coefficients(exact.scale() * lengths[p]);
                for (int m = 0; m < coefficients.length; m++) {
                    prepared[p / TILE][m][p % TILE] = coefficients[m];
                }
            }
            return prepared;
        }

        @Override
        public void weigh(double[] products, PatchSide left, int from, int to, PatchSide right, int patch) {
            double[] cosines = new double[TILE];
            double[] sums = new double[TILE];
            double[] weights = new double[series.terms()];
            for (int m = 0; m < weights.length; m++) {
                weights[m] = right.prepared()[patch / TILE][m][patch % TILE];
            }
            double length = right.lengths()[patch];
            for (int tile = from / TILE; tile * TILE < to; tile++) {
                int start = tile * TILE;
                int low = Math.max(from - start, 0);
                int high = Math.min(to - start, TILE);
                double largest = 0;
                for (int i = low; i < high; i++) {
                    cosines[i] = Angles.cosine(products[start + i], left.lengths()[start + i] * length);
                    largest = Math.max(largest, Math.abs(cosines[i]));
                }
                Arrays.fill(sums, 0);
                double[][] terms = left.prepared()[tile];
                for (int m = needed(largest) - STRIDE; m >= 0; m -= STRIDE) {
                    horner(low, high, cosines, terms, weights, m, sums);
                }
                for (int i = low; i < high; i++) {
                    products[start + i] *= sums[i];
                }
            }
        }

        /** A multiple of {@value #STRIDE} of terms for cosines up to one. */
        private int needed(double cosine) {
            int needed = STRIDE;
            double power = Math.pow(cosine, STRIDE);
            for (double left = power; left > NEGLIGIBLE && needed < series.terms(); left *= power) {
                needed += STRIDE;
            }
            return needed;
        }

        /**
         * {@value #STRIDE} steps of Horner's scheme for all of a tile: short loops over arrays of the same index are vectorised.
         */
        private static void horner(
                int low, int high, double[] cosines, double[][] terms, double[] weights, int m, double[] sums) {
            double[] t0 = terms[m];
            double[] t1 = terms[m + 1];
            double[] t2 = terms[m + 2];
            double[] t3 = terms[m + 3];
            double w0 = weights[m];
            double w1 = weights[m + 1];
            double w2 = weights[m + 2];
            double w3 = weights[m + 3];
            for (int i = low; i < high; i++) {
                double c = cosines[i];
                double upper = Math.fma(Math.fma(sums[i], c, t3[i] * w3), c, t2[i] * w2);
                sums[i] = Math.fma(Math.fma(upper, c, t1[i] * w1), c, t0[i] * w0);
            }
        }

        @Override
        public double self(double length) {
            double sum = 0;
            for (double coefficient : series.coefficients(exact.scale() * length)) {
                sum += coefficient * coefficient;
            }
            return Math.max(exact.self(length), length * length * sum);
        }
    }
}
