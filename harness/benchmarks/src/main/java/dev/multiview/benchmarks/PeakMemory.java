package dev.multiview.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The most memory that a benchmark's JVM ever had in use, in MiB, as {@code peak.memory}: heap, native arrays and the JVM
 * itself. Linux keeps it ({@code VmHWM}); elsewhere there is no such result.
 */
public final class PeakMemory implements InternalProfiler {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    @Override
    public String getDescription() {
        return "Peak resident memory of the process";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        // The system watches all the time.
    }

    @Override
    public List<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        if (!Files.isReadable(STATUS)) {
            return List.of();
        }
        try {
            return Files.readAllLines(STATUS, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .map(line ->
                            new ScalarResult("peak.memory", kibibytes(line) / 1024.0, "MiB", AggregationPolicy.MAX))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory of this process cannot be read from " + STATUS, e);
        }
    }

    /** The number of a line such as {@code VmHWM:   123456 kB}. */
    private static long kibibytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
