package dev.multiview.benchmarks;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.Gram;
import dev.multiview.baselines.kernel.KernelRidge;
import dev.multiview.baselines.kernel.WideReluKernel;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Kernel ridge with {@value #OUTPUTS} outputs on {@value KernelPoints#COUNT} points, beside its parts: the Gram matrix, and
 * the bare Cholesky factorisation and solve of a matrix of that order. What counts, in one run, is {@code (ridge - gram) /
 * bareCholesky}, at most 1.3, and {@code ridge / bareCholesky} as a whole.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "--add-modules", "jdk.incubator.vector"})
public class KernelRidgeBenchmark {
    private static final int OUTPUTS = 10;
    private static final int DEPTH = 2;
    private static final double PENALTY = 1;

    /** The data that a ridge is fitted to. JMH calls {@link #draw} before anything reads a field. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Task {
        @Param({"16", "784"})
        public int dimension = 784;

        private WideReluKernel kernel;
        private double[][] points;
        private double[][] targets;

        @Setup(Level.Trial)
        public void draw() {
            kernel = WideReluKernel.tangent(DEPTH, dimension);
            points = KernelPoints.draw(dimension);
            targets = new double[OUTPUTS][KernelPoints.COUNT];
            for (int c = 0; c < OUTPUTS; c++) {
                Arrays.fill(targets[c], c);
            }
        }
    }

    /** A matrix and right-hand sides, filled anew outside the measured time. JMH calls the methods in order. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Equations {
        private NativeMemory memory;
        private DoubleBuffer matrix;
        private DoubleBuffer right;

        @Setup(Level.Trial)
        public void allocate() {
            memory = new NativeMemory();
            matrix = memory.doubles((long) KernelPoints.COUNT * KernelPoints.COUNT);
            right = memory.doubles((long) KernelPoints.COUNT * OUTPUTS);
        }

        /** {@code 0.5 + n I}; the time does not depend on the values. */
        @Setup(Level.Invocation)
        public void fill() {
            int n = KernelPoints.COUNT;
            double[] column = new double[n];
            for (int j = 0; j < n; j++) {
                Arrays.fill(column, 0.5);
                column[j] += n;
                matrix.put(j * n, column);
            }
            Arrays.fill(column, 1);
            for (int c = 0; c < OUTPUTS; c++) {
                right.put(c * n, column);
            }
        }

        @TearDown(Level.Trial)
        public void free() {
            memory.close();
        }
    }

    /** From points to coefficients. */
    @Benchmark
    public double ridge(Task task) {
        try (KernelRidge ridge = new KernelRidge(task.kernel, task.points, task.targets, PENALTY)) {
            return ridge.coefficients()[0][0];
        }
    }

    /** The Gram matrix alone. */
    @Benchmark
    public double gram(Task task) {
        try (NativeMemory memory = new NativeMemory()) {
            return Gram.lower(memory, task.kernel, task.points).get(1);
        }
    }

    /** Factorisation and solve alone. */
    @Benchmark
    public double bareCholesky(Equations equations) {
        Blas.solvePositiveDefinite(KernelPoints.COUNT, OUTPUTS, equations.matrix, equations.right);
        return equations.right.get(0);
    }
}
