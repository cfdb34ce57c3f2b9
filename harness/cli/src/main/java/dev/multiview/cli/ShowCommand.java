package dev.multiview.cli;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Tier;
import dev.multiview.cli.listing.ClaimSheet;
import dev.multiview.cli.listing.Listing;
import dev.multiview.cli.output.Format;
import dev.multiview.cli.output.FormatOption;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.cli.subject.SettingsPage;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.exit.ShellWord;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview show}: one claim with its source, rule, trials and controls. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one claim: its source, its rule, its controls and the trials it needs.")
final class ShowCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description =
                    "Claim id, such as allen-zhu-li-2020/P1-ensemble, or the beginning of its name, such as P1; of"
                            + " several claims that begin so all are named.")
    private @Nullable String id;

    @Option(
            names = "--settings",
            description =
                    "Show the settings of the suite named by ID that 'audit --set' varies, with values and ranges;"
                            + " without ID those of every suite that has some.")
    private boolean settings;

    @Option(
            names = "--tier",
            defaultValue = "standard",
            description = "The tier: smoke, standard or full (default: ${DEFAULT-VALUE}).")
    private Tier tier = Tier.STANDARD;

    @Mixin
    private FormatOption form;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.load(ImageFolders.of(null).unread());
        String id = this.id;
        if (settings) {
            if (form.format() != Format.TEXT) {
                throw new MultiviewException(
                        ExitStatus.BAD_INPUT, "Settings are shown as text alone; leave out --format or --settings");
            }
            SettingsPage.lines(catalogue, id, tier).forEach(out::println);
            return 0;
        }
        if (id == null) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT, "No claim is named; give an id such as those that 'multiview list' shows");
        }
        List<Claim> begun = catalogue.beginning(id, tier);
        if (begun.size() > 1 && form.format() != Format.TEXT) {
            out.print(Listing.ofClaims(begun).as(form.format()));
            out.flush();
            return 0;
        }
        if (begun.size() > 1) {
            out.println(begun.size() + " claims begin with '" + id + "'; show one of them by its id, or list them with"
                    + " their titles: multiview list " + ShellWord.of(id));
            begun.forEach(claim -> out.println("  " + claim.id()));
            return 0;
        }
        Catalogue.Selection selection = catalogue.select(List.of(id), tier);
        selection.warnings().forEach(warning -> spec.commandLine().getErr().println("multiview: " + warning));
        for (Claim claim : selection.claims()) {
            out.print(ClaimSheet.of(claim, selection.suite().looks(tier), tier).as(form.format()));
        }
        out.flush();
        return 0;
    }
}
