package dev.multiview.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.provenance.Sha256;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;

/** A short digest of what a run found, in every report that has room for it: files of one run have the same. */
public final class RunId {
    private static final int DIGITS = 12;
    /** Differs from time to time although the same is found: of the run, and of each claim. */
    private static final String TIME = "seconds";

    private RunId() {}

    /** The digest of claims, verdicts, numbers, environment and trials; times have no part in it. */
    public static String of(AuditOutcome outcome) {
        ObjectNode found = VerdictsReport.withoutRun(outcome);
        found.remove(TIME);
        found.get("claims").forEach(claim -> ((ObjectNode) claim).remove(TIME));
        StringBuilder text = new StringBuilder(Json.line(found));
        for (TrialRow row : outcome.trials()) {
            text.append('\n').append(row.key()).append(' ').append(row.status()).append(' ');
            text.append(Json.line(Json.sorted(row.errors())));
        }
        return Sha256.hex(text.toString()).substring(0, DIGITS);
    }
}
