package dev.multiview.cli.listing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.Tier;
import dev.multiview.cli.output.Format;
import dev.multiview.exit.Goals;
import dev.multiview.plan.Plan;
import dev.multiview.quantity.Quantity;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.statistic.Looks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is fixed about one claim before it is judged.
 *
 * @param claim id, kind, title, source and mark
 * @param quantities what is measured, with its unit
 * @param rule the rule, in words
 * @param controls the controls
 * @param digest of quantity, rule and controls
 * @param trials number of trials at the first look by learner; empty for a claim without trials
 * @param draws the draws of the first look; 0 for a claim without trials
 * @param looks after how many draws it is judged, in words; empty if it is judged once
 * @param command what runs it
 */
public record ClaimSheet(
        ListedClaim claim,
        List<String> quantities,
        String rule,
        List<StatedControl> controls,
        String digest,
        Map<String, Integer> trials,
        int draws,
        String looks,
        String command) {
    public ClaimSheet {
        quantities = List.copyOf(quantities);
        controls = List.copyOf(controls);
        trials = new LinkedHashMap<>(trials);
    }

    /**
     * A control as it is stated.
     *
     * @param id of the control
     * @param kind what it is for
     * @param title its statement
     * @param rule in words
     */
    public record StatedControl(String id, String kind, String title, String rule) {}

    /** The sheet of a claim of a suite that judges after these draws. */
    public static ClaimSheet of(Claim claim, Looks looks, Tier tier) {
        boolean tried = !claim.quantities().isEmpty();
        int draws = tried ? Plan.draws(claim, looks.at(0)) : 0;
        Map<String, String> again = new LinkedHashMap<>();
        again.put("claims", claim.id());
        again.put("tier", tier.label());
        return new ClaimSheet(
                ListedClaim.of(claim),
                claim.body() instanceof Claim.Statistical body
                        ? List.of(words(body.quantity()))
                        : claim.quantities().stream().map(ClaimSheet::words).toList(),
                claim.body() instanceof Claim.Statistical body ? body.rule().text() : claim.ruleText(),
                claim.body() instanceof Claim.Statistical body ? controls(body) : List.of(),
                claim.ruleDigest(),
                tried ? new TreeMap<>(Plan.trialsByLearner(List.of(claim), looks.at(0))) : Map.of(),
                draws,
                tried && looks.count() > 1
                        ? looks.upTo(Plan.draws(claim, looks.most())).words()
                        : "",
                Goals.ofThisProcess().audit(again));
    }

    private static String words(Quantity quantity) {
        return quantity.words() + ", " + quantity.unit();
    }

    private static List<StatedControl> controls(Claim.Statistical body) {
        List<StatedControl> controls = new ArrayList<>();
        for (Control control : body.controls()) {
            controls.add(new StatedControl(
                    control.id(),
                    control.kind().name().toLowerCase(Locale.ROOT),
                    control.title(),
                    control.rule().text()));
        }
        return controls;
    }

    /** The sheet in a form, with a line end. */
    public String as(Format format) {
        return switch (format) {
            case TEXT -> text();
            case JSON -> Json.page(json());
            case MARKDOWN -> Markdown.page(markdown());
        };
    }

    private Map<String, List<String>> facts() {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        facts.put("Title", List.of(claim.title()));
        facts.put("Source", List.of(claim.source() + " (mark " + claim.mark() + ")"));
        facts.put("Kind", List.of(claim.kind()));
        facts.put("Quantity", quantities);
        facts.put("Rule", List.of(rule));
        facts.put(
                "Control",
                controls.stream()
                        .map(control ->
                                control.id() + " (" + control.kind() + "): " + control.title() + "; " + control.rule())
                        .toList());
        facts.put("Digest", List.of(digest));
        if (draws > 0) {
            int all = trials.values().stream().mapToInt(Integer::intValue).sum();
            facts.put("Trials", List.of(all + " in " + draws + " draws: " + trials));
        }
        facts.put("Looks", looks.isEmpty() ? List.of() : List.of(looks));
        facts.put("Run it", List.of(command));
        return facts;
    }

    private String text() {
        StringBuilder text = new StringBuilder(claim.id()).append(System.lineSeparator());
        facts().forEach((name, values) ->
                values.forEach(value -> text.append(String.format(Locale.ROOT, "  %-9s %s%n", name + ":", value))));
        return text.append(System.lineSeparator()).toString();
    }

    private String markdown() {
        MarkdownTable table = new MarkdownTable("", "");
        facts().forEach((name, values) -> values.forEach(value -> table.row(
                name, name.equals("Run it") || name.equals("Digest") ? Markdown.code(value) : Markdown.text(value))));
        return "## " + Markdown.code(claim.id()) + "\n\n" + table;
    }

    private ObjectNode json() {
        ObjectNode node = Json.object()
                .put("id", claim.id())
                .put("title", claim.title())
                .put("source", claim.source())
                .put("mark", claim.mark())
                .put("kind", claim.kind());
        ArrayNode measured = node.putArray("quantities");
        quantities.forEach(measured::add);
        node.put("rule", rule);
        ArrayNode stated = node.putArray("controls");
        controls.forEach(control -> stated.addObject()
                .put("id", control.id())
                .put("kind", control.kind())
                .put("title", control.title())
                .put("rule", control.rule()));
        node.put("digest", digest);
        ObjectNode counted = node.putObject("trials");
        trials.forEach(counted::put);
        node.put("draws", draws);
        if (!looks.isEmpty()) {
            node.put("looks", looks);
        }
        return node.put("command", command);
    }
}
