package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A wide net stopped early: full-batch gradient descent on a loss of the labels, in the kernel's own space.
 *
 * <pre>
 *   f = K a,   a &lt;- a - (STEP / lambda_max(K)) (link(f) - y),   a = 0 at the start
 * </pre>
 *
 * with the logistic function as link and labels 0 and 1 for cross-entropy, and none for squared loss. It lies in the
 * student's space, so the length of its weights is {@code sqrt(a^T K a)}, exactly. The fewer epochs, the smoother it is,
 * because directions of small eigenvalues are learnt late (arXiv 2010.10090, sections 4 and 5).
 */
public final class KernelTeacher {
    /** Below 8, where cross-entropy stops falling, and below 2 for squared loss. */
    private static final double LOGISTIC_STEP = 3.6;

    private static final double SQUARED_STEP = 1.8;

    private final InnerProductKernel kernel;
    private final double[][] samples;
    private final double[] coefficients;
    private final double norm;

    private KernelTeacher(InnerProductKernel kernel, double[][] samples, double[] coefficients, double norm) {
        this.kernel = kernel;
        this.samples = samples;
        this.coefficients = coefficients;
        this.norm = norm;
    }

    /** A teacher trained by cross-entropy on the signs of {@code truth}. */
    public static KernelTeacher logistic(InnerProductKernel kernel, double[][] samples, double[] truth, int epochs) {
        return logistic(kernel, samples, truth, List.of(epochs)).get(0);
    }

    /**
     * One descent by cross-entropy on the signs of {@code truth}, stopped at several epochs.
     *
     * @param stops ascending, the first at least 1
     * @return a teacher for every stop
     */
    public static List<KernelTeacher> logistic(
            InnerProductKernel kernel, double[][] samples, double[] truth, List<Integer> stops) {
        check(samples, truth, stops);
        int n = samples.length;
        double[] coefficients = new double[n];
        double[] outputs = new double[n];
        List<KernelTeacher> teachers = new ArrayList<>();
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer gram = Gram.lower(memory, kernel, samples);
            DoubleBuffer vector = memory.doubles(n);
            DoubleBuffer product = memory.doubles(n);
            double step = LOGISTIC_STEP
                    / LargestEigenvalue.of(n, image -> {
                        Blas.symmetricMultiply(n, gram, image, product);
                        for (int i = 0; i < n; i++) {
                            image.put(i, product.get(i));
                        }
                    });
            for (int epoch = 1; teachers.size() < stops.size(); epoch++) {
                for (int i = 0; i < n; i++) {
                    coefficients[i] -= step * (1 / (1 + Math.exp(-outputs[i])) - (truth[i] > 0 ? 1 : 0));
                }
                vector.put(0, coefficients);
                Blas.symmetricMultiply(n, gram, vector, product);
                product.get(0, outputs);
                if (epoch == stops.get(teachers.size())) {
                    teachers.add(of(kernel, samples, coefficients.clone(), outputs));
                }
            }
        }
        return teachers;
    }

    /**
     * Teachers trained by squared loss on the values of {@code truth}, stopped at several epochs. The descent is linear, so
     * each eigenvector u of K with eigenvalue v has its own end,
     *
     * <pre>
     *   a = sum_u u (u^T y) (1 - (1 - s v)^epochs) / v,   s = STEP / lambda_max(K)
     * </pre>
     *
     * and many epochs cost as much as few.
     *
     * @param stops each at least 1
     * @return a teacher for every stop
     */
    public static List<KernelTeacher> squared(
            InnerProductKernel kernel, double[][] samples, double[] truth, List<Integer> stops) {
        check(samples, truth, stops);
        int n = samples.length;
        List<KernelTeacher> teachers = new ArrayList<>();
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer vectors = Gram.lower(memory, kernel, samples);
            DoubleBuffer values = memory.doubles(n);
            DoubleBuffer column = memory.doubles(n);
            DoubleBuffer product = memory.doubles(n);
            Blas.eigenvectors(n, vectors, values);
            column.put(0, truth);
            Blas.transposeMultiply(n, 1, n, vectors, column, product);
            double[] share = new double[n];
            product.get(0, share);
            double step = SQUARED_STEP / values.get(n - 1);
            for (int epochs : stops) {
                double[] learnt = new double[n];
                double[] fitted = new double[n];
                for (int u = 0; u < n; u++) {
                    // Rounding may leave an eigenvalue of 0 slightly negative; its direction is never learnt.
                    double value = Math.max(0, values.get(u));
                    fitted[u] = fitted(step * value, epochs) * share[u];
                    learnt[u] = value == 0 ? 0 : fitted[u] / value;
                }
                double[][] turned = new double[2][n];
                for (int part = 0; part < turned.length; part++) {
                    column.put(0, part == 0 ? learnt : fitted);
                    Blas.multiply(n, 1, n, vectors, column, product);
                    product.get(0, turned[part]);
                }
                teachers.add(of(kernel, samples, turned[0], turned[1]));
            }
        }
        return teachers;
    }

    /** {@code 1 - (1 - rate)^epochs}, with all digits where the rate is small. */
    private static double fitted(double rate, int epochs) {
        return rate < 0.5 ? -Math.expm1(epochs * Math.log1p(-rate)) : 1 - Math.pow(1 - rate, epochs);
    }

    private static KernelTeacher of(
            InnerProductKernel kernel, double[][] samples, double[] coefficients, double[] outputs) {
        double square = 0;
        for (int i = 0; i < coefficients.length; i++) {
            square += coefficients[i] * outputs[i];
        }
        return new KernelTeacher(kernel, samples, coefficients, Math.sqrt(square));
    }

    private static void check(double[][] samples, double[] truth, List<Integer> stops) {
        int before = 0;
        for (int epochs : stops) {
            if (epochs <= before) {
                throw new IllegalArgumentException("Epochs " + epochs + " do not exceed " + before
                        + "; name at least 1 epoch, in ascending order");
            }
            before = epochs;
        }
        if (truth.length != samples.length || stops.isEmpty()) {
            throw new IllegalArgumentException("Targets, " + truth.length + ", must be as many as samples, "
                    + samples.length + ", and stops, " + stops.size() + ", at least 1");
        }
    }

    /** Its logits at some points. */
    public double[] at(double[][] points) {
        return at(List.of(this), points)[0];
    }

    /**
     * What teachers that share their samples say at some points, {@code [teacher][point]}, from one matrix of kernel values.
     *
     * @throws IllegalArgumentException if they were not trained together
     */
    public static double[][] at(List<KernelTeacher> teachers, double[][] points) {
        KernelTeacher first = teachers.get(0);
        int n = first.samples.length;
        double[][] logits = new double[teachers.size()][points.length];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer cross = Gram.between(memory, first.kernel, first.samples, points);
            double[] column = new double[n];
            for (int p = 0; p < points.length; p++) {
                cross.get(p * n, column);
                for (int t = 0; t < logits.length; t++) {
                    KernelTeacher teacher = teachers.get(t);
                    if (teacher.samples != first.samples) {
                        throw new IllegalArgumentException("Teacher " + t
                                + " has samples of its own; ask it alone, or train all of them together");
                    }
                    logits[t][p] = teacher.inner(column);
                }
            }
        }
        return logits;
    }

    /**
     * Inner product of its weights with those of another function in the kernel's space, {@code sum_j a_j g(x_j)} by the
     * reproducing property.
     *
     * @param values the other function at the teacher's own samples
     */
    public double inner(double[] values) {
        double sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * values[i];
        }
        return sum;
    }

    /** Of its kernel functions, one a sample: {@code f(x) = sum_j a_j k(x_j, x)}. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** The samples it was trained on; not to be modified. */
    public double[][] samples() {
        return samples;
    }

    /** Length of its weights. */
    public double norm() {
        return norm;
    }
}
