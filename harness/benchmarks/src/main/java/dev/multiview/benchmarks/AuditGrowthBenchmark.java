package dev.multiview.benchmarks;

import dev.multiview.provenance.Environment;
import dev.multiview.reports.OutputFolder;
import dev.multiview.run.Audit;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.AuditRequest;
import dev.multiview.run.Progress;
import dev.multiview.run.RunOptions;
import dev.multiview.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeMap;
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

/** The cost of an audit beside its trials, by their number: running and storing them, recalling them, reporting them. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g"})
public class AuditGrowthBenchmark {

    /** A folder whose store holds every trial. JMH calls {@link #fill} before anything reads a field. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Trials {
        @Param({"100", "1000", "10000", "100000"})
        public int trials = 100;

        private Path folder;
        private AuditOutcome outcome;
        private int empty;

        @Setup(Level.Trial)
        public void fill() throws IOException, InterruptedException {
            folder = Files.createTempDirectory("multiview-growth");
            outcome = audit("store", true);
        }

        private AuditOutcome audit(String store, boolean run) throws InterruptedException {
            AuditRequest request = Nothing.audit(trials);
            try (Store open = Store.open(folder.resolve(store))) {
                Environment nowhere = new Environment(new TreeMap<>());
                Audit audit = new Audit(request, open, nowhere, RunOptions.of(2), Progress.silent());
                return run ? audit.run() : audit.recall();
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

    /** All trials are run and stored, in an empty store. */
    @Benchmark
    public AuditOutcome run(Trials state) throws InterruptedException {
        return state.audit("store-" + state.empty++, true);
    }

    /** The store is opened, every trial read and the claim judged. */
    @Benchmark
    public AuditOutcome recall(Trials state) throws InterruptedException {
        return state.audit("store", false);
    }

    /** All reports, Allure's page included, are written. */
    @Benchmark
    public void report(Trials state) {
        try (OutputFolder folder = OutputFolder.take(state.folder.resolve("output"))) {
            folder.write(state.outcome);
        }
    }
}
