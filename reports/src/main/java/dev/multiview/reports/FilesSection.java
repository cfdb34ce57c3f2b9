package dev.multiview.reports;

import dev.multiview.run.AuditOutcome;

/** What lies beside the page, and how to get all of it again. */
final class FilesSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        return "## Files, and running it again\n\n"
                + new MarkdownTable("File", "Holds")
                        .row(link(VerdictsReport.FILE), "every claim, its intervals, controls and replay command")
                        .row(link(GainsReport.FILE), "every arm on every test set of every draw")
                        .row(link(ContrastsReport.FILE), "relative gain of one regime minus the other's")
                        .row(link(TrialsReport.FILE), "every fit with its notes, failures included")
                        .row("`figures/`", "the figures of this page")
                + "\nThe same trials, judged again (those in the store are not computed twice):\n\n```sh\n"
                + Replay.command(outcome, outcome.suite()) + "\n```\n";
    }

    private static String link(String file) {
        return "[" + file + "](" + file + ")";
    }
}
