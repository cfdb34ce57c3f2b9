package dev.multiview.reports.allure;

import dev.multiview.claim.Judgement;
import dev.multiview.reports.OutputFolder;
import dev.multiview.reports.Report;
import dev.multiview.reports.ReportFolder;
import dev.multiview.reports.Timetable;
import dev.multiview.reports.outcome.MeasuredSweep;
import dev.multiview.run.AuditOutcome;
import io.qameta.allure.FileSystemResultsWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * {@code allure-results/} and {@code allure-report/index.html}: every claim with its numbers, figures, data and
 * controls, to be browsed.
 *
 * <p>Results depend on the outcome and on the time of day, which Allure shows; the page holds random ids of its
 * generator besides. Beside claims and in the trend stand the runs of the same suite and tier whose reports these
 * replace. If no page can be made, the results are still there, an older page is not, and a sentence on the
 * standard error says why.
 */
public final class AllureReport implements Report {
    static final String RESULTS = "allure-results";

    private final InstantSource clock;
    private final PageMaker pages;
    private final Consumer<String> warnings;

    /** The report that the service loader makes. */
    public AllureReport() {
        this(
                InstantSource.system(),
                PageMaker.onClassPath(System.getProperty("java.class.path", "")),
                sentence -> System.err.println("multiview: " + sentence));
    }

    AllureReport(InstantSource clock, PageMaker pages, Consumer<String> warnings) {
        this.clock = clock;
        this.pages = pages;
        this.warnings = warnings;
    }

    @Override
    public String name() {
        return "allure";
    }

    /** For Allure's generator. */
    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) throws IOException {
        RunFiles run = new RunFiles(outcome);
        long total = Timetable.milliseconds(outcome.seconds());
        long start = clock.millis() - total;
        ClaimResult claims = new ClaimResult(outcome);
        SweepResult points = new SweepResult(outcome);
        List<Judgement> judgements = outcome.judgements().stream()
                .filter(judgement -> !SweepResult.covers(judgement))
                .toList();
        List<MeasuredSweep> sweeps = MeasuredSweep.of(outcome);
        Iterator<Timetable.Span> spans = Timetable.of(total, seconds(outcome, judgements, points, sweeps))
                .iterator();
        ReportFolder.write(folder, RESULTS, results -> {
            FileSystemResultsWriter writer = new FileSystemResultsWriter(results);
            for (Judgement judgement : judgements) {
                Timetable.Span span = spans.next();
                claims.write(judgement, start + span.from(), start + span.to(), writer);
            }
            for (MeasuredSweep sweep : sweeps) {
                Timetable.Span span = spans.next();
                points.write(sweep, start + span.from(), start + span.to(), writer);
            }
            run.write(results, OutputFolder.replacedBy(folder).map(earlier -> earlier.resolve(RESULTS)));
            SafeText.clean(results);
        });
        pages.write(folder.resolve(RESULTS), run.title(), folder).ifPresent(warnings);
    }

    /** What each result needed, in the order in which they are written. */
    private static List<Double> seconds(
            AuditOutcome outcome, List<Judgement> judgements, SweepResult points, List<MeasuredSweep> sweeps) {
        return Stream.concat(
                        judgements.stream().map(judgement -> outcome.secondsByClaim()
                                .getOrDefault(judgement.claim().id(), 0.0)),
                        sweeps.stream().map(points::seconds))
                .toList();
    }
}
