package dev.multiview.cli;

import dev.multiview.run.Reuse;
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
final class AuditCommand implements Callable<Integer>, UsesNatives {

    @Mixin
    private AuditOptions options;

    @Mixin
    private ReuseOption reuse;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        AuditSession session = new AuditSession(
                options, spec.commandLine().getOut(), spec.commandLine().getErr());
        return AuditSession.status(session.run(reuse.orElse(Reuse.CODE))).status();
    }
}
