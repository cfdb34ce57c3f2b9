package dev.multiview.cli;

import dev.multiview.run.Reuse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code multiview audit}: judges claims and writes the report. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Judges published claims by running the trials that they need. Claims of several suites are audited"
                        + " suite by suite, each as it is alone, with reports in a folder of each suite's name.")
final class AuditCommand extends AuditingCommand {

    @Mixin
    private ReuseOption reuse;

    @Override
    public Integer call() throws InterruptedException {
        return AuditSession.status(session().run(reuse.orElse(Reuse.CODE))).status();
    }
}
