package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.gate.Expectations;
import dev.multiview.gate.ExpectationsFile;
import dev.multiview.reports.ReportFile;
import dev.multiview.run.Reuse;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code multiview freeze}: writes down what an audit shows. */
@Command(
        name = "freeze",
        mixinStandardHelpOptions = true,
        description = "Audits, and writes verdicts and intervals into a text file that 'check' compares with.")
final class FreezeCommand implements Callable<Integer>, UsesNatives {

    @Mixin
    private AuditOptions options;

    @Mixin
    private ReuseOption reuse;

    @Mixin
    private ExpectedOption expected;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path file = expected.file(options);
        Path folder = Objects.requireNonNull(file.getParent(), "An absolute path of a file has a folder");
        if (Files.isDirectory(file)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT, "Expectations file " + file + " is a folder; name a file in it");
        }
        AuditSession session = new AuditSession(options, out, spec.commandLine().getErr());
        Expectations frozen = Expectations.of(session.run(reuse.orElse(Reuse.PROGRAM)));
        ReportFile.write(
                folder, file.getFileName().toString(), ExpectationsFile.text(frozen), "--expected or -Dexpected=");
        out.printf(Locale.ROOT, "Froze %d claims in %s%n", frozen.claims().size(), file);
        return ExitStatus.DONE.status();
    }
}
