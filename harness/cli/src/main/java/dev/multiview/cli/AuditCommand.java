package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code multiview audit}: judges claims and writes the report. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Judges published claims by running the trials that they need.")
final class AuditCommand implements Callable<Integer> {

    @Mixin
    private AuditOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "audit of %s at tier %s with seed %d on %d threads, output %s, store %s%n",
                        String.join(",", options.claims()),
                        options.tier().label(),
                        options.seed(),
                        options.threads(),
                        options.output().normalize(),
                        options.store().normalize());
        return ExitStatus.DONE.status();
    }
}
