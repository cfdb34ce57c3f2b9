package dev.multiview.benchmarks;

import dev.multiview.featurelearning.PatchNetGradient;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepSize;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
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

/** One epoch of the patch net where one of its sizes is a multiple of what it is in {@code k10-n2000}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "--add-modules", "jdk.incubator.vector"})
public class PatchNetGrowthBenchmark {

    /** Which size grows. L nets trained jointly are one of L times the filters. */
    public enum Grows {
        SAMPLES,
        PATCHES,
        COORDINATES,
        CLASSES,
        FILTERS,
        MEMBERS
    }

    /** Net and training set. JMH calls {@link #allocate} before anything reads a field. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Epoch {
        @Param
        public Grows grows = Grows.SAMPLES;

        @Param({"1", "2", "4"})
        public int factor = 1;

        private PatchNetGradient slope;
        private float[] weights;
        private float[] gradient;

        @Setup(Level.Trial)
        public void allocate() {
            int width = times(Grows.FILTERS, 4) * times(Grows.MEMBERS, 1);
            int classes = times(Grows.CLASSES, 10);
            int coordinates = times(Grows.COORDINATES, 200);
            PatchNetSpec spec = new PatchNetSpec(width, 3, 3, 0.2, new StepSize.Constant(1));
            SeedPath seed = SeedPath.root(1);
            weights = spec.initialWeights(seed, classes, coordinates);
            gradient = new float[weights.length];
            slope = new PatchNetGradient(
                    spec,
                    NoisePatches.samples(
                            times(Grows.SAMPLES, 2000), times(Grows.PATCHES, 11), coordinates, classes, seed),
                    new Targets.HardLabels());
        }

        private int times(Grows size, int base) {
            return grows == size ? factor * base : base;
        }
    }

    /** Loss and gradient. */
    @Benchmark
    public double epoch(Epoch epoch) {
        return epoch.slope.evaluate(epoch.weights, epoch.gradient);
    }
}
