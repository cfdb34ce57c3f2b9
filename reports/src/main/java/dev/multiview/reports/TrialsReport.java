package dev.multiview.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.reports.format.Json;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import dev.multiview.run.TrialRow;
import java.nio.file.Path;
import java.util.List;

/** {@code trials.jsonl}: one JSON object per line and trial, failures included. */
public final class TrialsReport implements Report {
    public static final String FILE = "trials.jsonl";

    @Override
    public String name() {
        return "trials";
    }

    @Override
    public List<OwnFile> files() {
        // The log of a store begins otherwise.
        return List.of(new OwnFile(FILE, head -> head.isEmpty() || head.startsWith("{\"key\":")));
    }

    @Override
    public boolean speaksOf(AuditOutcome outcome) {
        return outcome.origin() instanceof Origin.Trials;
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        String run = RunId.of(outcome);
        ReportFile.write(folder, FILE, out -> {
            for (TrialRow row : outcome.trials()) {
                out.append(Json.line(node(row, run))).append('\n');
            }
        });
    }

    private static ObjectNode node(TrialRow row, String run) {
        ObjectNode node = Json.object();
        node.put("key", row.key());
        node.put("run", run);
        node.put("code", row.code());
        node.put("environment", row.environment());
        node.put("label", row.trial().label());
        node.put("canonical", row.trial().canonical());
        node.put("status", row.status());
        node.put("message", row.message());
        node.set("notes", Json.sorted(row.notes()));
        node.set("errors", Json.sorted(row.errors()));
        node.put("seconds", Json.orNull(row.seconds()));
        return node;
    }
}
