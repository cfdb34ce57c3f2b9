package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.data.Samples;
import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What fits cost at N 2000, P 11, d 200, k 10, m 4; bounds are several times what one core with AVX-512 needs. */
@Tag("slow")
@Isolated("counts the native memory of the process")
class FitCostTest {
    private final Samples training = Bags.draw("training", 2000, 10, 11, 200);
    private final Samples validation = Bags.draw("validation", 600, 10, 11, 200);
    private final Samples test = Bags.draw("test", 3000, 10, 11, 200);
    private final List<SeedPath> members =
            IntStream.range(0, 5).mapToObj(SeedPath::root).toList();

    private TrainingTask task(int steps) {
        return new TrainingTask(training, validation, new Targets.HardLabels(), SeedPath.root(7), steps);
    }

    private static Learner.Joint learner(String name) {
        return new BaselineProvider()
                .learners().stream()
                        .filter(learner -> learner.name().equals(name))
                        .map(Learner.Joint.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    /** Best of three, in processor seconds of this thread: what else the machine does hardly shows. */
    private static double seconds(String what, Callable<?> work) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
            long start = threads.getCurrentThreadCpuTime();
            work.call();
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / 1e9);
        }
        System.out.printf("%s: %.3f s%n", what, best);
        return best;
    }

    @Test
    void anEpochOfTheTwinTakesMilliseconds() throws Exception {
        Learner.Joint twin = learner("linear-twin");
        double prepared = seconds("linear-twin, 1 step", () -> twin.fit(task(1)));
        double trained = seconds("linear-twin, 101 steps", () -> twin.fit(task(101)));
        System.out.printf("linear-twin: %.2f ms a step%n", 10 * (trained - prepared));
        assertThat(trained - prepared).isLessThan(5);
        double joint = seconds("linear-twin, joint 5, 1 step", () -> twin.fitJoint(task(1), members, JointReading.SUM));
        double jointTrained =
                seconds("linear-twin, joint 5, 21 steps", () -> twin.fitJoint(task(21), members, JointReading.SUM));
        System.out.printf("linear-twin, joint 5: %.2f ms a step%n", 50 * (jointTrained - joint));
        assertThat(seconds(
                                "linear-twin, predict 3000",
                                () -> twin.fit(task(1)).model().predict(test))
                        - prepared)
                .isLessThan(1);
    }

    @Test
    void ridgeFitsTakeSeconds() throws Exception {
        Learner.Joint ridge = learner("ridge-twin");
        assertThat(seconds("ridge-twin", () -> ridge.fit(task(1)))).isLessThan(5);
        assertThat(seconds("ridge-twin, joint 5", () -> ridge.fitJoint(task(1), members, JointReading.SUM)))
                .isLessThan(40);
        var model = ridge.fit(task(1)).model();
        seconds("ridge-twin, predict 3000", () -> model.predict(test));
        Learner.Joint random = learner("random-features");
        assertThat(seconds("random-features", () -> random.fit(task(1)))).isLessThan(5);
        assertThat(seconds("random-features, joint 5", () -> random.fitJoint(task(1), members, JointReading.SUM)))
                .isLessThan(20);
    }

    @Test
    void thousandsOfFitsInTwoThreadsLeaveNoMemoryBehind() throws Exception {
        Samples small = Bags.draw("small", 200, 10, 11, 50);
        TrainingTask task = new TrainingTask(small, small, new Targets.HardLabels(), SeedPath.root(1), 2);
        Learner.Joint twin = learner("linear-twin");
        long bytes = Pointer.totalBytes();
        fits(twin, task, 500);
        long early = residentKilobytes();
        fits(twin, task, 3000);
        long late = residentKilobytes();
        System.out.printf("resident after 500 fits %d kB, after 3500 fits %d kB%n", early, late);
        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(bytes);
        // One fit holds 16 MB outside the heap; the heap itself may still grow.
        assertThat(late - early).isLessThan(300_000);
    }

    private static void fits(Learner learner, TrainingTask task, int count) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                futures.add(pool.submit(() -> {
                    learner.fit(task).model().predict(task.training());
                    return null;
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static long residentKilobytes() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
