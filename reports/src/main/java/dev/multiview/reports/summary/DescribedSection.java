package dev.multiview.reports.summary;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.run.AuditOutcome;

/** The section on what is measured beside the claims and judged by no rule. */
final class DescribedSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        MarkdownTable table = new MarkdownTable("Entry", "Measured");
        for (Judgement judgement : outcome.claims()) {
            if (judgement.verdict() == Verdict.DESCRIPTIVE) {
                table.row(ClaimsSection.name(judgement.claim()), ClaimsSection.measured(judgement));
            }
        }
        return table.isEmpty() ? "" : "## Measured beside the claims, never judged\n\n" + table;
    }
}
