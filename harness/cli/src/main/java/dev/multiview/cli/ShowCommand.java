package dev.multiview.cli;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.Tier;
import dev.multiview.cli.subject.SettingsPage;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.exit.MultiviewException;
import dev.multiview.exit.ShellWord;
import dev.multiview.plan.Plan;
import dev.multiview.statistic.Looks;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.load(ImageFolders.of(null).unread());
        String id = this.id;
        if (settings) {
            SettingsPage.lines(catalogue, id, tier).forEach(out::println);
            return 0;
        }
        if (id == null) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT, "No claim is named; give an id such as those that 'multiview list' shows");
        }
        List<Claim> begun = catalogue.beginning(id, tier);
        if (begun.size() > 1) {
            out.println(begun.size() + " claims begin with '" + id + "'; show one of them by its id, or list them with"
                    + " their titles: multiview list " + ShellWord.of(id));
            begun.forEach(claim -> out.println("  " + claim.id()));
            return 0;
        }
        Catalogue.Selection selection = catalogue.select(List.of(id), tier);
        selection.warnings().forEach(warning -> spec.commandLine().getErr().println("multiview: " + warning));
        for (Claim claim : selection.claims()) {
            show(out, claim, selection.suite().looks(tier));
        }
        return 0;
    }

    private void show(PrintWriter out, Claim claim, Looks looks) {
        int draws = looks.at(0);
        out.println(claim.id());
        line(out, "Title", claim.title());
        line(out, "Source", claim.source() + " (mark " + claim.mark().label() + ")");
        line(out, "Kind", claim.body().kind());
        if (claim.body() instanceof Claim.Statistical statistical) {
            line(
                    out,
                    "Quantity",
                    statistical.quantity().words() + ", "
                            + statistical.quantity().unit());
            line(out, "Rule", statistical.rule().text());
            for (Control control : statistical.controls()) {
                line(
                        out,
                        "Control",
                        control.id() + " ("
                                + control.kind().name().toLowerCase(Locale.ROOT) + "): " + control.title() + "; "
                                + control.rule().text());
            }
        } else {
            claim.quantities().forEach(quantity -> line(out, "Quantity", quantity.words() + ", " + quantity.unit()));
            line(out, "Rule", claim.ruleText());
        }
        line(out, "Digest", claim.ruleDigest());
        if (!claim.quantities().isEmpty()) {
            Map<String, Integer> trials = Plan.trialsByLearner(List.of(claim), draws);
            int all = trials.values().stream().mapToInt(Integer::intValue).sum();
            line(out, "Trials", all + " in " + Plan.draws(claim, draws) + " draws: " + trials);
            if (looks.count() > 1) {
                line(out, "Looks", looks.upTo(Plan.draws(claim, looks.most())).words());
            }
        }
        Map<String, String> again = new LinkedHashMap<>();
        again.put("claims", claim.id());
        again.put("tier", tier.label());
        line(out, "Run it", Goals.ofThisProcess().audit(again));
        out.println();
    }

    private static void line(PrintWriter out, String name, String text) {
        out.printf(Locale.ROOT, "  %-9s %s%n", name + ":", text);
    }
}
