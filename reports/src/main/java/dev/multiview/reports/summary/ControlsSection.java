package dev.multiview.reports.summary;

import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.Units;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;

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
                            consequence(result.control().kind(), outcome));
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

    private static String consequence(Control.Kind kind, AuditOutcome outcome) {
        return kind == Control.Kind.MECHANISM
                ? "the effect is no evidence of "
                        + (outcome.origin() instanceof Origin.Trials ? "the paper's mechanism" : "the stated cause")
                : "the experiment is not sound, so nothing follows";
    }
}
