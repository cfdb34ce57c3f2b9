package dev.multiview.cli;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Families;
import dev.multiview.cli.subject.DataOption;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.exit.ExitStatus;
import dev.multiview.reports.agreement.Pool;
import dev.multiview.reports.agreement.PoolReport;
import dev.multiview.reports.agreement.VerdictsFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview pool}: audits at several root seeds, judged as one experiment. */
@Command(
        name = "pool",
        mixinStandardHelpOptions = true,
        description = "Judges the draws of finished audits at several seeds as those of one experiment; runs no trial."
                + " Settle how many audits are pooled before you look at their verdicts.")
final class PoolCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "2..*", description = "The verdicts.json of each audit, all of one tier.")
    private List<Path> files;

    @Mixin
    private DataOption data;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/target/multiview",
            description = "Where pool.md and pool.csv are written (default: target/multiview in the root).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<VerdictsFile> audits = files.stream().map(VerdictsFile::read).toList();
        List<String> asked = audits.stream()
                .flatMap(audit -> Stream.of(audit.suite().split(",", -1)))
                .distinct()
                .toList();
        Catalogue.Selection selection = Catalogue.load(
                        ImageFolders.of(data.folder()).unread())
                .select(asked, audits.get(0).tier());
        selection.warnings().forEach(warning -> spec.commandLine().getErr().println("multiview: " + warning));
        Pool pool = Pool.of(audits, selection.claims(), Families.of(selection.family()));
        Path folder = output.toAbsolutePath().normalize();
        PoolReport.write(pool, folder);
        PrintWriter out = spec.commandLine().getOut();
        PoolReport.findings(pool).forEach(out::println);
        out.println("Pooled verdicts: " + folder.resolve(PoolReport.PAGE));
        return ExitStatus.DONE.status();
    }
}
