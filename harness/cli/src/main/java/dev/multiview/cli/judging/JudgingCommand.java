package dev.multiview.cli.judging;

import dev.multiview.claim.Judgement;
import dev.multiview.cli.output.FormatOption;
import dev.multiview.cli.output.ResultFiles;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.ShellWord;
import dev.multiview.judging.Manifest;
import dev.multiview.judging.PredictionsAudit;
import dev.multiview.plan.TrialCode;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Provenance;
import dev.multiview.reports.OutputFolder;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Plain;
import dev.multiview.reports.format.Populations;
import dev.multiview.reports.format.Units;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import dev.multiview.run.Origin.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that judges predictions which other programs made, and writes the reports of an audit about them. */
abstract class JudgingCommand implements Callable<Integer> {

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/target/judged",
            description = "Where reports are written (default: target/judged in the root).")
    private Path output;

    @Option(
            names = "--freeze",
            paramLabel = "FILE",
            description = "Write verdicts and intervals into a text file that --check compares with.")
    private @Nullable Path freeze;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description =
                    "Compare the result with a file that --freeze wrote; status 1 if it differs by more than chance.")
    private @Nullable Path check;

    @Mixin
    private FormatOption form;

    @Spec
    private CommandSpec spec;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where sentences for people go. */
    private PrintWriter talk() {
        return form.talk(out(), spec.commandLine().getErr());
    }

    /**
     * A path as results may show it: from the working folder or the project's root on, else its last name alone, since
     * folders say who ran it and where.
     */
    static String shown(Path path) {
        if (!path.isAbsolute()) {
            return ShellWord.of(path.toString());
        }
        Path home = Path.of(System.getProperty("user.home", "/")).toAbsolutePath();
        Path here = Path.of("").toAbsolutePath();
        Path root = Path.of(System.getenv().getOrDefault("MULTIVIEW_ROOT", "."))
                .toAbsolutePath()
                .normalize();
        return Stream.of(here, root)
                .filter(folder -> !home.startsWith(folder) && path.normalize().startsWith(folder))
                .findFirst()
                .map(folder -> ShellWord.of(folder.relativize(path.normalize()).toString()))
                .orElseGet(() -> ShellWord.of(String.valueOf(path.getFileName())));
    }

    /**
     * Reads, judges, writes and prints; nothing is written if something is refused.
     *
     * @param command how the same is judged again
     */
    final int judge(Manifest manifest, String command) {
        long start = System.nanoTime();
        FrozenResult frozen = FrozenResult.of(manifest, freeze, check, output);
        PredictionsAudit audit = new PredictionsAudit(manifest);
        Environment environment =
                Environment.untested(1, TrialCode.ofThisProgram().program());
        Path folder = output.toAbsolutePath().normalize();
        AuditOutcome outcome =
                audit.outcome(Provenance.of(environment), command, (System.nanoTime() - start) / 1e9, frozen.isAsked());
        ExitStatus status;
        try (OutputFolder reports = OutputFolder.take(folder)) {
            status = frozen.write(outcome, reports, talk(), spec.commandLine().getErr());
        }
        print(outcome);
        talk().printf(Locale.ROOT, "%nRead first: %s%n", folder.resolve("index.html"));
        ResultFiles.print(form.format(), List.of(folder), out());
        return status.status();
    }

    private void print(AuditOutcome outcome) {
        if (!(outcome.origin() instanceof Origin.Predictions predictions)) {
            return;
        }
        Populations populations = new Populations();
        for (Judgement judgement : outcome.claims()) {
            String id = judgement.claim().id();
            talk().printf(
                            Locale.ROOT,
                            "%-24s %s: %s, %s%n",
                            judgement.verdict(),
                            Plain.line(id),
                            Units.text(judgement),
                            Units.unit(judgement.claim()));
            line(judgement.claim().statement());
            predictions.findings().stream()
                    .filter(finding -> finding.claim().equals(id))
                    .forEach(finding -> print(finding, populations));
        }
    }

    private void print(Finding finding, Populations populations) {
        line((finding.control().isEmpty() ? "" : "Control " + finding.control() + ": ") + populations.words(finding));
        finding.varies().forEach(this::line);
        if (!finding.decides().isEmpty()) {
            line(finding.decides());
        }
    }

    private void line(String sentence) {
        talk().println("    " + Plain.line(NumberFormats.sentence(sentence)));
    }
}
