package dev.multiview.cli.shard;

import dev.multiview.exit.ExitStatus;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Plain;
import dev.multiview.store.Store;
import dev.multiview.store.StoreMerge;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview merge}: the trials of several stores in one. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Copies the trials of stores into one, as after 'audit --shard' on several machines. Stores that"
                + " contradict each other are refused, and nothing is written then. Runs no trial.",
        footer = {"", "Then 'multiview report' judges the whole, and 'multiview audit' goes on from there."})
public final class MergeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "STORE", arity = "1..*", description = "Folders of trials; they stay as they are.")
    private List<Path> stores;

    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/.multiview",
            description =
                    "The store that trials are copied into; what it holds stays (default: .multiview in the root).")
    private Path store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try (Store target = Store.open(
                store.toAbsolutePath().normalize(), warning -> err.println("multiview: " + Plain.line(warning)))) {
            StoreMerge.Result merged =
                    new StoreMerge(target, warning -> err.println("multiview: " + Plain.line(warning))).of(stores);
            spec.commandLine()
                    .getOut()
                    .println("Merged " + NumberFormats.count(merged.added(), "trial") + " into " + target.folder()
                            + "; " + merged.known() + " were there already");
        }
        return ExitStatus.DONE.status();
    }
}
