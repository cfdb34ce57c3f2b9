package dev.multiview.benchmarks;

import dev.multiview.baselines.ConvTwinLearner;
import dev.multiview.featurelearning.GraphNetLearner;
import dev.multiview.featurelearning.fused.FusedNetLearner;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.TrainingTask;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Training images per second of conv nets on grey pictures in mini-batches of 50: fused, as the engine runs them, and on
 * DL4J's layers with oneDNN, or on BLAS for the linear twin; one fit, and two side by side. What counts is the ratio in one run, at least 3 with one thread
 * for the small net, and what the second thread adds, nearly as much again. A fit's set-up is part of it.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xmx2g",
            "--add-modules",
            "jdk.incubator.vector",
            "-Dorg.eclipse.deeplearning4j.helpers.disable=false"
        })
public class FusedNetBenchmark {
    private static final int IMAGES = 500;
    private static final int EPOCHS = 4;
    private static final NesterovDescent RESIDUAL = new NesterovDescent(50, 0.02, 0.9);

    /** The nets, with the settings of the image claims. */
    public enum Net {
        /** The small conv net with 8 and 16 channels. */
        SMALL(
                FusedNetLearner.small("fused", ConvNetSpec.SMALL, 0),
                GraphNetLearner.small("reference", ConvNetSpec.SMALL)),
        /** Its linear twin. */
        TWIN(FusedNetLearner.twin("fused", ConvNetSpec.SMALL), new ConvTwinLearner("reference", ConvNetSpec.SMALL)),
        /** ResNet-8 without batch norm. */
        RESNET_8(FusedNetLearner.resNet8("fused", RESIDUAL), GraphNetLearner.resNet8("reference", RESIDUAL));

        final Learner fused;
        final Learner reference;

        Net(Learner fused, Learner reference) {
            this.fused = fused;
            this.reference = reference;
        }
    }

    /** The pictures of the suites. */
    public enum Size {
        /** Means of 2 x 2 pixels. */
        QUARTER(14, 14),
        /** Two of these side by side, one for each view. */
        TWO_VIEWS(14, 28),
        /** A picture as it is. */
        WHOLE(28, 28);

        final int height;
        final int width;

        Size(int height, int width) {
            this.height = height;
            this.width = width;
        }
    }

    /** What is trained. JMH calls {@link #draw} before anything reads a field. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Training {
        @Param
        public Net net = Net.SMALL;

        @Param
        public Size size = Size.WHOLE;

        private TrainingTask task;

        @Setup(Level.Trial)
        public void draw() {
            task = NoisePictures.task(size.height, size.width, IMAGES, EPOCHS);
        }
    }

    @Benchmark
    @OperationsPerInvocation(IMAGES * EPOCHS)
    public Fit fused(Training training) throws InterruptedException {
        return training.net.fused.fit(training.task);
    }

    @Benchmark
    @OperationsPerInvocation(IMAGES * EPOCHS)
    public Fit reference(Training training) throws InterruptedException {
        return training.net.reference.fit(training.task);
    }

    @Benchmark
    @Threads(2)
    @OperationsPerInvocation(IMAGES * EPOCHS)
    public Fit fusedTwice(Training training) throws InterruptedException {
        return training.net.fused.fit(training.task);
    }

    @Benchmark
    @Threads(2)
    @OperationsPerInvocation(IMAGES * EPOCHS)
    public Fit referenceTwice(Training training) throws InterruptedException {
        return training.net.reference.fit(training.task);
    }
}
