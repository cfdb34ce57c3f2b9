package dev.multiview.reports.summary;

import dev.multiview.reports.ContrastsReport;
import dev.multiview.reports.DrawsReport;
import dev.multiview.reports.GainsReport;
import dev.multiview.reports.JUnitReport;
import dev.multiview.reports.TrialsReport;
import dev.multiview.reports.VerdictsReport;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.Replay;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;

/** The section on what lies beside the page, and on how to get all of it again. */
final class FilesSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        boolean trials = outcome.origin() instanceof Origin.Trials;
        MarkdownTable table = new MarkdownTable("File", "Holds")
                // No link: without the generator there is no such page.
                .row(
                        "`allure-report/index.html`",
                        "every claim with its figures, data and controls, to be browsed; opens from disk")
                .row(link(VerdictsReport.FILE), "every claim, its intervals, controls and replay command");
        if (trials) {
            table.row(link(GainsReport.FILE), "every arm on every test set of every draw")
                    .row(link(ContrastsReport.FILE), "relative gain of one regime minus the other's")
                    .row(link(TrialsReport.FILE), "every fit with its notes, failures included");
        }
        table.row(link(DrawsReport.FILE), "the values that every interval was made of, by claim, control and draw")
                .row(link(JUnitReport.FILE), "every claim as a test, for a CI to list")
                .row("`allure-results/`", "what the page to be browsed is made of");
        if (trials) {
            table.row("`figures/`", "the figures of this page");
        }
        return "## Files, and running it again\n\n" + table
                + (trials
                        ? "\nThe same trials, judged again (those in the store are not computed twice):"
                        : "\nThe same predictions, judged again:")
                + "\n\n```sh\n" + Replay.command(outcome, outcome.suite()) + "\n```\n";
    }

    private static String link(String file) {
        return "[" + file + "](" + file + ")";
    }
}
