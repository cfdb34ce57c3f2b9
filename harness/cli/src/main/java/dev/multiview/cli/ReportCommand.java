package dev.multiview.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code multiview report}: writes the reports of an audit again. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes all reports of an audit again from its finished trials, without running any.")
final class ReportCommand implements Callable<Integer>, UsesNatives {

    @Mixin
    private AuditOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        AuditSession session = new AuditSession(
                options, spec.commandLine().getOut(), spec.commandLine().getErr());
        return AuditSession.status(session.recall()).status();
    }
}
