package dev.multiview.cli.evidence;

import dev.multiview.exit.ExitStatus;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.store.StoreCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code multiview verify-store}: whether a store is as it was written. */
@Command(
        name = "verify-store",
        mixinStandardHelpOptions = true,
        description =
                "Checks that no byte of a store was changed since it was written: each line by its checksum and by"
                        + " the line before it, each file by its digest. Changes nothing, runs no trial.",
        footer = {
            "",
            "The head depends on every line. Who notes it beside a result can tell later whether the store",
            "is still the one that the result is from. Status 1: something was changed; each place is named."
        })
public final class VerifyStoreCommand implements Callable<Integer> {

    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/.multiview",
            description = "The store (default: .multiview in the root).")
    private Path store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        StoreCheck.Result found = StoreCheck.of(store);
        out.println(NumberFormats.count(found.lines(), "line") + ", "
                + NumberFormats.count(found.predictions(), "file") + " of predictions, "
                + NumberFormats.count(found.environments(), "environment") + "; head "
                + (found.head().isEmpty() ? "none" : found.head()));
        if (found.chained() < found.lines() - found.faults().size()) {
            out.println(NumberFormats.count(found.lines() - found.chained(), "line")
                    + " of an older version do not name the line before them; each was checked by itself");
        }
        if (found.unnamed() > 0) {
            out.println("Files of predictions that no line names: " + found.unnamed()
                    + "; a killed run leaves such, and so does a line that was cut off at the end");
        }
        found.faults().forEach(fault -> out.println(fault.sentence()));
        out.println(
                found.faults().isEmpty()
                        ? "Every line and file is as it was written; compare the head with one that you noted"
                        : "Changed since it was written: "
                                + NumberFormats.count(found.faults().size(), "place"));
        return (found.faults().isEmpty() ? ExitStatus.DONE : ExitStatus.DIFFERENCE).status();
    }
}
