package dev.multiview.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.provenance.Sha256;
import dev.multiview.reports.format.Json;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Stream;

/** A short digest of what a run found, in every report that has room for it: files of one run have the same. */
public final class RunId {
    private static final int DIGITS = 12;
    /** Differs from time to time although the same is found: of the run, and of each claim. */
    private static final String TIME = "seconds";

    private static Computed last = new Computed(new WeakReference<>(null), "");

    private RunId() {}

    /** An id with the outcome it is of, which it does not keep alive. */
    private record Computed(WeakReference<AuditOutcome> outcome, String id) {}

    /**
     * The digest of claims, verdicts, numbers, environment and trials; times have no part in it. It takes a look at every
     * trial, and all reports of a run ask for it, so that the last one is remembered.
     */
    public static synchronized String of(AuditOutcome outcome) {
        if (!last.outcome.refersTo(outcome)) {
            last = new Computed(new WeakReference<>(outcome), compute(outcome));
        }
        return last.id;
    }

    private static String compute(AuditOutcome outcome) {
        ObjectNode found = VerdictsReport.withoutRun(outcome);
        found.remove(TIME);
        // Equal runs keep the ids that they had before there were such fields.
        Stream.of(VerdictsReport.EXPLORATORY, VerdictsReport.SUITE_FILE)
                .filter(field -> found.get(field).isNull())
                .forEach(found::remove);
        found.get("claims").forEach(claim -> ((ObjectNode) claim).remove(TIME));
        MessageDigest digest = Sha256.begin();
        update(digest, Json.line(found));
        for (TrialRow row : outcome.trials()) {
            update(digest, "\n" + row.key() + " " + row.status() + " " + Json.line(Json.sorted(row.errors())));
        }
        return Sha256.end(digest).substring(0, DIGITS);
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
