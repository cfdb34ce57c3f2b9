package dev.multiview.reports.summary;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Provenance;
import dev.multiview.reports.RunId;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.ShownEnvironment;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Under which conditions the numbers came about: plan, seed, machine. */
final class ConditionsSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        long failed = outcome.trials().stream().filter(row -> !row.finished()).count();
        MarkdownTable table = new MarkdownTable("What", "Value")
                .row(
                        outcome.origin() instanceof Origin.Trials ? "suite or claims" : "name of the manifest",
                        Markdown.text(outcome.suite()));
        if (outcome.origin() instanceof Origin.Trials) {
            table.row("tier", outcome.tier().label())
                    .row("draws", draws(outcome))
                    .row("root seed", Long.toString(outcome.rootSeed()))
                    .row("plan, SHA-256", "`" + outcome.planDigest() + "`")
                    .row("trials", outcome.trials().size() + ", of which " + failed + " failed");
        } else {
            table.row("files, runs and rules, SHA-256", "`" + outcome.planDigest() + "`");
        }
        table.row("run", "`" + RunId.of(outcome) + "`, in every file that has room for it")
                .row("seconds", NumberFormats.number(outcome.seconds()));
        sources(outcome.provenance(), table);
        if (outcome.missing() > 0) {
            table.row("trials not run", outcome.missing() + "; claims that need them are not judged");
        }
        ShownEnvironment.of(outcome.environment())
                .forEach((name, value) -> table.row(Markdown.text(name), Markdown.text(value)));
        return "## Conditions\n\n" + table;
    }

    /** How many claims had how many draws: those that were decided took no more. */
    private static String draws(AuditOutcome outcome) {
        TreeMap<Integer, Integer> claims = new TreeMap<>();
        outcome.claims().stream()
                .map(Judgement::claim)
                .filter(claim -> claim.body() instanceof Claim.Statistical)
                .forEach(claim -> claims.merge(outcome.draws(claim), 1, Integer::sum));
        return claims.size() < 2
                ? Integer.toString(outcome.draws())
                : claims.entrySet().stream()
                        .map(entry -> entry.getKey() + " for " + NumberFormats.count(entry.getValue(), "claim"))
                        .collect(Collectors.joining(", "));
    }

    /** Who judged, and who computed the trials; rows about the environment join what differs with a bar. */
    private static void sources(Provenance provenance, MarkdownTable table) {
        table.row("judged by", Markdown.text(words(provenance.judge())));
        for (Provenance.Source source : provenance.sources()) {
            table.row(
                    source.trials() + " trials computed by",
                    Markdown.text(words(source.environment()) + ", environment "
                            + source.environment().id()));
        }
        if (provenance.otherCode() > 0) {
            table.row(
                    "older code",
                    provenance.otherCode() + " trials were computed by other code than this program has for them");
        }
    }

    private static String words(Environment environment) {
        return environment.programFacts().entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "));
    }
}
