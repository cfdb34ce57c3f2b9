package dev.multiview.benchmarks;

import dev.multiview.data.Split;
import dev.multiview.model.Logits;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Predictions;
import dev.multiview.store.Store;
import dev.multiview.store.StoreMerge;
import dev.multiview.store.StoredTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** The cost of a store by the number of its trials: a thousand more of them, opening it again, merging it into another. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g"})
public class StoreGrowthBenchmark {
    private static final int SAMPLES = 100;
    private static final int CLASSES = 10;
    private static final int MORE = 1000;

    /** A folder whose store holds so many trials. JMH calls {@link #fill} before anything reads a field. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Records {
        @Param({"1000", "10000", "100000"})
        public int records = 1000;

        private Path folder;
        private List<PlannedTrial> trials;
        private int appended;
        private int merged;

        @Setup(Level.Trial)
        public void fill() throws IOException {
            folder = Files.createTempDirectory("multiview-store-growth");
            trials = Nothing.audit(records + 10 * MORE).plan().trials();
            try (Store store = open("store")) {
                append(store, records);
            }
        }

        private Store open(String name) {
            return Store.open(folder.resolve(name));
        }

        private void append(Store store, int count) {
            for (int i = 0; i < count; i++) {
                PlannedTrial planned = trials.get(appended++);
                float[] logits = new float[SAMPLES * CLASSES];
                logits[0] = appended;
                store.append(
                        StoredTrial.ok(
                                planned.key(),
                                planned.code(),
                                planned.trial(),
                                Map.of(),
                                Map.of(Split.MULTI_VIEW.label(), 0.5),
                                1,
                                "environment"),
                        new Predictions(Map.of(
                                Split.MULTI_VIEW,
                                new Predictions.Outputs(new Logits(SAMPLES, CLASSES, logits), new int[SAMPLES]))));
            }
        }

        @TearDown(Level.Trial)
        public void delete() throws IOException {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The store is opened, a thousand trials more are stored, each forced to the disk. */
    @Benchmark
    public void append(Records state) {
        try (Store store = state.open("store")) {
            state.append(store, MORE);
        }
    }

    /** The store is opened and closed again. */
    @Benchmark
    public int reopen(Records state) {
        try (Store store = state.open("store")) {
            return store.folder().getNameCount();
        }
    }

    /** The store is merged into an empty one. */
    @Benchmark
    public StoreMerge.Result merge(Records state) {
        try (Store target = state.open("merged-" + state.merged++)) {
            return new StoreMerge(target, warning -> {}).of(List.of(state.folder.resolve("store")));
        }
    }
}
