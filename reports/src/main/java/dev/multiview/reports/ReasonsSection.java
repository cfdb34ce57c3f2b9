package dev.multiview.reports;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.run.AuditOutcome;

/**
 * Claims of one verdict with the reason for it.
 *
 * @param heading heading of the section
 * @param verdict the verdict
 */
record ReasonsSection(String heading, Verdict verdict) implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        StringBuilder items = new StringBuilder();
        for (Judgement judgement : outcome.judgements()) {
            if (judgement.verdict() == verdict) {
                items.append("- `")
                        .append(judgement.claim().id())
                        .append("`: ")
                        .append(Shown.sentence(judgement.reason()))
                        .append('\n');
            }
        }
        return items.isEmpty() ? "" : "## " + heading + "\n\n" + items;
    }
}
