package dev.multiview.reports.format;

import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.util.HashMap;
import java.util.Map;

/** The populations that the findings of one page speak of, each told in full once. */
public final class Populations {
    private final Map<String, String> told = new HashMap<>();

    /** Of what a finding speaks; if an earlier one of this page spoke of the same, that one's name. */
    public String words(Origin.Finding finding) {
        String name = finding.claim() + (finding.control().isEmpty() ? "" : ", control " + finding.control());
        String before = told.putIfAbsent(finding.population(), name);
        return before == null ? finding.population() : "It speaks of the same as " + before;
    }

    /** A claim's reason without the population, which pages tell elsewhere. */
    public static String without(AuditOutcome outcome, String claim, String reason) {
        if (outcome.origin() instanceof Origin.Predictions predictions) {
            for (Origin.Finding finding : predictions.findings()) {
                if (finding.claim().equals(claim) && finding.control().isEmpty()) {
                    return reason.replace(". " + finding.population(), "");
                }
            }
        }
        return reason;
    }
}
