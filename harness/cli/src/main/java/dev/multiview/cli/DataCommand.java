package dev.multiview.cli;

import dev.multiview.cli.own.LookCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code multiview data}: the image sets that claims about pictures need. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Fetches image sets, shows which are where, and looks at those of your own.",
        subcommands = {DataFetchCommand.class, DataListCommand.class, LookCommand.class})
final class DataCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing subcommand of data; expected fetch, list or look");
    }
}
