package dev.multiview.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code multiview} as it runs in the forked JVM.
 *
 * <p>A subcommand is one class, listed here. It ends normally or throws; {@link FailureReport} turns what it throws
 * into one sentence and an exit status.
 */
@Command(
        name = "multiview",
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        description = "Audits what ensembles and distillation gain when features are learnt, and when they are fixed.",
        subcommands = {
            AuditCommand.class,
            CheckCommand.class,
            FreezeCommand.class,
            ReportCommand.class,
            PowerCommand.class,
            AgreeCommand.class,
            KernelRidgeCommand.class,
            BenchCommand.class,
            ListCommand.class,
            ShowCommand.class,
            DataCommand.class
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:done",
            "1:a check found a difference",
            "2:bad usage or input",
            "3:a trial or the run failed",
            "4:the store is in use by another run"
        })
final class Engine implements Runnable {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of a failure.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    /** Runs the command line and ends the JVM with its status, so that no idle pool thread keeps it alive. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(out, err, arguments));
    }

    /** Runs the command line with the given streams and returns its exit status. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        Engine engine = new Engine();
        FailureReport report = new FailureReport(() -> engine.verbose);
        return OptionValues.readBy(new CommandLine(engine))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(report)
                .setExecutionExceptionHandler(report)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing subcommand; expected one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
