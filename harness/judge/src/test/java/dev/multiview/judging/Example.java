package dev.multiview.judging;

import dev.multiview.claim.DrawValue;
import dev.multiview.claim.Judgement;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Provenance;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import dev.multiview.statistic.Estimate;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Manifests of tests and of the pages' examples, judged. */
final class Example {
    /** The folder of the pages' examples. */
    static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "..", "docs", "examples", "judge");

    private Example() {}

    static AuditOutcome judged(Manifest manifest) {
        return new PredictionsAudit(manifest)
                .outcome(
                        Provenance.of(new Environment(new TreeMap<>(Map.of("test", "yes")))),
                        "harness/multiview judge x",
                        1);
    }

    static Judgement claim(AuditOutcome outcome, String name) {
        return outcome.claims().stream()
                .filter(judgement -> judgement.claim().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Estimate estimate(AuditOutcome outcome, String name) {
        return Objects.requireNonNull(claim(outcome, name).estimate());
    }

    static Origin.Finding finding(AuditOutcome outcome, String name) {
        return findings(outcome).stream()
                .filter(finding -> finding.claim().endsWith("/" + name)
                        && finding.control().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The values of a claim's own quantity, by the names of what they are of. */
    static Map<String, Double> values(AuditOutcome outcome, String name) {
        Map<String, Double> values = new LinkedHashMap<>();
        outcome.values(claim(outcome, name).claim()).stream()
                .filter(each -> each.quantity().equals(DrawValue.OWN))
                .forEach(each -> values.put(each.draw(), each.value()));
        return values;
    }

    static List<Origin.Finding> findings(AuditOutcome outcome) {
        return ((Origin.Predictions) outcome.origin()).findings();
    }
}
