package dev.multiview.cli;

import picocli.CommandLine.Command;

/** {@code multiview report}: writes the reports of an audit again. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes all reports of an audit again from its finished trials, without running any.")
final class ReportCommand extends AuditingCommand {

    @Override
    public Integer call() throws InterruptedException {
        return AuditSession.status(session().recall()).status();
    }
}
