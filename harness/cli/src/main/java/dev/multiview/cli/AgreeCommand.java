package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.reports.agreement.Agreement;
import dev.multiview.reports.agreement.AgreementFindings;
import dev.multiview.reports.agreement.AgreementReport;
import dev.multiview.reports.agreement.SeedVerdicts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview agree}: whether verdicts depend on the root seed. */
@Command(
        name = "agree",
        mixinStandardHelpOptions = true,
        description = "Compares the verdicts of finished audits that differ by their seed; runs no trial."
                + " Status 1 if a claim is SUPPORTED at one seed and REFUTED at another.")
final class AgreeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "2..*",
            description = "The verdicts.json of each audit, all of the same claims and tier.")
    private List<Path> files;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/target/multiview",
            description = "Where agreement.md and agreement.csv are written (default: target/multiview in the root).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Agreement agreement =
                new Agreement(files.stream().map(SeedVerdicts::read).toList());
        Path folder = output.toAbsolutePath().normalize();
        AgreementReport.write(agreement, folder);
        PrintWriter out = spec.commandLine().getOut();
        AgreementFindings.of(agreement).forEach(out::println);
        out.println("Verdicts by seed: " + folder.resolve(AgreementReport.PAGE));
        return (agreement.contradictions().isEmpty() ? ExitStatus.DONE : ExitStatus.DIFFERENCE).status();
    }
}
