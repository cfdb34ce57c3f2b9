package dev.multiview.data;

import dev.multiview.random.SeedPath;
import java.util.Map;

/**
 * Two classes named by the sign of a sum of Gaussian bumps, the tasks of arXiv 2010.10090 (its own sizes are not known
 * to us):
 *
 * <pre>
 *   z(x) = sum_(j &lt;= q) A_j exp(-|x - c_j|^2 / (2 width^2)) - median,   x uniform on [-1, 1]^d
 * </pre>
 *
 * <p>Centres are uniform on [-0.5, 0.5]^d, |A| uniform on [0.5, 1.5] with a random sign; the median over
 * {@value #CALIBRATION} inputs of the draw's own makes both classes equally frequent. {@link Samples#truth} holds z, or
 * what the signal makes of it; the label is its sign. The first n training samples are those of the same draw with n, so
 * sample sizes are nested.
 *
 * @param name short name for files and titles; a mere label, no part of {@link #canonical}
 * @param dimension d, at least 1
 * @param modes q, at least 1
 * @param width standard deviation of a bump, finite and positive
 * @param signal what becomes of z
 * @param training training samples of a draw
 * @param validation fresh samples that learners may look at
 * @param test test samples
 */
public record BumpTargets(
        String name, int dimension, int modes, double width, BumpSignal signal, int training, int validation, int test)
        implements DataSpec {
    /** Changes whenever equal parameters would no longer give equal draws. */
    private static final String GENERATOR = "bump-targets-1";

    static final int CALIBRATION = 4001;

    private static final double CENTRES = 0.5;
    private static final double LEAST_HEIGHT = 0.5;

    public BumpTargets {
        MultiViewRules.checkName(name);
        if (dimension < 1 || modes < 1) {
            throw new IllegalArgumentException(
                    "Dimension " + dimension + " and modes " + modes + " must both be at least 1");
        }
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Width " + width + " of a bump is no finite number above 0");
        }
        if (training < 2 || validation < 1 || test < 1) {
            throw new IllegalArgumentException("Sets of " + training + ", " + validation + " and " + test
                    + " samples are too small; give at least 2 for training and 1 for the others");
        }
    }

    @Override
    public String canonical() {
        return GENERATOR + "(dimension=" + dimension + ",modes=" + modes + ",width=" + width + ",signal="
                + signal.canonical() + ",training=" + training + ",validation=" + validation + ",test=" + test + ")";
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public Map<Split, Integer> testSizes() {
        return Map.of(Split.MULTI_VIEW, test);
    }

    @Override
    public DataDraw draw(SeedPath seed) {
        SeedPath own = seed.child("data");
        Bumps bumps = Bumps.draw(this, own.child("bumps"));
        return DataDraw.of(
                Features.none(2),
                set(bumps, own.child(Split.TRAINING.label()), training, signal),
                set(bumps, own.child(Split.VALIDATION.label()), validation, clean()),
                Map.of(Split.MULTI_VIEW, set(bumps, own.child(Split.MULTI_VIEW.label()), test, clean())));
    }

    /** Turned signs are an accident of training samples; fresh ones show the function. */
    private BumpSignal clean() {
        return signal instanceof BumpSignal.Flipped ? new BumpSignal.Smooth() : signal;
    }

    private Samples set(Bumps bumps, SeedPath seed, int count, BumpSignal shown) {
        float[] values = new float[count * dimension];
        int[] labels = new int[count];
        double[] truth = new double[count];
        var inputs = seed.child("inputs").generator();
        BumpNoise noise = new BumpNoise(seed.child("signal"));
        double[] x = new double[dimension];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < dimension; j++) {
                values[i * dimension + j] = (float) (2 * inputs.nextDouble() - 1);
                x[j] = values[i * dimension + j];
            }
            truth[i] = noise.of(shown, bumps.at(x));
            labels[i] = truth[i] > 0 ? 1 : 0;
        }
        return Samples.withoutViews(new InputShape.Patches(1, dimension), values, labels, 2, truth);
    }

    /** The centre of a bump, a coordinate. */
    static double centre(double uniform) {
        return 2 * CENTRES * uniform - CENTRES;
    }

    /** The height of a bump without its sign. */
    static double height(double uniform) {
        return LEAST_HEIGHT + uniform;
    }
}
