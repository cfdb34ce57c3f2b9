package dev.multiview.cli.listing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.cli.output.Format;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A list of suites with their claims, and of learners by regime; or of claims alone.
 *
 * @param suites the suites, in the order of the catalogue; empty for a list of claims alone
 * @param claims the claims of such a list
 * @param learners names of learners by regime; empty for a list of claims alone
 */
public record Listing(List<Offer> suites, List<ListedClaim> claims, Map<Regime, List<String>> learners) {
    public Listing {
        suites = List.copyOf(suites);
        claims = List.copyOf(claims);
        learners = new LinkedHashMap<>(learners);
    }

    /**
     * A suite with its claims.
     *
     * @param name of the suite
     * @param summary what it asks, in a sentence
     * @param draws after how many draws claims are judged, in words
     * @param claims its claims at the tier asked for
     */
    public record Offer(String name, String summary, String draws, List<ListedClaim> claims) {
        public Offer {
            claims = List.copyOf(claims);
        }
    }

    /** Claims alone. */
    public static Listing ofClaims(List<Claim> claims) {
        return new Listing(List.of(), claims.stream().map(ListedClaim::of).toList(), Map.of());
    }

    /** All suites and learners. */
    public static Listing of(Map<Suite, List<Claim>> offered, Collection<Learner> learners, Tier tier) {
        List<Offer> suites = new ArrayList<>();
        offered.forEach((suite, claims) -> suites.add(new Offer(
                suite.name(),
                suite.summary(),
                suite.looks(tier).words(),
                claims.stream().map(ListedClaim::of).toList())));
        Map<Regime, List<String>> names = new LinkedHashMap<>();
        for (Regime regime : Regime.values()) {
            names.put(
                    regime,
                    learners.stream()
                            .filter(learner -> learner.regime() == regime)
                            .map(Learner::name)
                            .toList());
        }
        return new Listing(suites, List.of(), names);
    }

    /** The list in a form, with a line end. */
    public String as(Format format) {
        return switch (format) {
            case TEXT -> text();
            case JSON -> Json.page(json());
            case MARKDOWN -> Markdown.page(markdown());
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Offer suite : suites) {
            text.append(
                    String.format(Locale.ROOT, "Suite %s (%s): %s%n", suite.name(), suite.draws(), suite.summary()));
            suite.claims().forEach(claim -> text.append(line(claim)));
        }
        claims.forEach(claim -> text.append(line(claim)));
        learners.forEach((regime, names) -> {
            text.append(String.format(Locale.ROOT, "Learners, %s:%n", regime.label()));
            NameLines.of(names).forEach(line -> text.append("  ").append(line).append(System.lineSeparator()));
        });
        return text.toString();
    }

    private static String line(ListedClaim claim) {
        return String.format(Locale.ROOT, "  %-48s %-11s %s%n", claim.id(), claim.kind(), claim.title());
    }

    private ObjectNode json() {
        ObjectNode all = Json.object();
        if (!suites.isEmpty()) {
            ArrayNode listed = all.putArray("suites");
            for (Offer suite : suites) {
                ObjectNode node = listed.addObject();
                node.put("name", suite.name()).put("summary", suite.summary()).put("draws", suite.draws());
                fill(node.putArray("claims"), suite.claims());
            }
            ObjectNode byRegime = all.putObject("learners");
            learners.forEach((regime, names) -> {
                ArrayNode own = byRegime.putArray(regime.label());
                names.forEach(own::add);
            });
        } else {
            fill(all.putArray("claims"), claims);
        }
        return all;
    }

    private static void fill(ArrayNode array, List<ListedClaim> claims) {
        for (ListedClaim claim : claims) {
            array.addObject()
                    .put("id", claim.id())
                    .put("kind", claim.kind())
                    .put("title", claim.title())
                    .put("source", claim.source())
                    .put("mark", claim.mark());
        }
    }

    private String markdown() {
        StringBuilder page = new StringBuilder();
        for (Offer suite : suites) {
            page.append("## ")
                    .append(Markdown.text(suite.name()))
                    .append("\n\n")
                    .append(Markdown.text(suite.summary()))
                    .append(" (")
                    .append(Markdown.text(suite.draws()))
                    .append(")\n\n")
                    .append(table(suite.claims()))
                    .append('\n');
        }
        if (suites.isEmpty()) {
            return table(claims);
        }
        MarkdownTable names = new MarkdownTable("Regime", "Learners");
        learners.forEach((regime, own) -> names.row(
                regime.label(),
                String.join(", ", own.stream().map(Markdown::code).toList())));
        return page.append("## Learners\n\n").append(names).toString();
    }

    private static String table(List<ListedClaim> claims) {
        MarkdownTable table = new MarkdownTable("Claim", "Rule", "Statement", "Source, mark");
        claims.forEach(claim -> table.row(
                Markdown.code(claim.id()),
                claim.kind(),
                Markdown.text(claim.title()),
                Markdown.text(claim.source()) + ", " + claim.mark()));
        return table.toString();
    }
}
