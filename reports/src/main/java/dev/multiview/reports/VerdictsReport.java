package dev.multiview.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.claim.Claim;
import dev.multiview.claim.DrawValue;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.provenance.Provenance;
import dev.multiview.quantity.Evidence;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.Replay;
import dev.multiview.reports.format.ShownEnvironment;
import dev.multiview.reports.format.Units;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code verdicts.json}: every claim with its verdict, for machines and for those who distrust a summary.
 *
 * <p>Every field is always there; {@code null} stands for what was not measured or does not apply. A change of a
 * field's name or meaning raises {@code schemaVersion}.
 */
public final class VerdictsReport implements Report {
    /** Where other tools look. */
    public static final String FILE = "verdicts.json";

    /** The settings that differ from the suite's own plan; null in a run of that plan. */
    public static final String EXPLORATORY = "exploratory";

    /** The file that named the claims, with its digest; null for claims of the program. */
    static final String SUITE_FILE = "suiteFile";

    /** Raised by a change of a field's name or meaning. */
    public static final int SCHEMA_VERSION = 1;

    @Override
    public String name() {
        return "verdicts";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(new OwnFile(FILE, head -> head.startsWith("{") && head.contains("\"planDigest\"")));
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        ObjectNode root = Json.object();
        root.put("schemaVersion", SCHEMA_VERSION);
        root.put("run", RunId.of(outcome));
        root.setAll(withoutRun(outcome));
        addValues(root, outcome);
        ReportFile.write(folder, FILE, Json.page(root));
    }

    /** Everything that stands behind the version and the run's own id. */
    static ObjectNode withoutRun(AuditOutcome outcome) {
        ObjectNode root = Json.object();
        root.put("suite", outcome.suite());
        boolean trials = outcome.origin() instanceof Origin.Trials;
        root.put("tier", trials ? outcome.tier().label() : null);
        root.put("seed", trials ? outcome.rootSeed() : null);
        root.put("draws", trials ? outcome.draws() : null);
        origin(root, outcome.origin());
        root.put("looksMade", outcome.looks().made());
        root.put("looksPlanned", outcome.looks().planned());
        root.put("planDigest", outcome.planDigest());
        root.put("seconds", Json.orNull(outcome.seconds()));
        ObjectNode environment = root.putObject("environment");
        ShownEnvironment.of(outcome.environment()).forEach(environment::put);
        ObjectNode judge = root.putObject("judgedBy");
        outcome.provenance().judge().programFacts().forEach(judge::put);
        ArrayNode sources = root.putArray("trialSources");
        for (Provenance.Source source : outcome.provenance().sources()) {
            ObjectNode node = sources.addObject()
                    .put("environmentId", source.environment().id())
                    .put("trials", source.trials());
            ShownEnvironment.of(source.environment().values()).forEach(node.putObject("environment")::put);
        }
        root.put("trialsOfOtherCode", outcome.provenance().otherCode());
        root.put("trialsNotRun", outcome.missing());
        ArrayNode claims = root.putArray("claims");
        for (Judgement judgement : outcome.judgements()) {
            claims.add(claim(judgement, outcome));
        }
        return root;
    }

    /** What sets the plan apart from one that a suite of the program fixed beforehand; null where nothing does. */
    private static void origin(ObjectNode root, Origin origin) {
        if (origin.exploratory().isEmpty()) {
            root.putNull(EXPLORATORY);
        } else {
            origin.exploratory().forEach(root.putArray(EXPLORATORY)::add);
        }
        root.put(
                SUITE_FILE,
                origin instanceof Origin.Trials trials ? trials.suiteFile().orElse(null) : null);
    }

    /**
     * The values of single draws beside each number. They are as many as all else together, so that what is shown elsewhere
     * goes without, and a run's id, which the numbers made of them tell apart.
     */
    private static void addValues(ObjectNode root, AuditOutcome outcome) {
        for (int i = 0; i < outcome.judgements().size(); i++) {
            ObjectNode node = (ObjectNode) root.path("claims").path(i);
            List<DrawValue> values = outcome.values(outcome.judgements().get(i).claim());
            node.set("values", values(values, DrawValue.OWN));
            for (JsonNode control : node.path("controls")) {
                ((ObjectNode) control)
                        .set("values", values(values, control.path("id").textValue()));
            }
        }
    }

    private static JsonNode values(List<DrawValue> values, String quantity) {
        ObjectNode node = Json.object();
        values.stream()
                .filter(each -> each.quantity().equals(quantity))
                .forEach(each -> node.put(each.draw(), Json.orNull(each.value())));
        return node.isEmpty() ? node.nullNode() : node;
    }

    /**
     * What the file says of one claim, without the values of draws: the same object in other reports, so that no two of them
     * can disagree.
     */
    public static ObjectNode claim(Judgement judgement, AuditOutcome outcome) {
        Claim claim = judgement.claim();
        Estimate estimate = judgement.estimate();
        ObjectNode node = Json.object();
        node.put("id", claim.id());
        node.put("paper", claim.paper());
        node.put("title", claim.title());
        node.put("kind", claim.body().kind());
        node.put("restsOn", claim.basis().map(Evidence::label).orElse(null));
        node.put("verdict", judgement.verdict().name());
        node.put("phenomenon", judgement.phenomenon().name());
        node.put("mechanism", judgement.mechanism().map(Verdict::name).orElse(null));
        node.put("reason", judgement.reason());
        interval(node, estimate);
        node.put("levelDivisor", judgement.divisor() == 0 ? null : judgement.divisor());
        node.put("low95", estimate == null ? null : Json.orNull(estimate.low95()));
        node.put("high95", estimate == null ? null : Json.orNull(estimate.high95()));
        node.put("unit", Units.unit(claim));
        node.put("draws", estimate == null ? null : estimate.draws());
        node.put("delta", Units.delta(claim));
        node.put("rule", claim.ruleText());
        node.put("ruleDigest", claim.ruleDigest());
        node.put("mark", claim.mark().label());
        node.put("source", claim.source());
        ArrayNode controls = node.putArray("controls");
        judgement.controls().forEach(result -> controls.add(control(result)));
        place(node, claim, estimate);
        node.put("seconds", Json.orNull(outcome.secondsByClaim().get(claim.id())));
        node.put("replay", Replay.command(outcome, claim.id()));
        return node;
    }

    /** Where a point stands on its curve, and what its rule says of the 95 % interval. */
    private static void place(ObjectNode node, Claim claim, @Nullable Estimate estimate) {
        Claim.Point point = claim.point().orElse(null);
        node.put("curve", point == null ? null : point.curve());
        node.put("axis", point == null ? null : point.axis());
        node.put("at", point == null ? null : Json.orNull(point.at()));
        node.put(
                "decision95",
                point == null || estimate == null
                        ? null
                        : point.decide(estimate).name());
    }

    private static ObjectNode control(Judgement.ControlResult result) {
        ObjectNode node = Json.object();
        node.put("id", result.control().id());
        node.put("title", result.control().title());
        node.put("passed", result.passed());
        node.put("decision", result.decision().name());
        node.put("kind", result.control().kind().name().toLowerCase(Locale.ROOT));
        interval(node, result.estimate());
        return node;
    }

    private static void interval(ObjectNode node, @Nullable Estimate estimate) {
        node.put("estimate", estimate == null ? null : Json.orNull(estimate.estimate()));
        node.put("low", estimate == null ? null : Json.orNull(estimate.low()));
        node.put("high", estimate == null ? null : Json.orNull(estimate.high()));
        node.put("deviation", estimate == null ? null : Json.orNull(StudentT.deviation(estimate)));
        node.put("skewness", estimate == null ? null : Json.orNull(estimate.skewness()));
    }
}
