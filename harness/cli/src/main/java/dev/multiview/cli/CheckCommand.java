package dev.multiview.cli;

import dev.multiview.cli.history.HistoryOption;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.exit.MultiviewException;
import dev.multiview.regression.Comparison;
import dev.multiview.regression.Expectations;
import dev.multiview.regression.ExpectationsFile;
import dev.multiview.regression.Leniency;
import dev.multiview.reports.CheckReport;
import dev.multiview.reports.ci.GithubActions;
import dev.multiview.reports.history.HistoryFile;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Reuse;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code multiview check}: tells whether an audit still shows what was frozen. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Audits, and compares the result with an expectations file; status 1 if it differs.")
final class CheckCommand extends AuditingCommand {

    @Mixin
    private ReuseOption reuse;

    @Mixin
    private ExpectedOption expected;

    @Mixin
    private LeniencyOptions leniency;

    @Mixin
    private HistoryOption history;

    private final Optional<GithubActions> github = GithubActions.ofThisProcess();

    @Override
    public Integer call() throws InterruptedException {
        try {
            return check();
        } catch (MultiviewException | IllegalArgumentException failure) {
            // Nothing was compared: whoever looks at the pages of the CI alone must see that, too.
            github.ifPresent(job -> out().println(job.error("multiview check", String.valueOf(failure.getMessage()))));
            throw failure;
        }
    }

    private int check() throws InterruptedException {
        options().demandOwnPlan("check");
        Path file = expected.file(options());
        // Read before anything is computed: what is wrong with it is then known at once.
        Expectations frozen = ExpectationsFile.read(file);
        demandSameSubject(frozen, file);
        Optional<HistoryFile> kept = history.file(file.resolveSibling(HistoryFile.NAME));
        kept.ifPresent(each -> FoldersApart.demandKept("History", "history", each.path(), options()));
        Leniency lenient = leniency.leniency(frozen.ids());
        Compared compared = sessionApart().run(reuse.orElse(Reuse.PROGRAM), (found, folder) -> {
            Comparison comparison = Comparison.of(frozen, found, lenient);
            folder.write(found, comparison);
            return new Compared(found, comparison);
        });
        print(compared.comparison(), frozen, file);
        github.ifPresent(job -> tell(job, compared, file));
        kept.ifPresent(each -> HistoryOption.append(each, compared.outcome(), compared.comparison(), frozen, err()));
        return compared.status().status();
    }

    /** An outcome, and how it differs from what was expected. */
    private record Compared(AuditOutcome outcome, Comparison comparison) {
        ExitStatus status() {
            return comparison.passed() ? AuditSession.status(outcome) : ExitStatus.DIFFERENCE;
        }
    }

    private void tell(GithubActions job, Compared compared, Path file) {
        job.errors(compared.comparison().differences(), file).forEach(out()::println);
        if (compared.status() == ExitStatus.FAILED) {
            out().println(job.error(
                    "multiview check", "Trials failed, so that claims were not measured; see details.md"));
        }
        job.summarize(CheckReport.markdown(compared.outcome(), compared.comparison()), warning -> err().println(
                        "multiview: " + warning));
    }

    private void print(Comparison comparison, Expectations frozen, Path file) {
        PrintWriter out = out();
        String refreeze = ExpectationsFile.refreeze(frozen, file);
        out.printf(
                Locale.ROOT,
                "Checked %d claims against %s (%s)%n",
                comparison.compared(),
                file,
                comparison.conditions());
        comparison.notes().forEach(note -> out.println("note: " + note));
        if (!comparison.notes().isEmpty()) {
            out.println("Refreeze with: " + refreeze);
        }
        comparison.differences().forEach(difference -> err().println(
                        "multiview: " + difference.sentence() + "; if that is meant, refreeze with: " + refreeze));
        out.println(
                comparison.passed()
                        ? "No difference"
                        : "Differences: " + comparison.differences().size() + ", listed in "
                                + options()
                                        .output()
                                        .toAbsolutePath()
                                        .normalize()
                                        .resolve(CheckReport.PAGE));
    }

    private void demandSameSubject(Expectations frozen, Path file) {
        String claims = String.join(",", options().claims());
        if (frozen.predictions()) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Expectations file " + file
                            + " is about predictions of other programs; compare these with 'multiview judge"
                            + " MANIFEST --check FILE', or name another file with --expected or -Dexpected=");
        }
        if (!frozen.suite().equals(claims) || frozen.tier() != options().tier()) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Expectations file " + file + " is about claims '" + frozen.suite() + "' at tier "
                            + frozen.tier().label() + ", and the run asked for is about '" + claims + "' at tier "
                            + options().tier().label() + "; ask for the former or name another file with "
                            + Goals.ofThisProcess().option("expected"));
        }
    }
}
