package dev.multiview.baselines.measurement;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * One regressor on random features, {@code f(x) = phi(x).w}: with a penalty, or, without, of all that fit best the one with
 * the shortest w. Plain loops, because thousands of regressors of some hundred features are drawn.
 *
 * @param training features of the samples, one row a sample
 * @param fresh features of the points that are asked about, one row a point
 */
public record RandomRegressor(double[][] training, double[][] fresh) {

    /** All points with one more coordinate, 1, which stands for a bias. */
    public static double[][] augmented(double[][]... sets) {
        return Arrays.stream(sets)
                .flatMap(Arrays::stream)
                .map(x -> {
                    double[] point = Arrays.copyOf(x, x.length + 1);
                    point[x.length] = 1;
                    return point;
                })
                .toArray(double[][]::new);
    }

    /** The source of a regressor's features. */
    public interface Source {
        /** {@code count} features of all samples and points, one row each, samples first. */
        double[][] draw(int count, UniformRandomProvider random);
    }

    /** {@code relu(w.x) / sqrt(count)}, w standard normal, of given points x. */
    public record Relu(double[][] points) implements Source {
        @Override
        public double[][] draw(int count, UniformRandomProvider random) {
            double[][] weights = gaussian(points[0].length, count, random);
            double[][] features = new double[points.length][count];
            for (int i = 0; i < points.length; i++) {
                for (int j = 0; j < points[i].length; j++) {
                    add(features[i], points[i][j], weights[j]);
                }
                double[] row = features[i];
                Arrays.setAll(row, j -> Math.max(0, row[j]) / Math.sqrt(count));
            }
            return features;
        }
    }

    /** Samples of the Gaussian process whose covariance has the given Cholesky factor, over sqrt(count). */
    public record Process(double[][] lower) implements Source {
        @Override
        public double[][] draw(int count, UniformRandomProvider random) {
            double[][] independent = gaussian(lower.length, count, random);
            double[][] features = new double[lower.length][count];
            for (int i = 0; i < lower.length; i++) {
                for (int j = 0; j <= i; j++) {
                    add(features[i], lower[i][j] / Math.sqrt(count), independent[j]);
                }
            }
            return features;
        }
    }

    /** A regressor on {@code count} features of {@code source}. */
    public static RandomRegressor draw(Source source, int samples, int count, UniformRandomProvider random) {
        double[][] features = source.draw(count, random);
        return new RandomRegressor(
                Arrays.copyOf(features, samples), Arrays.copyOfRange(features, samples, features.length));
    }

    /** The regressor on features {@code from} (inclusive) to {@code to} (exclusive) of this one. */
    public RandomRegressor block(int from, int to) {
        return new RandomRegressor(columns(training, from, to), columns(fresh, from, to));
    }

    int features() {
        return training[0].length;
    }

    /** What it says at the fresh points without penalty. */
    public double[] outputs(double[] targets) {
        return features() < training.length
                ? said(new QRDecomposition(new Array2DRowRealMatrix(training, false))
                        .getSolver()
                        .solve(new ArrayRealVector(targets, false))
                        .toArray())
                : outputs(targets, 0);
    }

    /** With a penalty on the squared length of w, by the dual problem; 0 only where features are as many as samples. */
    public double[] outputs(double[] targets, double penalty) {
        int n = training.length;
        double[][] gram = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] = product(training[i], training[j]);
                gram[j][i] = gram[i][j];
            }
            gram[i][i] += penalty;
        }
        double[] dual = new CholeskyDecomposition(new Array2DRowRealMatrix(gram, false))
                .getSolver()
                .solve(new ArrayRealVector(targets, false))
                .toArray();
        double[] weights = new double[features()];
        for (int i = 0; i < n; i++) {
            add(weights, dual[i], training[i]);
        }
        return said(weights);
    }

    /** What {@link #outputs(double[])} finds, by singular values. */
    public double[] outputsBySingularValues(double[] targets) {
        RealMatrix features = new Array2DRowRealMatrix(training, false);
        return said(new SingularValueDecomposition(features)
                .getSolver()
                .solve(new ArrayRealVector(targets, false))
                .toArray());
    }

    private double[] said(double[] weights) {
        return Arrays.stream(fresh).mapToDouble(row -> product(row, weights)).toArray();
    }

    private static double[][] columns(double[][] rows, int from, int to) {
        return Arrays.stream(rows).map(row -> Arrays.copyOfRange(row, from, to)).toArray(double[][]::new);
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /** {@code sum += factor * term}. */
    private static void add(double[] sum, double factor, double[] term) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * term[i];
        }
    }

    private static double[][] gaussian(int rows, int columns, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            Arrays.setAll(row, j -> gaussian.sample());
        }
        return values;
    }
}
