package dev.multiview.reports;

import dev.multiview.provenance.Sha256;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import java.util.Set;

/** A short digest of what a run found, in every report that has room for it: files of one run have the same. */
public final class RunId {
    private static final int DIGITS = 12;
    /** Differ from time to time although the same is found. */
    private static final Set<String> TIMES = Set.of("seconds");

    private RunId() {}

    /** The digest of claims, verdicts, numbers, environment and trials; times have no part in it. */
    public static String of(AuditOutcome outcome) {
        StringBuilder text =
                new StringBuilder(Json.line(VerdictsReport.withoutRun(outcome).without(TIMES)));
        for (TrialRow row : outcome.trials()) {
            text.append('\n').append(row.key()).append(' ').append(row.status()).append(' ');
            text.append(Json.line(Json.sorted(row.errors())));
        }
        return Sha256.hex(text.toString()).substring(0, DIGITS);
    }
}
