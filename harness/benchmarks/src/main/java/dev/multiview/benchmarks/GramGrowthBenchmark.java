package dev.multiview.benchmarks;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.Gram;
import dev.multiview.baselines.kernel.WideReluKernel;
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
import org.openjdk.jmh.annotations.Warmup;

/** The Gram matrix of the tangent kernel of depth 3, d = 784, by its number of points. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g"})
public class GramGrowthBenchmark {
    private static final int DIMENSION = 784;

    /** A kernel and points. JMH calls {@link #draw} before anything reads a field. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Wide {
        @Param({"1000", "2000", "4000", "8000", "16000"})
        public int points = 1000;

        private WideReluKernel kernel;
        private double[][] drawn;

        @Setup(Level.Trial)
        public void draw() {
            kernel = WideReluKernel.tangent(3, DIMENSION);
            drawn = KernelPoints.draw(points, DIMENSION);
        }
    }

    /** The matrix, from points on the heap to a factorisable triangle. */
    @Benchmark
    public double gram(Wide wide) {
        try (NativeMemory memory = new NativeMemory()) {
            return Gram.lower(memory, wide.kernel, wide.drawn).get(1);
        }
    }
}
