package dev.multiview.reports.summary;

import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.Units;
import dev.multiview.run.AuditOutcome;

/** Controls that did not pass, and what follows. Where all passed, one sentence says so. */
final class ControlsSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        MarkdownTable table = new MarkdownTable("Claim", "Control", "Measured", "Passes if", "Came out", "So");
        int all = 0;
        for (Judgement judgement : outcome.judgements()) {
            for (Judgement.ControlResult result : judgement.controls()) {
                all++;
                if (!result.passed()) {
                    table.row(
                            Markdown.code(judgement.claim().id()),
                            Markdown.code(result.control().id()) + ": "
                                    + Markdown.text(result.control().title()),
                            Units.text(result),
                            Markdown.text(result.control().rule().text()),
                            result.decision().name(),
                            consequence(result.control().kind()));
                }
            }
        }
        if (all == 0) {
            return "";
        }
        return "## Controls\n\n"
                + (table.isEmpty()
                        ? "All " + all + " controls passed.\n"
                        : "Of " + all + " controls these did not pass.\n\n" + table);
    }

    private static String consequence(Control.Kind kind) {
        return kind == Control.Kind.MECHANISM
                ? "the effect is no evidence of the paper's mechanism"
                : "the experiment is not sound, so nothing follows";
    }
}
