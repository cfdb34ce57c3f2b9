package dev.multiview.cli;

import dev.multiview.benchmarks.BenchmarkRun;
import dev.multiview.reports.OwnFile;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.SingleFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code multiview bench}: measures how fast the parts are. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Runs the JMH benchmarks, each in a JVM of its own, and writes bench.json.")
final class BenchCommand implements Callable<Integer>, UsesNatives {
    static final OwnFile RESULTS = new OwnFile(
            "bench.json", head -> head.startsWith("[") && head.contains("\"benchmark\" : \"dev.multiview.benchmarks."));

    @Option(
            names = "--filter",
            paramLabel = "REGEX",
            defaultValue = ".*",
            description = "Only benchmarks whose full name holds a match (default: all).")
    private String filter;

    @Option(names = "--quick", description = "One short iteration each: whether they run, not how fast.")
    private boolean quick;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/target/multiview",
            description = "Where bench.json is written (default: target/multiview in the root).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = output.toAbsolutePath().normalize();
        // Before minutes are spent, and again when they are over.
        SingleFiles.demandReplaceable(folder, RESULTS);
        BenchmarkRun run = BenchmarkRun.of(filter, quick);
        out.println();
        for (BenchmarkRun.Row row : run.rows()) {
            out.printf(
                    Locale.ROOT,
                    "%-48s %-16s %10.4f +- %8.4f %-6s %12.0f B/op%n",
                    row.name(),
                    row.parameters(),
                    row.score(),
                    row.error(),
                    row.unit(),
                    row.bytes());
        }
        SingleFiles.demandReplaceable(folder, RESULTS);
        ReportFile.write(folder, RESULTS.name(), run.json());
        out.println("Written: " + folder.resolve(RESULTS.name()));
        return 0;
    }
}
