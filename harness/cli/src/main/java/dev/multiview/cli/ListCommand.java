package dev.multiview.cli;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Offers;
import dev.multiview.claim.Tier;
import dev.multiview.cli.listing.Listing;
import dev.multiview.cli.output.FormatOption;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.exit.MultiviewException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private FormatOption form;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.load(ImageFolders.of(null).unread());
        if (!claims.isEmpty()) {
            List<Claim> found = found(catalogue);
            warn(catalogue.faults());
            print(Listing.ofClaims(found));
            return 0;
        }
        Offers offers = catalogue.offers(tier);
        print(Listing.of(offers.claims(), catalogue.learners(), tier));
        warn(catalogue.faults());
        warn(offers.warnings());
        return 0;
    }

    private void print(Listing listing) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(listing.as(form.format()));
        out.flush();
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
}
