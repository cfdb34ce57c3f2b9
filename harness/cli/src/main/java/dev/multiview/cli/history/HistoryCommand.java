package dev.multiview.cli.history;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.ci.GithubActions;
import dev.multiview.reports.format.Plain;
import dev.multiview.reports.history.HistoryFile;
import dev.multiview.reports.history.HistoryLine;
import dev.multiview.reports.history.Series;
import dev.multiview.reports.history.Trend;
import dev.multiview.reports.history.TrendFiles;
import dev.multiview.reports.history.TrendSummary;
import dev.multiview.reports.page.TrendPage;
import dev.multiview.statistic.ChangePoints;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview history}: what changed from run to run, and what became of failed checks. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description =
                "Reads a history that audit or check --history wrote: prints a table of claims with their change points and"
                        + " what became of failed checks, and writes a page with charts, CSV, Markdown, files for"
                        + " github-action-benchmark and a badge. Runs no trial; a change is a finding and no failure.")
public final class HistoryCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The history (default: harness/expected/history.jsonl in the root).")
    private @Nullable Path file;

    @Option(
            names = "--level",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description =
                    "Chance that a history in which nothing changed shows a change point (default: ${DEFAULT-VALUE}).")
    private double level;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/target/history",
            description = "Where trend.html and the files beside it are written (default: target/history in the root).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!(level > 0 && level < 1)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT, "Level " + level + " must be between 0 and 1, such as 0.05");
        }
        Path given = file;
        Path path = (given == null ? HistoryOption.standard() : given)
                .toAbsolutePath()
                .normalize();
        PrintWriter err = spec.commandLine().getErr();
        List<HistoryLine> lines = new HistoryFile(path).read(warning -> err.println("multiview: " + warning));
        if (lines.isEmpty()) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "History " + path + " has no line; append a run with audit or check --history");
        }
        Trend trend = Trend.of(lines, level);
        Path folder = output.toAbsolutePath().normalize();
        TrendFiles.write(trend, folder, TrendPage.file());
        TrendPage.write(trend, folder);
        print(trend, spec.commandLine().getOut());
        GithubActions.ofThisProcess()
                .ifPresent(job ->
                        job.summarize(TrendSummary.markdown(trend), warning -> err.println("multiview: " + warning)));
        spec.commandLine().getOut().println("Read first: " + folder.resolve(TrendPage.FILE));
        return ExitStatus.DONE.status();
    }

    private static void print(Trend trend, PrintWriter out) {
        for (Series series : trend.series()) {
            HistoryLine last = series.last();
            out.printf(
                    Locale.ROOT,
                    "%-24s %-46s %4d %s%n",
                    last.verdict(),
                    Plain.line(series.name()),
                    series.lines().size(),
                    TrendSummary.number(series));
            for (ChangePoints.Change change : series.changes()) {
                out.printf(
                        Locale.ROOT,
                        "    changed at %s: mean %.4g before, %.4g after%n",
                        TrendSummary.place(series.at(change)),
                        change.before(),
                        change.after());
            }
        }
        out.println();
        out.println(TrendSummary.runs(trend));
        trend.memory().sentences().forEach(out::println);
        out.println(TrendSummary.method(trend));
        out.println(trend.heading());
    }
}
