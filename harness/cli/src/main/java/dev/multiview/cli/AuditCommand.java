package dev.multiview.cli;

import dev.multiview.cli.history.HistoryOption;
import dev.multiview.cli.output.FormatOption;
import dev.multiview.cli.output.ResultFiles;
import dev.multiview.cli.subject.SuiteFile;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.agreement.VerdictsFile;
import dev.multiview.reports.history.HistoryFile;
import dev.multiview.run.Reuse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private FormatOption form;

    @Mixin
    private HistoryOption history;

    @Option(names = "--template", description = "Print a suite in a file, with comments, and audit nothing.")
    private boolean template;

    @Option(
            names = "--dry-run",
            description =
                    "Tell how long the audit takes, what memory it needs and how many draws open claims of the store"
                            + " still want, after a calibration of seconds; run none of its trials.")
    private boolean dryRun;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "With --dry-run: the verdicts.json of an audit at another seed, from whose means and scatter the"
                            + " chance follows that each claim is decided.")
    private @Nullable Path from;

    @Override
    public Integer call() throws InterruptedException {
        if (template) {
            out().print(SuiteFile.template());
            out().flush();
            return ExitStatus.DONE.status();
        }
        // What can be refused is refused before anything is computed.
        Optional<HistoryFile> kept = history.file(HistoryOption.standard());
        kept.ifPresent(file -> {
            options().demandWhole("a history");
            FoldersApart.demandKept("History", "history", file.path(), options());
        });
        if (from != null && !dryRun) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "File " + from + " is for a forecast alone; add --dry-run, or leave --from out");
        }
        if (dryRun) {
            new AuditSession(options(), form.talk(out(), err()), err(), false)
                    .forecast(Optional.ofNullable(from).map(VerdictsFile::read), form.format(), out());
            return ExitStatus.DONE.status();
        }
        AuditSession session = new AuditSession(options(), form.talk(out(), err()), err(), false);
        List<AuditSession.Audited> audited = session.run(reuse.orElse(Reuse.CODE));
        kept.ifPresent(file -> audited.forEach(each -> HistoryOption.append(file, each.outcome(), err())));
        ResultFiles.print(
                form.format(),
                audited.stream().map(AuditSession.Audited::folder).toList(),
                out());
        return AuditSession.status(audited).status();
    }
}
