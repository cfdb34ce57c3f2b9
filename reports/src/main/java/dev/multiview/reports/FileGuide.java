package dev.multiview.reports;

import dev.multiview.reports.outcome.CellGrid;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of a run with what it holds, for the pages that lead to it.
 *
 * @param name its path in the run's folder
 * @param holds what is in it, as a phrase
 * @param always whether it is there whatever the machine has
 */
public record FileGuide(String name, String holds, boolean always) {

    /** The files that reports of this outcome write, but for the pages themselves. */
    public static List<FileGuide> of(AuditOutcome outcome) {
        boolean trials = outcome.origin() instanceof Origin.Trials;
        List<FileGuide> files = new ArrayList<>();
        files.add(file("draws.html", "every claim draw by draw, with the trials behind each"));
        // Without its generator there is no such page.
        files.add(new FileGuide(
                "allure-report/index.html",
                "every claim with its figures, data and controls, to be browsed; opens from disk",
                false));
        files.add(file(VerdictsReport.FILE, "every claim, its intervals, controls and replay command"));
        if (trials) {
            files.add(file(GainsReport.FILE, "every arm on every test set of every draw"));
            files.add(file(ContrastsReport.FILE, "relative gain of one regime minus the other's"));
            if (!CellGrid.of(outcome).isEmpty()) {
                files.add(file(CellsReport.FILE, "errors by procedure and kind of model, as the figure shows them"));
            }
            files.add(file(TrialsReport.FILE, "every fit with its notes, failures included"));
        }
        files.add(file(DrawsReport.FILE, "the values that every interval was made of, by claim, control and draw"));
        files.add(file(JUnitReport.FILE, "every claim as a test, for a CI to list"));
        files.add(new FileGuide("allure-results/", "what the page to be browsed is made of", false));
        if (trials) {
            files.add(new FileGuide("figures/", "the figures, each by itself", false));
        }
        return files;
    }

    private static FileGuide file(String name, String holds) {
        return new FileGuide(name, holds, true);
    }
}
