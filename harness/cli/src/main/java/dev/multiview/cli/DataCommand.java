package dev.multiview.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code multiview data}: the image sets that claims about pictures need. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Fetches image sets, and shows which are where.",
        subcommands = {DataFetchCommand.class, DataListCommand.class})
final class DataCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing subcommand of data; expected fetch or list");
    }
}
