package dev.multiview.cli;

import dev.multiview.cli.evidence.ReplayCommand;
import dev.multiview.cli.evidence.VerifyStoreCommand;
import dev.multiview.cli.history.HistoryCommand;
import dev.multiview.cli.judging.CompareCommand;
import dev.multiview.cli.judging.JudgeCommand;
import dev.multiview.cli.judging.PlanCommand;
import dev.multiview.cli.judging.TableCommand;
import dev.multiview.cli.kernel.KernelCommand;
import dev.multiview.cli.launch.EngineEnd;
import dev.multiview.cli.launch.MemoryBudget;
import dev.multiview.cli.launch.NativeCache;
import dev.multiview.cli.launch.NativeJars;
import dev.multiview.cli.launch.ParentWatch;
import dev.multiview.cli.output.NobodyReads;
import dev.multiview.cli.output.PlainWriter;
import dev.multiview.cli.output.WatchedOutput;
import dev.multiview.cli.shard.MergeCommand;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code multiview} as it runs in the forked JVM.
 *
 * <p>A subcommand is one class, listed here. It ends normally or throws; {@link FailureReport} turns whatever it throws
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
            PoolCommand.class,
            HistoryCommand.class,
            PlanCommand.class,
            TableCommand.class,
            JudgeCommand.class,
            CompareCommand.class,
            ExportDrawCommand.class,
            ExportCommand.class,
            KernelCommand.class,
            KernelRidgeCommand.class,
            BenchCommand.class,
            ListCommand.class,
            ShowCommand.class,
            SchemaCommand.class,
            DataCommand.class,
            InitCommand.class,
            OpenCommand.class,
            ReplayCommand.class,
            VerifyStoreCommand.class,
            MergeCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:done",
            "1:a check found a difference",
            "2:bad usage or input",
            "3:a trial or the run failed",
            "4:the store is in use by another run",
            "129:the terminal was closed; finished trials are kept",
            "130:stopped with Ctrl-C; finished trials are kept",
            "137:killed, probably because memory ran out; finished trials are kept",
            "143:told to end (SIGTERM); finished trials are kept"
        },
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  " + MemoryBudget.VARIABLE + "  memory for the engine, such as 3g; results don't depend on",
            "                    it (default: 5632m, or four fifths of what the machine",
            "                    or container has, if that is less)",
            "  " + NativeCache.VARIABLE + "   folder that native libraries, some 450 MB, are unpacked",
            "                    into once (default: .javacpp/cache in your home)"
        })
public final class Engine implements Runnable {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of a failure.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    /** Runs the command line and ends the JVM with its status, so that no idle pool thread keeps it alive. */
    public static void main(String[] arguments) {
        ParentWatch.start();
        System.exit(EngineEnd.inside(run(arguments)));
    }

    /** Runs the command line with the streams of this JVM, and returns its exit status. */
    static int run(String[] arguments) {
        WatchedOutput watched = new WatchedOutput(new FileOutputStream(FileDescriptor.out), NobodyReads::words);
        System.setOut(new PrintStream(new BufferedOutputStream(watched), true, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = execute(out, err, arguments);
        out.flush();
        System.out.flush();
        if (status == ExitStatus.DONE.status() && watched.loss().isPresent()) {
            err.println("multiview: Part of the output could not be written ("
                    + watched.loss().get() + "); make room or write it elsewhere");
            status = ExitStatus.FAILED.status();
        }
        return status;
    }

    /**
     * Runs the command line with the given streams and returns its exit status. What commands print holds texts of
     * others, of which a terminal must obey none; only help goes out as it is, since a terminal shows it with accents.
     */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        Engine engine = new Engine();
        PrintWriter plainErr = PlainWriter.before(err);
        FailureReport report = new FailureReport(() -> engine.verbose);
        try {
            return OptionValues.readBy(new CommandLine(engine))
                    .setOut(PlainWriter.before(out))
                    .setErr(plainErr)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setParameterExceptionHandler(report)
                    .setExecutionExceptionHandler(report)
                    .setExecutionStrategy(parsed -> execute(parsed, out))
                    .execute(arguments);
        } catch (Throwable failure) {
            // Errors pass the parser's handlers; left alone they would end the JVM with a status that means a
            // difference.
            return report.handleError(failure, plainErr, List.of(arguments));
        }
    }

    private static int execute(ParseResult parsed, PrintWriter asItIs) {
        List<CommandLine> commands = parsed.asCommandLineList();
        boolean help = commands.stream()
                .anyMatch(command -> command.isUsageHelpRequested() || command.isVersionHelpRequested());
        if (help) {
            commands.get(0).setOut(asItIs);
        }
        CommandLine last = commands.get(commands.size() - 1);
        if (!help && last.getCommand() instanceof UsesNatives command) {
            try {
                NativeCache.ofThisProcess().prepare(NativeJars.ofThisProcess(command.trainsNets()));
            } catch (MultiviewException e) {
                throw new ExecutionException(last, String.valueOf(e.getMessage()), e);
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing subcommand; expected one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
