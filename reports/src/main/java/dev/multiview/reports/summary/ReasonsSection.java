package dev.multiview.reports.summary;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Populations;
import dev.multiview.run.AuditOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Claims of one verdict with the reason for it; a reason that many share, such as missing pictures, stands there once.
 *
 * @param heading heading of the section
 * @param verdict the verdict
 */
record ReasonsSection(String heading, Verdict verdict) implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (Judgement judgement : outcome.judgements()) {
            if (judgement.verdict() == verdict) {
                ids.computeIfAbsent(
                                Populations.without(outcome, judgement.claim().id(), judgement.reason()),
                                reason -> new ArrayList<>())
                        .add(Markdown.code(judgement.claim().id()));
            }
        }
        StringBuilder items = new StringBuilder();
        ids.forEach((reason, claims) -> items.append("- ")
                .append(String.join(", ", claims))
                .append(": ")
                .append(Markdown.text(NumberFormats.sentence(reason)))
                .append('\n'));
        return items.isEmpty() ? "" : "## " + heading + "\n\n" + items;
    }
}
