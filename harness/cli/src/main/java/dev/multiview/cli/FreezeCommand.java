package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.regression.Expectations;
import dev.multiview.reports.FrozenFile;
import dev.multiview.run.Reuse;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code multiview freeze}: writes down what an audit shows. */
@Command(
        name = "freeze",
        mixinStandardHelpOptions = true,
        description = "Audits, and writes verdicts and intervals into a text file that 'check' compares with.")
final class FreezeCommand extends AuditingCommand {

    @Mixin
    private ReuseOption reuse;

    @Mixin
    private ExpectedOption expected;

    @Override
    public Integer call() throws InterruptedException {
        options().demandOwnPlan("freeze");
        Path file = expected.file(options());
        // What can be refused is refused before anything is computed.
        FrozenFile target = FrozenFile.of(file, Goals.ofThisProcess().option("expected"));
        FoldersApart.demandKept("Expectations file", "expected", file, options());
        target.demandReplaceable();
        Expectations frozen = Expectations.of(sessionApart().run(reuse.orElse(Reuse.PROGRAM), AuditSession::writeAll));
        target.write(frozen);
        out().printf(Locale.ROOT, "Froze %d claims in %s%n", frozen.claims().size(), file);
        return ExitStatus.DONE.status();
    }
}
