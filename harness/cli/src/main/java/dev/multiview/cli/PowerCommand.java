package dev.multiview.cli;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Families;
import dev.multiview.cli.forecast.Prospects;
import dev.multiview.cli.subject.DataOption;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.agreement.PowerReport;
import dev.multiview.reports.agreement.VerdictsFile;
import dev.multiview.statistic.Looks;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code multiview power}: what a run may be expected to decide, from an audit at other seeds. */
@Command(
        name = "power",
        mixinStandardHelpOptions = true,
        description = "Tells from a finished audit at tuning seeds how likely another run decides each claim;"
                + " runs no trial.")
final class PowerCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "FILE",
            required = true,
            description = "The verdicts.json of a finished audit, at seeds that no report is made of.")
    private Path from;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description =
                    "Draws of the run to come, judged once (default: those of the suite's last look at the file's tier).")
    private @Nullable Integer draws;

    @Mixin
    private DataOption data;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/target/multiview",
            description = "Where power.md and power.csv are written (default: target/multiview in the root).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        VerdictsFile file = VerdictsFile.read(from);
        Catalogue.Selection selection = Catalogue.load(ImageFolders.of(data.folder()))
                .select(List.of(file.suite().split(",", -1)), file.tier());
        selection.warnings().forEach(warning -> spec.commandLine().getErr().println("multiview: " + warning));
        Looks looks = draws == null ? selection.suite().looks(file.tier()) : Looks.fixed(draws);
        Families families = Families.of(selection.family());
        Map<String, VerdictsFile.Entry> measured = new HashMap<>();
        file.claims().forEach(entry -> measured.put(entry.id(), entry));
        List<PowerReport.Row> rows = new ArrayList<>();
        for (Claim claim : selection.claims()) {
            if (!(claim.body() instanceof Statistical body)) {
                continue;
            }
            VerdictsFile.Entry entry = measured.get(claim.id());
            String obstacle = Prospects.obstacle(claim, body, entry);
            if (entry == null || !obstacle.isEmpty()) {
                out.println("Left out: " + claim.id() + " " + obstacle);
                continue;
            }
            rows.add(row(claim, body, entry, looks, families.size(claim)));
        }
        if (rows.isEmpty()) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "File " + from + " has numbers of none of the "
                            + selection.claims().size()
                            + " claims of '" + file.suite()
                            + "'; give the verdicts.json of an audit of the present claims with 2 draws or more");
        }
        Path folder = output.toAbsolutePath().normalize();
        PowerReport.write(file, looks, rows, folder);
        out.println("Power of " + rows.size() + " claims: " + folder.resolve(PowerReport.PAGE));
        return ExitStatus.DONE.status();
    }

    private static PowerReport.Row row(
            Claim claim, Statistical body, VerdictsFile.Entry entry, Looks looks, int familySize) {
        Looks given = Prospects.looks(claim, looks);
        return new PowerReport.Row(
                claim.id(), Prospects.own(entry, given, familySize), Prospects.of(body, entry, given, familySize));
    }
}
