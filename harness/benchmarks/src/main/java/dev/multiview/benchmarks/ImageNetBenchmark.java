package dev.multiview.benchmarks;

import dev.multiview.featurelearning.GraphNetLearner;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Training images per second of both image nets on DL4J's layers, 28x28 grey pictures in mini-batches of 50, one thread:
 * with convolutions on oneDNN, as the engine sets it, and with DL4J's default settings. What counts is their ratio in one run,
 * at least 3 for the small net. A fit's set-up is part of it.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
public class ImageNetBenchmark {
    private static final String HELPERS = "-Dorg.eclipse.deeplearning4j.helpers.disable=";
    private static final int IMAGES = 250;
    private static final int EPOCHS = 2;

    /** The nets that are compared. */
    public enum Net {
        /** The one of the image claims; the learners of the engine are fused, see {@link FusedNetBenchmark}. */
        SMALL(GraphNetLearner.small("small", ConvNetSpec.SMALL)),
        /** ResNet-8 without batch norm. */
        RESNET_8(GraphNetLearner.resNet8("resnet-8", new NesterovDescent(50, 0.02, 0.9)));

        final Learner learner;

        Net(Learner learner) {
            this.learner = learner;
        }
    }

    /** A net and what it is trained on: noise, since the time does not depend on it. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls draw before anything reads a field
    public static class Training {
        @Param
        public Net net = Net.SMALL;

        private TrainingTask task;

        @Setup(Level.Trial)
        public void draw() {
            task = NoisePictures.task(28, 28, IMAGES, EPOCHS);
        }
    }

    /** With oneDNN. */
    @Benchmark
    @OperationsPerInvocation(IMAGES * EPOCHS)
    @Fork(
            value = 1,
            jvmArgsAppend = {"-Xmx2g", HELPERS + "false"})
    public Fit oneDnn(Training training) throws InterruptedException {
        return training.net.learner.fit(training.task);
    }

    /** As DL4J runs it unless told otherwise. */
    @Benchmark
    @OperationsPerInvocation(IMAGES * EPOCHS)
    @Fork(
            value = 1,
            jvmArgsAppend = {"-Xmx2g", HELPERS + "true"})
    public Fit dl4jDefault(Training training) throws InterruptedException {
        return training.net.learner.fit(training.task);
    }
}
