package dev.multiview.reports.summary;

import dev.multiview.reports.format.Markdown;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import java.util.List;

/** Trials that failed; a draw that misses one is dropped from every arm. */
final class FailuresSection implements Section {
    private static final int SHOWN = 10;

    @Override
    public String text(AuditOutcome outcome) {
        List<TrialRow> failed =
                outcome.trials().stream().filter(row -> !row.finished()).toList();
        if (failed.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("## Failed trials\n\n" + failed.size() + " of "
                + outcome.trials().size()
                + " trials failed. A failed arm drops its draw from every arm; above 10 % dropped draws a claim stays"
                + " INCONCLUSIVE.\n\n");
        failed.stream().limit(SHOWN).forEach(row -> text.append("- ")
                .append(Markdown.text(row.trial().label()))
                .append(": ")
                .append(Markdown.text(row.message()))
                .append('\n'));
        if (failed.size() > SHOWN) {
            text.append("- and ").append(failed.size() - SHOWN).append(" more in `trials.jsonl`\n");
        }
        return text.toString();
    }
}
