package dev.multiview.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview list}: names the claims, suites and learners that can be asked for. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists claims with their suites; with ids, suites or globs only those.")
final class ListCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Claim ids, suites or globs.")
    private List<String> claims = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println("list of " + (claims.isEmpty() ? "all claims" : String.join(" ", claims)));
        return 0;
    }
}
