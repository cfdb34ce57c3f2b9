package dev.multiview.reports.summary;

import dev.multiview.claim.Verdict;
import dev.multiview.reports.OwnFile;
import dev.multiview.reports.Report;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.format.Markdown;
import dev.multiview.run.AuditOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code details.md}: all that an audit found, section by section. A section without content is left out. */
public final class DetailsReport implements Report {
    public static final String FILE = "details.md";

    private static final List<Section> SECTIONS = List.of(
            new OpeningSection(OpeningSection.DETAILS),
            new PredictionsSection(),
            new HeadlineSection(),
            new ClaimsSection(),
            new FindingsSection(),
            new ControlsSection(),
            new ReasonsSection("Not decided", Verdict.INCONCLUSIVE),
            new ReasonsSection("Not run", Verdict.NOT_RUN),
            new ErrorsSection(),
            new ViewsSection(),
            new EffectiveLogitSection(),
            new SweepsSection(),
            new DescribedSection(),
            new TrainingSection(),
            new FailuresSection(),
            new ConditionsSection(),
            new CreditsSection(),
            new FilesSection());

    @Override
    public String name() {
        return "details";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(OwnFile.beginning(FILE, OpeningSection.DETAILS));
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
