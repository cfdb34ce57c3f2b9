package dev.multiview.reports.allure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.claim.Verdict;
import dev.multiview.reports.RunId;
import dev.multiview.reports.VerdictsReport;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.ShownEnvironment;
import dev.multiview.reports.outcome.Credits;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The files beside the results that speak of the run as a whole. */
final class RunFiles {
    static final String ENVIRONMENT = "environment.properties";
    static final String EXECUTOR = "executor.json";

    private final AuditOutcome outcome;

    RunFiles(AuditOutcome outcome) {
        this.outcome = outcome;
    }

    /** Name of the page. It counts the undecided claims, which Allure's ring leaves out of its per cent. */
    String title() {
        long supported = count(Verdict.SUPPORTED);
        long undecided = count(Verdict.INCONCLUSIVE);
        long judged = undecided
                + outcome.judgements().stream()
                        .filter(judgement -> judgement.verdict().decided())
                        .count();
        return SafeText.of("Multiview: " + outcome.suite() + ", " + outcome.conditions() + ": " + supported + " of "
                + judged + " judged claims supported, " + undecided + " undecided");
    }

    private long count(Verdict verdict) {
        return outcome.judgements().stream()
                .filter(judgement -> judgement.verdict() == verdict)
                .count();
    }

    /**
     * Writes categories, environment, executor, and the history of earlier runs.
     *
     * @param earlier results of the run before, if there are any
     */
    void write(Path folder, Optional<Path> earlier) throws IOException {
        write(folder, Category.FILE, Category.file());
        String environment = environment();
        write(folder, ENVIRONMENT, environment);
        Properties now = new Properties();
        now.load(new StringReader(environment));
        RunHistory history =
                earlier.map(results -> RunHistory.after(results, now)).orElse(RunHistory.none());
        write(folder, EXECUTOR, executor(history.order()));
        history.write(folder);
    }

    private String environment() {
        Map<String, String> values = new TreeMap<>(ShownEnvironment.of(outcome.environment()));
        values.put("audit.run", RunId.of(outcome));
        outcome.provenance()
                .judge()
                .programFacts()
                .forEach((name, value) -> values.put("audit.judgedBy." + name, value));
        values.put("audit.trialsNotRun", Integer.toString(outcome.missing()));
        values.put(
                "audit.trialsOfOtherCode", Integer.toString(outcome.provenance().otherCode()));
        outcome.provenance()
                .sources()
                .forEach(source ->
                        values.put("audit.trialsOf." + source.environment().id(), Integer.toString(source.trials())));
        values.put("audit.suite", outcome.suite());
        if (outcome.origin() instanceof Origin.Trials) {
            values.put("audit.tier", outcome.tier().label());
            values.put("audit.seed", Long.toString(outcome.rootSeed()));
            values.put("audit.draws", Integer.toString(outcome.draws()));
        }
        values.put("audit.planDigest", outcome.planDigest());
        values.put("audit.seconds", Json.shortest(outcome.seconds()));
        values.put("audit.schemaVersion", Integer.toString(VerdictsReport.SCHEMA_VERSION));
        List<String> credits = Credits.of(outcome);
        for (int i = 0; i < credits.size(); i++) {
            values.put("audit.dataOfOthers." + (i + 1), credits.get(i));
        }
        StringBuilder text = new StringBuilder();
        // Not by Properties.store, which adds the time of day.
        values.forEach((name, value) -> text.append(escaped(SafeText.of(name)))
                .append('=')
                .append(escaped(SafeText.of(value)))
                .append('\n'));
        return text.toString();
    }

    /** A name or value as a properties file holds it: ASCII only, its own signs escaped. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char sign : text.toCharArray()) {
            if (sign < ' ' || sign > '~') {
                escaped.append(String.format("\\u%04X", (int) sign));
            } else if ("\\=:#! ".indexOf(sign) >= 0) {
                escaped.append('\\').append(sign);
            } else {
                escaped.append(sign);
            }
        }
        return escaped.toString();
    }

    /** No address: the page must not tell on whose machine it was made. Its number is that of the run in the trend. */
    private String executor(int order) {
        ObjectNode node = Json.object();
        node.put("name", "Multiview");
        node.put("type", "multiview");
        boolean trials = outcome.origin() instanceof Origin.Trials;
        node.put("buildOrder", order);
        node.put("buildName", outcome.suite() + (trials ? ", tier " : ", ") + outcome.conditions());
        node.put("reportName", title());
        node.put("runId", RunId.of(outcome));
        return Json.page(node);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
