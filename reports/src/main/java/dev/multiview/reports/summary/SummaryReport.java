package dev.multiview.reports.summary;

import dev.multiview.reports.OwnFile;
import dev.multiview.reports.Report;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.format.Markdown;
import dev.multiview.run.AuditOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code summary.md}: the one page that a person reads first, short enough for a comment on a pull request. What is long is
 * folded, and what is longer is in {@code details.md}.
 */
public final class SummaryReport implements Report {
    public static final String FILE = "summary.md";

    private static final List<Section> SECTIONS = List.of(
            new OpeningSection(OpeningSection.HEADING),
            HeadlineSection::sentences,
            new VerdictsSection(),
            outcome -> Fold.of("Of what each verdict speaks", new PredictionsSection().text(outcome)),
            outcome -> Fold.of("What is open, and why", OpenSection.text(outcome)),
            new WayOnSection());

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(OwnFile.beginning(FILE, OpeningSection.HEADING));
    }

    @Override
    public boolean isFirstPage() {
        return true;
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        String page = SECTIONS.stream()
                .map(section -> section.text(outcome))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        ReportFile.write(folder, FILE, Markdown.page(page));
    }
}
