package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;
import java.util.Arrays;

/**
 * Ridge regression with an unpenalised intercept, for a whole grid of penalties at once.
 *
 * <p>With n samples, features phi (D x n), targets Y (n x C) and both centred over the samples, it minimises
 * {@code |Y - phi^T W|^2 + lambda |W|^2}:
 *
 * <pre>
 *   primal   W = (phi phi^T + lambda I_D)^-1 phi Y          if D &lt; n
 *   dual     W = phi (phi^T phi + lambda I_n)^-1 Y          otherwise
 *   lambda = relative penalty * trace(phi^T phi) / n,       b = mean(Y) - W^T mean(phi)
 * </pre>
 *
 * The two forms are equal; the cheaper one costs n D min(n, D) operations for the Gram matrix and min(n, D)^3 / 3
 * for each penalty. Phi is centred itself, not its Gram matrix: that keeps the digits that small penalties need.
 *
 * <p>Buffers are taken once and used for every group of features.
 */
final class CentredRidge {

    /** The forms of one solution, of which the cheaper is computed. */
    enum Form {
        PRIMAL,
        DUAL;

        static Form cheaper(int samples, int features) {
            return features < samples ? PRIMAL : DUAL;
        }
    }

    private final Form form;
    private final int samples;
    private final int features;
    private final int columns;
    private final double[] penalties;
    private final int order;
    private final DoubleBuffer gram;
    private final DoubleBuffer factor;
    /** Solutions of all penalties side by side, each order x columns. */
    private final DoubleBuffer solutions;
    /** Weights of all penalties side by side, each features x columns. */
    private final DoubleBuffer weights;

    private final RidgeCheck gate;
    private final DoubleBuffer centredTargets;
    private final double[] featureMean;
    private final double[] targetMean;

    /**
     * A solver.
     *
     * @param columns columns of the targets, C
     * @param penalties relative penalties, positive
     */
    CentredRidge(NativeMemory memory, Form form, int samples, int features, int columns, double[] penalties) {
        this.form = form;
        this.samples = samples;
        this.features = features;
        this.columns = columns;
        this.penalties = penalties.clone();
        this.order = form == Form.PRIMAL ? features : samples;
        this.gram = memory.doubles((long) order * order);
        this.factor = memory.doubles((long) order * order);
        this.solutions = memory.doubles((long) order * columns * penalties.length);
        this.weights = form == Form.PRIMAL ? solutions : memory.doubles((long) features * columns * penalties.length);
        this.gate = new RidgeCheck(memory, samples, features, columns);
        this.centredTargets = memory.doubles((long) samples * columns);
        this.featureMean = new double[features];
        this.targetMean = new double[columns];
    }

    /**
     * Solves for every penalty.
     *
     * @param phi features x samples; centred in place
     * @param targets samples x columns, column after column
     * @return per penalty the weights, {@code features x columns}, column after column, valid until the next call
     * @throws IllegalArgumentException if no feature varies over the samples
     * @throws ArithmeticException if a solution does not pass {@link RidgeCheck}
     * @throws InterruptedException if the thread was interrupted
     */
    DoubleBuffer solve(DoubleBuffer phi, double[] targets) throws InterruptedException {
        centreFeatures(phi);
        centreTargets(targets);
        double meanEigenvalue = Blas.squaredNorm(samples * features, phi) / samples;
        if (!(meanEigenvalue > 0)) {
            throw new IllegalArgumentException("Features have variance " + meanEigenvalue + " over " + samples
                    + " training samples; ridge regression needs features that vary");
        }
        if (form == Form.PRIMAL) {
            Blas.outerGram(features, samples, phi, gram);
        } else {
            Blas.innerGram(samples, features, phi, gram);
        }
        for (int i = 0; i < penalties.length; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException(
                        "Ridge regression was interrupted at penalty " + i + " of " + penalties.length);
            }
            DoubleBuffer solution = Blas.at(solutions, i * order * columns);
            if (form == Form.PRIMAL) {
                Blas.multiply(features, columns, samples, phi, centredTargets, solution);
            } else {
                solution.duplicate().put(centredTargets.duplicate());
            }
            shiftGram(penalties[i] * meanEigenvalue);
            Blas.solvePositiveDefinite(order, columns, factor, solution);
        }
        if (form == Form.DUAL) {
            Blas.multiply(features, columns * penalties.length, samples, phi, solutions, weights);
        }
        for (int i = 0; i < penalties.length; i++) {
            gate.check(
                    phi,
                    centredTargets,
                    Blas.at(weights, i * features * columns).slice(),
                    penalties[i] * meanEigenvalue);
        }
        return weights;
    }

    /** The intercepts that belong to weights of the last solution. */
    double[] intercepts(double[] solved) {
        double[] intercepts = targetMean.clone();
        for (int c = 0; c < columns; c++) {
            for (int j = 0; j < features; j++) {
                intercepts[c] -= solved[c * features + j] * featureMean[j];
            }
        }
        return intercepts;
    }

    /** Sets the factor's lower triangle to that of {@code gram + lambda I}. */
    private void shiftGram(double lambda) {
        for (int j = 0; j < order; j++) {
            int diagonal = j * order + j;
            factor.put(diagonal, gram, diagonal, order - j);
            factor.put(diagonal, factor.get(diagonal) + lambda);
        }
    }

    private void centreFeatures(DoubleBuffer phi) {
        double[] sample = new double[features];
        Arrays.fill(featureMean, 0);
        for (int i = 0; i < samples; i++) {
            phi.get(i * features, sample);
            for (int j = 0; j < features; j++) {
                featureMean[j] += sample[j];
            }
        }
        for (int j = 0; j < features; j++) {
            featureMean[j] /= samples;
        }
        for (int i = 0; i < samples; i++) {
            phi.get(i * features, sample);
            for (int j = 0; j < features; j++) {
                sample[j] -= featureMean[j];
            }
            phi.put(i * features, sample);
        }
    }

    private void centreTargets(double[] targets) {
        for (int c = 0; c < columns; c++) {
            double sum = 0;
            for (int i = 0; i < samples; i++) {
                sum += targets[c * samples + i];
            }
            targetMean[c] = sum / samples;
            for (int i = 0; i < samples; i++) {
                centredTargets.put(c * samples + i, targets[c * samples + i] - targetMean[c]);
            }
        }
    }
}
