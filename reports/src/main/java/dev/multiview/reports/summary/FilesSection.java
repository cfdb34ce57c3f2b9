package dev.multiview.reports.summary;

import dev.multiview.reports.FileGuide;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.Replay;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;

/** The section on what lies beside the page, and on how to get all of it again. */
final class FilesSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        boolean trials = outcome.origin() instanceof Origin.Trials;
        MarkdownTable table = new MarkdownTable("File", "Holds");
        for (FileGuide file : FileGuide.of(outcome)) {
            table.row(file.always() ? link(file.name()) : "`" + file.name() + "`", file.holds());
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
