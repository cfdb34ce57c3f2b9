package dev.multiview.benchmarks;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.Gram;
import dev.multiview.baselines.kernel.WideReluKernel;
import java.nio.DoubleBuffer;
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
 * The tangent kernel's Gram matrix of {@value KernelPoints#COUNT} points of {@value #DIMENSION} coordinates beside the bare
 * product of all points with all points: the full matrix by {@code dgemm}, and the lower triangle by {@code dsyrk}, which
 * is what the Gram matrix starts from. What counts is the ratio to the full product in one run, at most 1.6, and the peak
 * memory, which holds one n x n matrix in each case.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "--add-modules", "jdk.incubator.vector"})
public class KernelGramBenchmark {
    private static final int DIMENSION = 784;

    /** A kernel and points. JMH calls {@link #draw} before anything reads a field. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Wide {
        @Param({"1", "2", "3"})
        public int depth = 3;

        private WideReluKernel kernel;
        private double[][] points;

        @Setup(Level.Trial)
        public void draw() {
            kernel = WideReluKernel.tangent(depth, DIMENSION);
            points = KernelPoints.draw(DIMENSION);
        }
    }

    /** The points as one matrix, and room for the product. JMH calls {@link #allocate} before anything reads a field. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Bare {
        private NativeMemory memory;
        private DoubleBuffer columns;
        private DoubleBuffer product;

        @Setup(Level.Trial)
        public void allocate() {
            memory = new NativeMemory();
            columns = memory.doubles((long) KernelPoints.COUNT * DIMENSION);
            product = memory.doubles((long) KernelPoints.COUNT * KernelPoints.COUNT);
            for (double[] point : KernelPoints.draw(DIMENSION)) {
                columns.put(point);
            }
            columns.rewind();
        }

        @TearDown(Level.Trial)
        public void free() {
            memory.close();
        }
    }

    /** The Gram matrix, from points on the heap to a factorisable triangle. */
    @Benchmark
    public double gram(Wide wide) {
        try (NativeMemory memory = new NativeMemory()) {
            return Gram.lower(memory, wide.kernel, wide.points).get(1);
        }
    }

    /** All inner products, both triangles. */
    @Benchmark
    public double bareProduct(Bare bare) {
        Blas.transposeMultiply(
                KernelPoints.COUNT, KernelPoints.COUNT, DIMENSION, bare.columns, bare.columns, bare.product);
        return bare.product.get(1);
    }

    /** All inner products, the lower triangle. */
    @Benchmark
    public double bareTriangle(Bare bare) {
        Blas.innerGram(KernelPoints.COUNT, DIMENSION, bare.columns, bare.product);
        return bare.product.get(1);
    }
}
