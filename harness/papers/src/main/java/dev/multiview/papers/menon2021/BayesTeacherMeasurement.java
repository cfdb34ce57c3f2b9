package dev.multiview.papers.menon2021;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.baselines.measurement.ChosenWeights;
import dev.multiview.baselines.measurement.KernelValues;
import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.baselines.measurement.Ridge;
import dev.multiview.baselines.measurement.Sizes;
import dev.multiview.baselines.measurement.Spectrum;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A measurement of what a teacher's probabilities change in the objective that students minimise (Menon et al., ICML
 * 2021). Classes are drawn with probability {@code p*(x) = s(}{@value #SHARPNESS} {@code z(x) / |z|)}, s the logistic
 * function and |z| the root of z's mean square. The fresh points, equally likely, are the population, so its moments
 * are finite sums.
 *
 * <p>Notes, {@code violation} meaning what an inequality is broken by, at most 0 if it holds:
 *
 * <ul>
 *   <li>{@code varianceViolation}: variance of one sample's log loss under the Bayes teacher minus that under drawn labels,
 *       of the latter; of a net's tangent kernel taught by the training labels. {@code varianceRatio}: the former over the
 *       latter; {@code drawnRatio}: the same of {@value #OBJECTIVES} objectives of {@value #SAMPLES} drawn samples each
 *   <li>{@code boundViolation}: largest excess, over teachers stopped at various epochs, of {@code E (R_tar - R)^2} over
 *       {@code Var(p_tar.L) / N + 2 (E|p_tar - p*|)^2}, of the latter; squared loss, bounded by l = 1, two classes
 *   <li>{@code boundRatio}: the least over those teachers of the bound over what it bounds
 *   <li>{@code risk0} to {@code risk4}: mean squared distance to {@code 2 p* - 1} of ridge students whose targets are mixed,
 *       in quarters, from {@code 2 p* - 1} (0: the Bayes teacher) and drawn labels (4), over the former's mean square; each
 *       with the penalty that is best on the other half of the fresh points
 * </ul>
 */
public record BayesTeacherMeasurement() implements Measurement {
    /** Ours: the Bayes error is then near 0.2. */
    static final double SHARPNESS = 2;

    static final int OBJECTIVES = 4000;
    static final int SAMPLES = 50;

    private static final int DEPTH = 2;
    private static final int STUDENT_EPOCHS = 300;
    private static final int[] TEACHER_EPOCHS = {1, 10, 100, 1000};
    private static final int PENALTIES = 25;
    private static final double LEAST_EXPONENT = -4;
    private static final double PER_PENALTY = 0.25;

    @Override
    public String name() {
        return "study-bayes-teacher";
    }

    @Override
    public String canonical() {
        return "bayes-teacher-1";
    }

    @Override
    public Set<String> notes() {
        return NoteNames.all();
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) {
        WideReluKernel kernel = WideReluKernel.tangent(DEPTH, training.x()[0].length);
        double scale = SHARPNESS / Math.sqrt(Sizes.meanSquare(fresh.truth()));
        double[] p = probabilities(fresh.truth(), scale);
        double[] trainingP = probabilities(training.truth(), scale);
        UniformRandomProvider coins = seed.child("labels").generator();
        double[] labels = Arrays.stream(trainingP)
                .map(each -> coins.nextDouble() < each ? 1 : -1)
                .toArray();
        Map<String, Double> notes = new TreeMap<>();
        double[] net = KernelTeacher.logistic(kernel, training.x(), labels, STUDENT_EPOCHS)
                .at(fresh.x());
        variance(p, TwoLosses.logarithmic(net), seed, notes);
        bound(kernel, training.x(), labels, fresh.x(), p, TwoLosses.squared(net), notes);
        Spectrum spectrum = Spectrum.of(KernelValues.between(kernel, training.x(), training.x()));
        Ridge ridge = new Ridge(kernel, training.x(), spectrum, spectrum.mean());
        double[] bayes = Arrays.stream(trainingP).map(each -> 2 * each - 1).toArray();
        double[] wanted = Arrays.stream(p).map(each -> 2 * each - 1).toArray();
        for (int quarter = 0; quarter <= NoteNames.QUARTERS; quarter++) {
            double[] targets = ChosenWeights.mix(quarter / (double) NoteNames.QUARTERS, labels, bayes);
            notes.put(NoteNames.risk(quarter), risk(ridge, targets, new Points(fresh.x(), wanted)));
        }
        return new Findings(notes, points -> ridge.at(bayes, points));
    }

    private static double[] probabilities(double[] truth, double scale) {
        return Arrays.stream(truth).map(z -> 1 / (1 + Math.exp(-scale * z))).toArray();
    }

    /** Exact moments of one sample's loss, and drawn objectives beside them. */
    private void variance(double[] p, TwoLosses losses, SeedPath seed, Map<String, Double> notes) {
        double[] expected = losses.expected(p);
        double bayes = StatUtils.populationVariance(expected);
        double mean = StatUtils.mean(expected);
        double oneHot = 0;
        double within = 0;
        for (int i = 0; i < p.length; i++) {
            double one = losses.ofOne()[i];
            double zero = losses.ofZero()[i];
            oneHot += (p[i] * (one - mean) * (one - mean) + (1 - p[i]) * (zero - mean) * (zero - mean)) / p.length;
            within += p[i] * (1 - p[i]) * (one - zero) * (one - zero) / p.length;
        }
        // The law of total variance, the two moments on its left being summed apart.
        new OracleCheck(name()).check("variance of the loss under drawn labels", oneHot, bayes + within, 0);
        notes.put(NoteNames.VARIANCE_VIOLATION, (bayes - oneHot) / oneHot);
        notes.put(NoteNames.VARIANCE_RATIO, bayes / oneHot);
        UniformRandomProvider random = seed.child("objectives").generator();
        double[] taught = new double[OBJECTIVES];
        double[] drawn = new double[OBJECTIVES];
        for (int objective = 0; objective < OBJECTIVES; objective++) {
            for (int sample = 0; sample < SAMPLES; sample++) {
                int i = random.nextInt(p.length);
                taught[objective] += expected[i] / SAMPLES;
                drawn[objective] += (random.nextDouble() < p[i] ? losses.ofOne()[i] : losses.ofZero()[i]) / SAMPLES;
            }
        }
        notes.put(NoteNames.DRAWN_RATIO, StatUtils.variance(taught) / StatUtils.variance(drawn));
    }

    private void bound(
            WideReluKernel kernel,
            double[][] x,
            double[] labels,
            double[][] fresh,
            double[] p,
            TwoLosses losses,
            Map<String, Double> notes) {
        double risk = StatUtils.mean(losses.expected(p));
        double worst = Double.NEGATIVE_INFINITY;
        double tightest = Double.POSITIVE_INFINITY;
        for (int epochs : TEACHER_EPOCHS) {
            double[] told = probabilities(
                    KernelTeacher.logistic(kernel, x, labels, epochs).at(fresh), 1);
            double[] expected = losses.expected(told);
            double variance = StatUtils.populationVariance(expected) / SAMPLES;
            double bias = StatUtils.mean(expected) - risk;
            double distance = 0;
            for (int i = 0; i < p.length; i++) {
                // Two probabilities that are off by the same amount.
                distance += Math.sqrt(2) * Math.abs(told[i] - p[i]) / p.length;
            }
            double bound = variance + 2 * distance * distance;
            double error = variance + bias * bias;
            checkPairs(expected, risk, StatUtils.populationVariance(expected) / 2 + bias * bias);
            worst = Math.max(worst, (error - bound) / bound);
            tightest = Math.min(tightest, bound / error);
        }
        notes.put(NoteNames.BOUND_VIOLATION, worst);
        notes.put(NoteNames.BOUND_RATIO, tightest);
    }

    /** Variance and bias give the error of an objective of two samples; so does going through all pairs. */
    private void checkPairs(double[] expected, double risk, double error) {
        double sum = 0;
        for (double one : expected) {
            for (double other : expected) {
                double difference = (one + other) / 2 - risk;
                sum += difference * difference;
            }
        }
        new OracleCheck(name())
                .check("mean squared error of a pair's objective", error, sum / expected.length / expected.length, 0);
    }

    private static double risk(Ridge ridge, double[] targets, Points fresh) {
        Points chosenOn = fresh.range(0, fresh.count() / 2);
        Points judgedOn = fresh.range(fresh.count() / 2, fresh.count());
        RealMatrix chosen = KernelValues.between(ridge.kernel(), chosenOn.x(), ridge.samples());
        RealMatrix judged = KernelValues.between(ridge.kernel(), judgedOn.x(), ridge.samples());
        double least = Double.POSITIVE_INFINITY;
        double risk = Double.NaN;
        for (int penalty = 0; penalty < PENALTIES; penalty++) {
            double[] dual = ridge.with(ridge.spectrum().mean() * Math.pow(10, LEAST_EXPONENT + PER_PENALTY * penalty))
                    .dual(targets);
            double reached = Sizes.meanSquare(chosen.operate(dual), chosenOn.truth());
            if (reached < least) {
                least = reached;
                risk = Sizes.meanSquare(judged.operate(dual), judgedOn.truth()) / Sizes.meanSquare(judgedOn.truth());
            }
        }
        return risk;
    }
}
