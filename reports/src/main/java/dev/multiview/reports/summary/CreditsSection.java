package dev.multiview.reports.summary;

import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.outcome.Credits;
import dev.multiview.run.AuditOutcome;
import java.util.List;
import java.util.stream.Collectors;

/** The section on data that others made: who publishes results of them has to name these people and licences, too. */
final class CreditsSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        List<String> credits = Credits.of(outcome);
        return credits.isEmpty()
                ? ""
                : credits.stream()
                        .map(sentence -> "- " + Markdown.text(sentence) + ".\n")
                        .collect(Collectors.joining("", "## Data of others\n\n", ""));
    }
}
