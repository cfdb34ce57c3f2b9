package dev.multiview.reports.page;

import dev.multiview.regression.Comparison;
import dev.multiview.reports.OwnFile;
import dev.multiview.reports.Report;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.format.Plain;
import dev.multiview.run.AuditOutcome;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code index.html} and {@code draws.html}: the first screen of a run, and the draws and trials behind it. They are written
 * after the figures, which the first carries.
 */
public final class ScreenReport implements Report {
    /** What people open. */
    public static final String FILE = "index.html";

    /** Where the numbers behind a claim are. */
    static final String DRAWS = "draws.html";

    /** What tells our pages from those of others. */
    static final String MARK = "<meta name=\"generator\" content=\"multiview\">";

    @Override
    public String name() {
        return "screen";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(OwnFile.holding(FILE, MARK), OwnFile.holding(DRAWS, MARK));
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) throws IOException {
        write(outcome, Optional.empty(), folder);
    }

    @Override
    public void write(AuditOutcome outcome, Comparison comparison, Path folder) throws IOException {
        write(outcome, Optional.of(comparison), folder);
    }

    private static void write(AuditOutcome outcome, Optional<Comparison> comparison, Path folder) throws IOException {
        Screen screen = Screen.of(outcome, comparison, SinceLast.of(outcome, folder), FigureCard.of(outcome, folder));
        ReportFile.write(folder, FILE, html(screen));
        ReportFile.write(folder, DRAWS, html(DrawsPage.of(outcome)));
    }

    /** The first screen as text. */
    static String html(Screen screen) {
        return html(
                "index.jte",
                Map.of("screen", screen, "style", Terms.text("page.css"), "script", Terms.text("page.js")));
    }

    /** The page of draws as text. */
    static String html(DrawsPage page) {
        return html(
                "draws.jte", Map.of("page", page, "style", Terms.text("page.css"), "script", Terms.text("draws.js")));
    }

    /** The page of a history as text. */
    static String html(TrendPage page) {
        return html("trend.jte", Map.of("page", page, "style", Terms.text("page.css") + Terms.text("trend.css")));
    }

    private static String html(String template, Map<String, Object> parameters) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, ScreenReport.class.getClassLoader(), ScreenReport.class.getPackageName());
        StringOutput page = new StringOutput(1 << 16);
        engine.render(template, parameters, page);
        // No text may hold what a browser or a terminal obeys instead of shows.
        return Plain.text(page.toString());
    }
}
