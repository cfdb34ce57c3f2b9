package dev.multiview.reports.summary;

import dev.multiview.reports.VerdictsReport;
import dev.multiview.reports.format.Replay;
import dev.multiview.run.AuditOutcome;

/** The last section of the short page: where the rest is, and how to get all of it again. */
final class WayOnSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        return "Beside this page: `index.html` with figures and every claim, `" + DetailsReport.FILE
                + "` with all tables, `"
                + VerdictsReport.FILE + "` for machines. The same again:\n\n```sh\n"
                + Replay.command(outcome, outcome.suite()) + "\n```\n";
    }
}
