package dev.multiview.reports.allure;

import dev.multiview.claim.Judgement;
import dev.multiview.reports.Report;
import dev.multiview.reports.ReportFolder;
import dev.multiview.reports.Sweep;
import dev.multiview.run.AuditOutcome;
import io.qameta.allure.FileSystemResultsWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * {@code allure-results/} and {@code allure-report/index.html}: every claim with its numbers, figures, data and
 * controls, to be browsed.
 *
 * <p>Results depend on the outcome and on the time of day, which Allure shows; the page holds random ids of its
 * generator besides. If no page can be made, the results are still there, an older page is not, and a sentence on the
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

    @Override
    public void write(AuditOutcome outcome, Path folder) throws IOException {
        RunFiles run = new RunFiles(outcome);
        long end = clock.millis();
        double seconds = Double.isFinite(outcome.seconds()) ? outcome.seconds() : 0;
        long start = end - Math.round(1000 * seconds);
        ClaimResult claims = new ClaimResult(outcome, start);
        SweepResult sweeps = new SweepResult(outcome, start);
        ReportFolder.write(folder, RESULTS, results -> {
            FileSystemResultsWriter writer = new FileSystemResultsWriter(results);
            for (Judgement judgement : outcome.judgements()) {
                if (!SweepResult.covers(judgement)) {
                    claims.write(judgement, writer);
                }
            }
            for (Sweep sweep : Sweep.of(outcome)) {
                sweeps.write(sweep, writer);
            }
            run.write(results);
        });
        pages.write(folder.resolve(RESULTS), run.title(), folder).ifPresent(warnings);
    }
}
