package dev.multiview.benchmarks;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Benchmarks that were run, each in a JVM of its own with this one's class path, flags and environment; JMH writes its
 * progress to the standard output.
 *
 * @param rows one a benchmark and set of parameters
 * @param json the same as JMH's own JSON, which other tools read
 */
public record BenchmarkRun(List<Row> rows, String json) {
    /** What one operation allocates; unlike time it hardly depends on what else the machine does. */
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private static final TimeValue SHORT = TimeValue.milliseconds(200);

    /**
     * One line of the table.
     *
     * @param name class and method of the benchmark
     * @param parameters its parameters, as {@code name=value}
     * @param score what JMH measured
     * @param error half-width of JMH's 99.9 % interval; NaN from a single iteration
     * @param unit unit of both
     * @param bytes bytes that one operation allocates on the heap; NaN if unknown
     */
    public record Row(String name, String parameters, double score, double error, String unit, double bytes) {}

    public BenchmarkRun {
        rows = List.copyOf(rows);
    }

    /**
     * Runs benchmarks; takes seconds or minutes for each.
     *
     * @param filter regular expression; a benchmark is run if its full name holds a match
     * @param quick whether one short iteration is enough, to see that they run
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if the filter is malformed or matches none, with
     *     {@link ExitStatus#FAILED} if a benchmark fails
     */
    public static BenchmarkRun of(String filter, boolean quick) {
        if (filter.isBlank()) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT, "Filter '" + filter + "' is empty; leave --filter out to run all benchmarks");
        }
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(filter)
                .addProfiler(GCProfiler.class)
                .addProfiler(PeakMemory.class)
                .shouldFailOnError(true);
        if (quick) {
            options.warmupIterations(1)
                    .warmupTime(SHORT)
                    .measurementIterations(1)
                    .measurementTime(SHORT);
        }
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            List<Row> rows = results.stream().map(BenchmarkRun::row).toList();
            return new BenchmarkRun(rows, json(results));
        } catch (NoBenchmarksException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "No benchmark's name holds a match of '" + filter + "'; leave --filter out to run all",
                    e);
        } catch (PatternSyntaxException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Filter '" + filter + "' is no regular expression (" + e.getDescription() + "); write one such as"
                            + " 'Epoch'",
                    e);
        } catch (RunnerException e) {
            throw new MultiviewException(
                    ExitStatus.FAILED, "A benchmark failed (" + e.getMessage() + "); what it printed is above", e);
        }
    }

    private static Row row(RunResult result) {
        List<String> parameters = new ArrayList<>();
        for (String key : result.getParams().getParamsKeys()) {
            parameters.add(key + "=" + result.getParams().getParam(key));
        }
        String name = result.getParams().getBenchmark();
        int method = name.lastIndexOf('.');
        Result<?> primary = result.getPrimaryResult();
        Result<?> allocation = result.getSecondaryResults().get(ALLOCATION);
        return new Row(
                name.substring(name.lastIndexOf('.', method - 1) + 1),
                String.join(",", parameters),
                primary.getScore(),
                primary.getScoreError(),
                primary.getScoreUnit(),
                allocation == null ? Double.NaN : allocation.getScore());
    }

    private static String json(Collection<RunResult> results) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, stream).writeOut(results);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
