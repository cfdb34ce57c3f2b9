package dev.multiview.papers.phuonglampert2019;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.baselines.measurement.KernelValues;
import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.random.SeedPath;
import dev.multiview.transfer.AngleDistribution;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A measurement of what linear students take over from a linear teacher (Phuong and Lampert, ICML 2019), on inputs of
 * two shapes: {@code round}, as they are, with a normal teacher; and {@code long}, all coordinates but the first shrunk
 * to a tenth, with a teacher near that axis, so that inputs lie at small angles to it. Beside them a net's tangent
 * kernel.
 *
 * <p>Notes, {@code violation} meaning what an inequality is broken by, at most 0 if it holds:
 *
 * <ul>
 *   <li>{@code projectionGap}, {@code teacherGap}: what gradient descent ends at, on fewer and more samples than
 *       coordinates, against the teacher's projection and the teacher; {@code riskEnough}: its transfer risk on more
 *   <li>{@code roundCosineViolation}, {@code longCosineViolation}, {@code tangentCosineViolation}: largest fall of the
 *       cosine of a student's angle to its teacher as samples are added one by one (for the kernel: in steps of a fifth)
 *   <li>{@code roundRisk5}: transfer risk of students of 5 samples, mean over {@value #REPEATS} of them; {@code roundBound5}:
 *       {@code min_beta p(beta) + p(pi / 2 - beta)^5} from the same fresh points; {@code roundExceeded5}: share of those
 *       students whose own risk is above it. Likewise for {@code long} and 1 sample
 *   <li>{@code sampleViolation}: largest excess of a student's risk over {@code p(pi / 2 - a)}, a the least angle of its own
 *       samples: the statement behind the bound that is true of each single sample (D)
 *   <li>{@code tangentBound}: the bound at {@value #MANY} samples for an early-stopped teacher in the tangent kernel
 * </ul>
 *
 * @param forgetful whether students forget their first sample when a new one comes, to plant a falsehood
 */
public record ProjectionMeasurement(boolean forgetful) implements Measurement {
    static final int REPEATS = 300;
    static final int MANY = 1000;

    static final int FEW = 5;

    /** Three times the coordinates of the preset: descent is then well conditioned. */
    private static final int ENOUGH = 30;

    private static final int NESTED = 20;
    private static final int LONGEST = 200;
    private static final double SHRUNK = 0.1;

    /** Logits of round inputs then have size 2 or so, where probabilities are neither linear nor saturated. */
    private static final double TEACHER_SCALE = 1;

    private static final double LONG_TEACHER = 3;
    private static final int DEPTH = 2;
    private static final int EPOCHS = 300;

    /** As the paper has it. */
    public ProjectionMeasurement() {
        this(false);
    }

    @Override
    public String name() {
        return "study-projection";
    }

    @Override
    public String canonical() {
        return "projection-1(forgetful=" + forgetful + ")";
    }

    @Override
    public Set<String> notes() {
        return NoteNames.all();
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) {
        int d = training.x()[0].length;
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(seed.child("teacher").generator());
        double[] round = new double[d];
        double[] tilted = new double[d];
        for (int j = 0; j < d; j++) {
            round[j] = TEACHER_SCALE * gaussian.sample();
            tilted[j] = LONG_TEACHER * (j == 0 ? 1 : SHRUNK * gaussian.sample());
        }
        LinearTeacher roundTeacher = new LinearTeacher(new ArrayRealVector(round, false));
        LinearTeacher longTeacher = new LinearTeacher(new ArrayRealVector(tilted, false));
        Map<String, Double> notes = new TreeMap<>();
        RealVector student = descent(roundTeacher, training.x(), fresh.x(), notes);
        notes.put(NoteNames.cosineViolation(NoteNames.ROUND), cosineFall(roundTeacher, training.x()));
        notes.put(NoteNames.cosineViolation(NoteNames.LONG), cosineFall(longTeacher, shrunk(training.x())));
        double violation = Math.max(
                bounds(NoteNames.ROUND, roundTeacher, training.x(), fresh.x(), seed.child("round"), notes),
                bounds(
                        NoteNames.LONG,
                        longTeacher,
                        shrunk(training.x()),
                        shrunk(fresh.x()),
                        seed.child("long"),
                        notes));
        notes.put(NoteNames.SAMPLE_VIOLATION, violation);
        tangent(training, fresh, notes);
        return new Findings(notes, points -> LinearTeacher.logits(student, points));
    }

    private RealVector descent(LinearTeacher teacher, double[][] x, double[][] fresh, Map<String, Double> notes) {
        double[][] few = Arrays.copyOf(x, FEW);
        RealMatrix matrix = new Array2DRowRealMatrix(few, false);
        RealVector dual = new CholeskyDecomposition(matrix.multiply(matrix.transpose()))
                .getSolver()
                .solve(matrix.operate(teacher.weights()));
        RealVector projection = teacher.projected(few);
        new OracleCheck(name())
                .check(
                        "projection, coordinate",
                        projection.toArray(),
                        matrix.preMultiply(dual).toArray());
        notes.put(NoteNames.PROJECTION_GAP, teacher.distance(teacher.descended(few), projection));
        RealVector enough = teacher.descended(Arrays.copyOf(x, ENOUGH));
        notes.put(NoteNames.TEACHER_GAP, teacher.distance(enough, teacher.weights()));
        notes.put(NoteNames.RISK_ENOUGH, teacher.risk(enough, fresh));
        return enough;
    }

    private double cosineFall(LinearTeacher teacher, double[][] x) {
        double worst = Double.NEGATIVE_INFINITY;
        double before = -1;
        for (int n = 1; n <= NESTED; n++) {
            double cosine = teacher.cosine(teacher.projected(Arrays.copyOfRange(x, forgetful ? n - 1 : 0, n)));
            worst = Math.max(worst, before - cosine);
            before = cosine;
        }
        return worst;
    }

    /** Notes the bound and what it bounds; returns the violation of what is true of every sample. */
    private static double bounds(
            String shape,
            LinearTeacher teacher,
            double[][] x,
            double[][] fresh,
            SeedPath seed,
            Map<String, Double> notes) {
        AngleDistribution angles = teacher.angles(fresh);
        UniformRandomProvider random = seed.generator();
        double worst = Double.NEGATIVE_INFINITY;
        for (int n : NoteNames.SAMPLES) {
            double bound = angles.earlierBound(n);
            double mean = 0;
            int exceeded = 0;
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                double[][] samples = Arrays.stream(new PermutationSampler(random, x.length, n).sample())
                        .mapToObj(i -> x[i])
                        .toArray(double[][]::new);
                double risk = teacher.risk(teacher.projected(samples), fresh);
                mean += risk / REPEATS;
                exceeded += risk > bound ? 1 : 0;
                double least = Arrays.stream(samples)
                        .mapToDouble(sample -> angle(teacher, sample))
                        .min()
                        .orElseThrow();
                worst = Math.max(worst, risk - angles.bound(least));
            }
            notes.put(NoteNames.risk(shape, n), mean);
            notes.put(NoteNames.bound(shape, n), bound);
            notes.put(NoteNames.exceeded(shape, n), exceeded / (double) REPEATS);
        }
        return worst;
    }

    private static double angle(LinearTeacher teacher, double[] sample) {
        return Math.acos(Math.min(1, Math.abs(teacher.cosine(new ArrayRealVector(sample, false)))));
    }

    private static double[][] shrunk(double[][] x) {
        return Arrays.stream(x)
                .map(point -> {
                    double[] shrunk = point.clone();
                    for (int j = 1; j < shrunk.length; j++) {
                        shrunk[j] *= SHRUNK;
                    }
                    return shrunk;
                })
                .toArray(double[][]::new);
    }

    /** The cosine from the student's dual weights, inner product and length apart, so that it could fall. */
    private void tangent(Points training, Points fresh, Map<String, Double> notes) {
        WideReluKernel kernel = WideReluKernel.tangent(DEPTH, training.x()[0].length);
        Points own = training.range(0, LONGEST);
        KernelTeacher teacher = KernelTeacher.logistic(kernel, own.x(), own.truth(), EPOCHS);
        double[][] samples = training.range(LONGEST, 2 * LONGEST).x();
        RealMatrix gram = KernelValues.between(kernel, samples, samples);
        RealVector logits = new ArrayRealVector(teacher.at(samples), false);
        double worst = Double.NEGATIVE_INFINITY;
        double before = -1;
        for (int n = FEW; n <= LONGEST; n += 1 + n / FEW) {
            int from = forgetful ? n - FEW : 0;
            RealMatrix block = gram.getSubMatrix(from, n - 1, from, n - 1);
            RealVector seen = logits.getSubVector(from, n - from);
            RealVector dual = new CholeskyDecomposition(block).getSolver().solve(seen);
            double cosine = dual.dotProduct(seen) / (Math.sqrt(dual.dotProduct(block.operate(dual))) * teacher.norm());
            worst = Math.max(worst, before - cosine);
            before = cosine;
        }
        notes.put(NoteNames.cosineViolation(NoteNames.TANGENT), worst);
        double[] diagonal =
                Arrays.stream(fresh.x()).mapToDouble(x -> kernel.k(x, x)).toArray();
        notes.put(
                NoteNames.TANGENT_BOUND,
                AngleDistribution.of(teacher.at(fresh.x()), diagonal, teacher.norm())
                        .earlierBound(MANY));
    }
}
