package dev.multiview.benchmarks;

import dev.multiview.featurelearning.PatchNetGradient;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepSize;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
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
 * One full-batch epoch of the patch net beside its two matrix products alone, as OpenBLAS does them. What counts is their
 * ratio in one run, at most 1, and the allocation of an epoch, next to nothing.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "--add-modules", "jdk.incubator.vector"})
public class PatchNetEpochBenchmark {

    /** The size of the problem, N samples, P patches, d coordinates, k classes, m filters a class. */
    public enum Size {
        /** A single net on the standard tier's data. */
        SINGLE(2000, 11, 200, 10, 4),
        /** A net of width ten on fewer and smaller patches. */
        TEN(1000, 16, 64, 10, 10),
        /** Five of it trained jointly. */
        FIFTY(1000, 16, 64, 10, 50);

        final int samples;
        final int patches;
        final int dimension;
        final int classes;
        final int width;

        Size(int samples, int patches, int dimension, int classes, int width) {
            this.samples = samples;
            this.patches = patches;
            this.dimension = dimension;
            this.classes = classes;
            this.width = width;
        }
    }

    /** Net and training set. JMH calls {@link #allocate} before anything reads a field. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Epoch {
        @Param
        public Size size = Size.SINGLE;

        private PatchNetGradient slope;
        private float[] weights;
        private float[] gradient;

        @Setup(Level.Trial)
        public void allocate() {
            PatchNetSpec spec = new PatchNetSpec(size.width, 3, 3, 0.2, new StepSize.Constant(1));
            SeedPath seed = SeedPath.root(1);
            weights = spec.initialWeights(seed, size.classes, size.dimension);
            gradient = new float[weights.length];
            slope = new PatchNetGradient(
                    spec,
                    NoisePatches.samples(size.samples, size.patches, size.dimension, size.classes, seed),
                    new Targets.HardLabels());
        }
    }

    /** The matrices of the two products, the whole batch in one. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Products {
        @Param
        public Size size = Size.SINGLE;

        private INDArray inputs;
        private INDArray weights;
        private INDArray responses;
        private INDArray gradient;

        @Setup(Level.Trial)
        public void allocate() {
            int rows = size.samples * size.patches;
            int filters = size.classes * size.width;
            inputs = filled(rows, size.dimension);
            weights = filled(size.dimension, filters);
            responses = filled(rows, filters);
            gradient = filled(size.dimension, filters);
        }

        @TearDown(Level.Trial)
        public void free() {
            inputs.close();
            weights.close();
            responses.close();
            gradient.close();
        }

        private static INDArray filled(int rows, int columns) {
            return Nd4j.createUninitialized(DataType.FLOAT, new long[] {rows, columns}, 'f')
                    .assign(0.1);
        }
    }

    /** Loss and gradient. */
    @Benchmark
    public double epoch(Epoch epoch) {
        return epoch.slope.evaluate(epoch.weights, epoch.gradient);
    }

    /** Responses and weight gradient of the same size, and nothing else. */
    @Benchmark
    public INDArray bareProducts(Products products) {
        Nd4j.gemm(products.inputs, products.weights, products.responses, false, false, 1, 0);
        return Nd4j.gemm(products.inputs, products.responses, products.gradient, true, false, 1, 0);
    }
}
