package dev.multiview.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview show}: one claim with its source, rule, trials and controls. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one claim: its source, its rule, the trials it needs and its controls.")
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Claim id, such as allen-zhu-li-2020/P1.")
    private String claim;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println("claim " + claim);
        return 0;
    }
}
