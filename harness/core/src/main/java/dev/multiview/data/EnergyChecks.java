package dev.multiview.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares the values of one group of samples with their view labels and specification: how strong the shown features
 * are, that no other feature is there, and how much noise.
 *
 * <p>Noise energy is measured in the directions that hold noise alone: all but the shown feature's, or, with feature
 * noise, all but those of the features.
 */
final class EnergyChecks {
    /** Relative size of what storing values and features as {@code float} may add to a projection. */
    private static final double ROUNDING = 1e-6;

    private static final int STRONG = 0;
    private static final int WEAK = 1;
    private static final int MINOR = 2;
    private static final List<String> ROLES = List.of("own", "weak own", "minor");

    private final MultiViewSpec spec;
    private final SampleGroup group;
    private final Features features;
    /** The sum of all features: one product with it is the sum of all projections. */
    private final float[] featureSum;

    /** Squared lengths of the features, which rounding leaves at 1 only nearly. */
    private final double[] squaredLength;

    private final double[][] weightSum;
    private final int[][] weightCount;
    private final double[] energy = new double[2];
    private final long[] coordinates = new long[2];
    private double strayProjection;
    /** Number of projections on features not shown, in patches without and with a feature. */
    private final long[] strays = new long[2];

    /** Scratch: the projection of the sample in hand on each feature it shows; NaN for the others. */
    private final double[] weightOf;

    private EnergyChecks(MultiViewSpec spec, SampleGroup group, Features features) {
        this.spec = spec;
        this.group = group;
        this.features = features;
        weightSum = new double[ROLES.size()][spec.views()];
        weightCount = new int[ROLES.size()][spec.views()];
        weightOf = new double[spec.features()];
        featureSum = new float[spec.dimension()];
        squaredLength = new double[spec.features()];
        for (int f = 0; f < spec.features(); f++) {
            squaredLength[f] = features.overlap(f, features.vectors(), f * spec.dimension());
            for (int j = 0; j < spec.dimension(); j++) {
                featureSum[j] += features.vectors()[f * spec.dimension() + j];
            }
        }
    }

    static List<Check> of(MultiViewSpec spec, SampleGroup group, Features features) {
        EnergyChecks checks = new EnergyChecks(spec, group, features);
        for (int i : group.members()) {
            checks.measure(i);
        }
        return checks.checks();
    }

    private void measure(int i) {
        Arrays.fill(weightOf, Double.NaN);
        for (int p = 0; p < spec.patches(); p++) {
            measurePatch(i, p, group.samples().views().feature(i, p));
        }
        int mainView = group.samples().views().mainView()[i];
        for (int f = 0; f < weightOf.length; f++) {
            if (!Double.isNaN(weightOf[f])) {
                int view = f % spec.views();
                boolean own = f / spec.views() == group.samples().labels()[i];
                boolean strong = mainView < 0 || view == mainView;
                int role = !own ? MINOR : strong ? STRONG : WEAK;
                weightSum[role][view] += weightOf[f];
                weightCount[role][view]++;
            }
        }
    }

    private void measurePatch(int i, int p, int shown) {
        int d = spec.dimension();
        float[] values = group.samples().values();
        int offset = (i * spec.patches() + p) * d;
        double projection = shown < 0 ? 0 : dot(features.vectors(), shown * d, values, offset, d);
        if (shown >= 0) {
            weightOf[shown] = projection + (Double.isNaN(weightOf[shown]) ? 0 : weightOf[shown]);
        }
        int kind = shown >= 0 ? 1 : 0;
        strayProjection += dot(featureSum, 0, values, offset, d) - projection;
        strays[kind] += spec.features() - kind;

        double signal = shown < 0 ? 0 : projection * projection / squaredLength[shown];
        int directions = kind;
        if (spec.featureNoise() > 0) {
            signal = 0;
            directions = spec.features();
            for (int f = 0; f < spec.features(); f++) {
                double any = dot(features.vectors(), f * d, values, offset, d);
                signal += any * any / squaredLength[f];
            }
        }
        energy[kind] += dot(values, offset, values, offset, d) - signal;
        coordinates[kind] += d - directions;
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        double alphaMean = spec.featureNoise() / 2;
        double alphaVariance = spec.featureNoise() * spec.featureNoise() / 12;
        double variance = spec.noise() * spec.noise();
        double background = spec.background() * spec.background();
        double scale = Math.max(1, spec.weights().greatest());
        int parts = spec.patchesPerFeature();
        for (int role = 0; role < ROLES.size(); role++) {
            Range range = range(role);
            double spread = range.variance() + parts * (alphaVariance + variance);
            for (int view = 0; view < spec.views(); view++) {
                int count = weightCount[role][view];
                double mean = range.mean() + parts * alphaMean;
                Law law = new Law.Mean(mean, spread / count, ROUNDING * scale);
                add(checks, "mean weight of " + ROLES.get(role) + " view " + view, count, weightSum[role][view], law);
            }
        }
        long all = strays[0] + strays[1];
        double strayVariance = strays[0] * (alphaVariance + background) + strays[1] * (alphaVariance + variance);
        Law stray = new Law.Mean(alphaMean, strayVariance / all / all, ROUNDING * scale);
        add(checks, "mean projection on features not shown", all, strayProjection, stray);
        double rounding = ROUNDING * scale * (ROUNDING * scale + spec.featureNoise());
        Law pure = new Law.Energy(coordinates[0], background, rounding);
        add(checks, "noise energy per coordinate of pure-noise patches", coordinates[0], energy[0], pure);
        Law beside = new Law.Energy(coordinates[1], variance, rounding);
        add(checks, "noise energy per coordinate of feature patches", coordinates[1], energy[1], beside);
        return checks;
    }

    private Range range(int role) {
        boolean singleView = group.singleView();
        return switch (role) {
            case STRONG ->
                singleView ? spec.weights().singleViewMain() : spec.weights().main();
            case WEAK -> spec.weights().singleViewWeak();
            default -> spec.weights().minor(singleView);
        };
    }

    private void add(List<Check> checks, String quantity, long count, double sum, Law law) {
        if (count > 0) {
            checks.add(new Check(quantity + " among " + group.name(), sum / count, law));
        }
    }

    /** Inner product; four running sums, because one alone waits for each addition to finish. */
    static double dot(float[] a, int fromA, float[] b, int fromB, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 3 < length; j += 4) {
            s0 += (double) a[fromA + j] * b[fromB + j];
            s1 += (double) a[fromA + j + 1] * b[fromB + j + 1];
            s2 += (double) a[fromA + j + 2] * b[fromB + j + 2];
            s3 += (double) a[fromA + j + 3] * b[fromB + j + 3];
        }
        for (; j < length; j++) {
            s0 += (double) a[fromA + j] * b[fromB + j];
        }
        return s0 + s1 + s2 + s3;
    }
}
