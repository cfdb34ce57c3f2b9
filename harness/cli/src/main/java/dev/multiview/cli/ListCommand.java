package dev.multiview.cli;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Offers;
import dev.multiview.claim.Tier;
import dev.multiview.exit.MultiviewException;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview list}: names the claims, suites and learners that can be asked for. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists suites with their claims, and the learners; with words only the claims of any suite whose"
                + " id they select, or else whose id or title holds them.")
final class ListCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "Claim ids, suites, globs such as '*P1*', beginnings of claims' names such as P1, or words of"
                    + " titles.")
    private List<String> claims = List.of();

    @Option(
            names = "--tier",
            defaultValue = "standard",
            description =
                    "The tier whose presets the titles name: smoke, standard or full (default: ${DEFAULT-VALUE}).")
    private Tier tier = Tier.STANDARD;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.load(ImageFolders.of(null).unread());
        if (!claims.isEmpty()) {
            List<Claim> found = found(catalogue);
            warn(catalogue.faults());
            found.forEach(claim -> print(out, claim));
            return 0;
        }
        Offers offers = catalogue.offers(tier);
        offers.claims().forEach((suite, offered) -> {
            out.printf(
                    Locale.ROOT,
                    "Suite %s (%s): %s%n",
                    suite.name(),
                    suite.looks(tier).words(),
                    suite.summary());
            offered.forEach(claim -> print(out, claim));
        });
        warn(catalogue.faults());
        warn(offers.warnings());
        for (Regime regime : Regime.values()) {
            out.printf(Locale.ROOT, "Learners, %s:%n", regime.label());
            List<String> names = catalogue.learners().stream()
                    .filter(learner -> learner.regime() == regime)
                    .map(Learner::name)
                    .toList();
            NameLines.of(names).forEach(line -> out.println("  " + line));
        }
        return 0;
    }

    /** What the words select; what they only occur in, where they select nothing. */
    private List<Claim> found(Catalogue catalogue) {
        try {
            return catalogue.search(claims, tier);
        } catch (MultiviewException e) {
            List<Claim> mentioned = catalogue.mentioning(claims, tier);
            if (mentioned.isEmpty()) {
                throw e;
            }
            return mentioned;
        }
    }

    private void warn(List<String> sentences) {
        sentences.forEach(sentence -> spec.commandLine().getErr().println("multiview: " + sentence));
    }

    private static void print(PrintWriter out, Claim claim) {
        out.printf(Locale.ROOT, "  %-48s %-11s %s%n", claim.id(), claim.body().kind(), claim.title());
    }
}
