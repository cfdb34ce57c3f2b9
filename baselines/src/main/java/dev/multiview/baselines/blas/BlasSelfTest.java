package dev.multiview.baselines.blas;

import dev.multiview.provenance.SelfTest;
import dev.multiview.provenance.SelfTestFailure;
import dev.multiview.random.SeedPath;
import java.nio.DoubleBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/**
 * Checks that the native library solves and decomposes correctly in double precision.
 *
 * <p>OpenBLAS 0.3.19 returns wrong solutions and eigenvectors on AVX-512 without reporting an error, while its
 * single-precision products are right: nets train and kernels are garbage. Hence a random symmetric positive
 * definite A of order 200, through the very calls the learners use and through Smile's: Cholesky's solution, the
 * LU solution ({@code max |A x - b| / max |b|}), the eigenvectors ({@code max |A V - V D| / max |A|}) and the
 * product {@code M^T M} against plain Java ({@code max |difference| / max |A|}).
 */
public final class BlasSelfTest implements SelfTest {
    static final double LIMIT = 1e-10;
    private static final int ORDER = 200;

    /**
     * The findings of the self-test.
     *
     * @param library files of the library mapped into this process
     * @param coreName the processor kernels that it chose
     * @param residuals relative errors by routine
     */
    public record Report(String library, String coreName, Map<String, Double> residuals) {
        public Report {
            residuals = Collections.unmodifiableMap(new TreeMap<>(residuals));
        }
    }

    @Override
    public String name() {
        return "blas";
    }

    @Override
    public Map<String, String> run() throws SelfTestFailure {
        Report report = measure();
        Map<String, String> found = new TreeMap<>();
        // Published: names only, as folders tell of the user; the sentence of a failure has them in full.
        found.put("library", NativeLibrary.names(report.library()));
        found.put("core", report.coreName());
        report.residuals().forEach((routine, residual) -> found.put("residual." + routine, residual.toString()));
        return found;
    }

    /**
     * Runs the check.
     *
     * @throws SelfTestFailure if a residual is not below 1e-10, or a routine threw
     */
    public static Report measure() throws SelfTestFailure {
        Map<String, Double> residuals;
        try {
            residuals = residuals();
        } catch (LinkageError e) {
            // Not loaded at all: nothing to ask it, and another version would not help.
            throw new SelfTestFailure(notLoaded(e), e);
        } catch (RuntimeException e) {
            throw new SelfTestFailure(message(e + " was thrown", NativeLibrary.files(), NativeLibrary.coreName()), e);
        }
        Report report = new Report(NativeLibrary.files(), NativeLibrary.coreName(), residuals);
        judge(report);
        return report;
    }

    /** Throws if a residual of {@code report} is not below the limit. */
    static void judge(Report report) throws SelfTestFailure {
        for (Map.Entry<String, Double> entry : report.residuals().entrySet()) {
            // Negated, so that NaN fails.
            if (!(entry.getValue() < LIMIT)) {
                String what = "residual " + entry.getValue() + " of " + entry.getKey() + " is not below " + LIMIT;
                throw new SelfTestFailure(message(what, report.library(), report.coreName()));
            }
        }
    }

    private static String message(String what, String library, String coreName) {
        return "BLAS self-test failed: " + what + " with library " + library + " on core " + coreName
                + "; put org.bytedeco:openblas 0.3.26-1.5.10 first on the class path or set OPENBLAS_CORETYPE=Haswell";
    }

    static String notLoaded(LinkageError failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "BLAS could not be loaded (" + root
                + "); see that libraries may be unpacked into and run from the folder for"
                + " them, .javacpp/cache in your home or that of the environment variable MULTIVIEW_CACHE, and set"
                + " that variable to a new folder if what is there may be damaged";
    }

    private static Map<String, Double> residuals() {
        // Before Smile's first call, which would not ask for it.
        Blas.stayOnCallingThread();
        double[] m = gaussians("matrix", ORDER * ORDER);
        double[] b = gaussians("right-hand side", ORDER);
        double[] a = positiveDefinite(m);
        double[] vectors = new double[ORDER * ORDER];
        double[] values = eigenvectors(a, vectors);
        return Map.of(
                "syrk", productError(m, a),
                "cholesky", solutionError(a, choleskySolution(a, b), b),
                "lu", solutionError(a, matrix(a).lu().solve(b), b),
                "eigen", eigenError(a, vectors, values));
    }

    private static double[] gaussians(String purpose, int count) {
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(
                SeedPath.root(0).child("blas self-test").child(purpose).generator());
        return gaussian.samples(count).toArray();
    }

    /** {@code M^T M / n + I}, column-major, in plain Java. */
    private static double[] positiveDefinite(double[] m) {
        double[] a = new double[ORDER * ORDER];
        for (int j = 0; j < ORDER; j++) {
            for (int i = 0; i < ORDER; i++) {
                double sum = 0;
                for (int k = 0; k < ORDER; k++) {
                    sum += m[i * ORDER + k] * m[j * ORDER + k];
                }
                a[j * ORDER + i] = sum / ORDER + (i == j ? 1 : 0);
            }
        }
        return a;
    }

    private static double productError(double[] m, double[] a) {
        double error = 0;
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer gram = memory.doubles(m.length);
            Blas.innerGram(ORDER, ORDER, memory.doubles(m.length).put(0, m), gram);
            for (int j = 0; j < ORDER; j++) {
                for (int i = j; i < ORDER; i++) {
                    double product = gram.get(j * ORDER + i) / ORDER + (i == j ? 1 : 0);
                    error = larger(error, product - a[j * ORDER + i]);
                }
            }
        }
        return error / largest(a);
    }

    private static double[] choleskySolution(double[] a, double[] b) {
        double[] x = new double[ORDER];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer solution = memory.doubles(ORDER).put(0, b);
            Blas.solvePositiveDefinite(ORDER, 1, memory.doubles(a.length).put(0, a), solution);
            solution.get(0, x);
        }
        return x;
    }

    /** Writes eigenvectors, column-major, and returns eigenvalues. */
    private static double[] eigenvectors(double[] a, double[] vectors) {
        Matrix.EVD decomposition = matrix(a).uplo(UPLO.LOWER).eigen();
        for (int j = 0; j < ORDER; j++) {
            for (int i = 0; i < ORDER; i++) {
                vectors[j * ORDER + i] = decomposition.Vr.get(i, j);
            }
        }
        return decomposition.wr;
    }

    /** A copy, because Smile decomposes in place. */
    private static Matrix matrix(double[] a) {
        return new Matrix(ORDER, ORDER, ORDER, DoubleBuffer.wrap(a.clone()));
    }

    private static double solutionError(double[] a, double[] x, double[] b) {
        double error = 0;
        for (int i = 0; i < ORDER; i++) {
            error = larger(error, row(a, i, x, 0) - b[i]);
        }
        return error / largest(b);
    }

    private static double eigenError(double[] a, double[] vectors, double[] values) {
        double error = 0;
        for (int j = 0; j < ORDER; j++) {
            for (int i = 0; i < ORDER; i++) {
                error = larger(error, row(a, i, vectors, j) - values[j] * vectors[j * ORDER + i]);
            }
        }
        return error / largest(a);
    }

    /** Row {@code i} of the symmetric {@code a} times column {@code j} of {@code x}. */
    private static double row(double[] a, int i, double[] x, int j) {
        double sum = 0;
        for (int k = 0; k < ORDER; k++) {
            sum += a[i * ORDER + k] * x[j * ORDER + k];
        }
        return sum;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = larger(largest, value);
        }
        return largest;
    }

    /** The larger magnitude; NaN, once met, stays. */
    private static double larger(double largest, double value) {
        return Math.max(largest, Math.abs(value));
    }
}
