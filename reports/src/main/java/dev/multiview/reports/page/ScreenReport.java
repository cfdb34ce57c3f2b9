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

/** {@code index.html}: the first screen of a run. It is written after the figures, which it carries. */
public final class ScreenReport implements Report {
    /** What people open. */
    public static final String FILE = "index.html";

    private static final String MARK = "<meta name=\"generator\" content=\"multiview\">";

    @Override
    public String name() {
        return "screen";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(OwnFile.holding(FILE, MARK));
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
        Screen screen = Screen.of(outcome, comparison, FigureCard.of(outcome, folder));
        ReportFile.write(folder, FILE, html(screen));
    }

    /** The page as text. */
    static String html(Screen screen) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, ScreenReport.class.getClassLoader(), ScreenReport.class.getPackageName());
        StringOutput page = new StringOutput(1 << 16);
        engine.render(
                "index.jte",
                Map.of("screen", screen, "style", Terms.text("page.css"), "script", Terms.text("page.js")),
                page);
        // No text may hold what a browser or a terminal obeys instead of shows.
        return Plain.text(page.toString());
    }
}
