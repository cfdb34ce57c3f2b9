package dev.multiview.papers.dern2024;

import dev.multiview.baselines.kernel.ArcCosineKernel;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.baselines.measurement.KernelValues;
import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.baselines.measurement.RandomRegressor;
import dev.multiview.baselines.measurement.Ridge;
import dev.multiview.baselines.measurement.Sizes;
import dev.multiview.baselines.measurement.Spectrum;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.rng.UniformRandomProvider;
import smile.math.kernel.MercerKernel;

/**
 * Is the mean of infinitely many overparameterised random-feature regressors the one of infinite width (Dern et al., arXiv
 * 2410.16201)? Three sorts of members, none with a penalty: {@code relu} and {@code process}, with {@value #OVER} times as
 * many features as samples, random ReLU units and samples of the Gaussian process of a net's tangent kernel; and {@code
 * narrow}, of that process with a {@value #NARROW}th of as many features as samples, where theory promises nothing.
 *
 * <p>For the process it is exact (D): given the features at the samples, those at x are {@code k(x)^T K^-1} of them plus
 * something independent of mean 0, so the mean output is {@code k(x)^T K^-1 y}, that of infinite width.
 *
 * <p>Notes for each sort:
 *
 * <ul>
 *   <li>{@code Gap1} to {@code Gap256}: root of the mean squared difference, over fresh points, of a mean of so many members
 *       and infinite width, over the root of the latter's mean square; means over disjoint groups
 *   <li>{@code Slope}: of the logarithm of the gap by that of the members, a least-squares line; -1/2 if nothing but chance
 *       separates the two
 *   <li>{@code Bias}: share of a member's mean squared distance to infinite width that no number of members takes away,
 *       estimated from {@value #MEMBERS} of them ({@value #RELU_MEMBERS} of {@code relu}); 0 on average if the mean is
 *       infinite width, and then negative in half of the draws
 *   <li>{@code RiskMember}, {@code RiskEnsemble}, {@code RiskInfinite}: mean squared distance to the function, over its mean
 *       square; {@code RiskGroup}, {@code RiskWide}: of groups of {@value #GROUP} members and of one model with all their
 *       features, {@value #WIDE} of them
 * </ul>
 */
public record InfiniteEnsembleMeasurement() implements Measurement {
    static final int MEMBERS = 256;
    static final int GROUP = 16;
    static final int WIDE = 4;

    /** ReLU members, sixteen times as many: what they miss is small and needs them. */
    static final int RELU_MEMBERS = 16 * MEMBERS;

    static final int OVER = 8;

    static final int NARROW = 4;

    /** Ours: a tenth of the signal's mean square, so that models that fit every label err by more than their bias. */
    private static final double NOISE_OF_SIGNAL = 0.1;

    private static final int DEPTH = 2;

    @Override
    public String name() {
        return "study-infinite-ensemble";
    }

    @Override
    public String canonical() {
        return "infinite-ensemble-1";
    }

    @Override
    public Set<String> notes() {
        return NoteNames.all();
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) {
        int n = training.count();
        double noise = NOISE_OF_SIGNAL * Sizes.meanSquare(fresh.truth());
        double[] y = Sizes.noisy(training.truth(), Math.sqrt(noise), seed.child("noise"));
        double[][] all = RandomRegressor.augmented(training.x(), fresh.x());
        double[][] samples = Arrays.copyOf(all, n);
        double[][] points = Arrays.copyOfRange(all, n, all.length);
        WideReluKernel tangent = WideReluKernel.tangent(DEPTH, samples[0].length);
        RandomRegressor.Source process =
                new RandomRegressor.Process(new CholeskyDecomposition(KernelValues.between(tangent, all, all))
                        .getL()
                        .getData());
        RandomRegressor.Source relu = new RandomRegressor.Relu(all);
        double[] tangentLimit = infinite(tangent, samples, points, y);
        double[] reluLimit = infinite(new ArcCosineKernel(1), samples, points, y);
        Map<String, Double> notes = new TreeMap<>();
        new Sort(NoteNames.RELU, relu, RELU_MEMBERS, OVER * n, reluLimit).measure(y, fresh.truth(), seed, notes);
        new Sort(NoteNames.PROCESS, process, MEMBERS, OVER * n, tangentLimit).measure(y, fresh.truth(), seed, notes);
        new Sort(NoteNames.NARROW, process, MEMBERS, n / NARROW, tangentLimit).measure(y, fresh.truth(), seed, notes);
        return new Findings(notes, x -> infinite(tangent, samples, RandomRegressor.augmented(x), y));
    }

    private double[] infinite(MercerKernel<double[]> kernel, double[][] samples, double[][] points, double[] y) {
        RealMatrix gram = KernelValues.between(kernel, samples, samples);
        RealMatrix cross = KernelValues.between(kernel, points, samples);
        double[] outputs = cross.operate(new CholeskyDecomposition(gram)
                .getSolver()
                .solve(new ArrayRealVector(y, false))
                .toArray());
        Ridge ridge = new Ridge(kernel, samples, Spectrum.of(gram), 0);
        new OracleCheck(name()).check("output of infinite width at point", outputs, ridge.at(y, points));
        return outputs;
    }

    /** One sort of members. */
    private record Sort(String name, RandomRegressor.Source source, int members, int features, double[] limit) {

        void measure(double[] y, double[] truth, SeedPath seed, Map<String, Double> notes) {
            UniformRandomProvider random = seed.child(name).generator();
            double[][] outputs = new double[members][];
            for (int member = 0; member < members; member++) {
                RandomRegressor one = RandomRegressor.draw(source, y.length, features, random);
                outputs[member] = one.outputs(y);
                if (member == 0) {
                    new OracleCheck("infinite-ensemble (" + name + ")")
                            .check("output of a member at point", outputs[0], one.outputsBySingularValues(y));
                }
            }
            SimpleRegression line = new SimpleRegression();
            for (int size : NoteNames.SIZES) {
                double gap = Math.sqrt(groups(outputs, size, limit) / Sizes.meanSquare(limit));
                notes.put(NoteNames.of(name, NoteNames.gap(size)), gap);
                line.addData(Math.log(size), Math.log(gap));
            }
            notes.put(NoteNames.of(name, NoteNames.SLOPE), line.getSlope());
            notes.put(NoteNames.of(name, NoteNames.BIAS), bias(outputs, limit));
            double signal = Sizes.meanSquare(truth);
            notes.put(NoteNames.of(name, NoteNames.RISK_MEMBER), groups(outputs, 1, truth) / signal);
            notes.put(NoteNames.of(name, NoteNames.RISK_GROUP), groups(outputs, GROUP, truth) / signal);
            notes.put(NoteNames.of(name, NoteNames.RISK_ENSEMBLE), groups(outputs, MEMBERS, truth) / signal);
            notes.put(NoteNames.of(name, NoteNames.RISK_INFINITE), Sizes.meanSquare(limit, truth) / signal);
            double wide = 0;
            for (int model = 0; model < WIDE; model++) {
                double[] said = RandomRegressor.draw(source, y.length, GROUP * features, random)
                        .outputs(y);
                wide += Sizes.meanSquare(said, truth) / WIDE;
            }
            notes.put(NoteNames.of(name, NoteNames.RISK_WIDE), wide / signal);
        }

        /** A member's mean squared distance is bias plus variance, that of the mean of n is bias plus variance over n. */
        private static double bias(double[][] outputs, double[] limit) {
            double ratio = groups(outputs, outputs.length, limit) / groups(outputs, 1, limit);
            return (outputs.length * ratio - 1) / (outputs.length - 1);
        }

        /** Mean squared distance of means of {@code size} members each to {@code target}. */
        private static double groups(double[][] outputs, int size, double[] target) {
            double sum = 0;
            for (int from = 0; from < outputs.length; from += size) {
                double[] mean = new double[target.length];
                for (int member = from; member < from + size; member++) {
                    for (int i = 0; i < mean.length; i++) {
                        mean[i] += outputs[member][i] / size;
                    }
                }
                sum += Sizes.meanSquare(mean, target);
            }
            return sum * size / outputs.length;
        }
    }
}
