package dev.multiview.cli.judging;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.published.Finding;
import dev.multiview.published.PublishedTable;
import dev.multiview.published.TableAudit;
import dev.multiview.reports.agreement.TableReport;
import dev.multiview.reports.format.Plain;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview table}: what the numbers of a published table say of its claims. */
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        description =
                "Audits a published table by its own numbers: can its means be, can its runs scatter so little, do its"
                        + " gains show, how many runs would they need. Runs no trial.")
public final class TableCommand implements Callable<Integer> {
    private static final String TEMPLATE = "table-template.csv";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The table as CSV; --template prints one to start from.")
    private @Nullable Path file;

    @Option(names = "--template", description = "Prints a table with its columns explained, and ends.")
    private boolean template;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/target/multiview",
            description = "Where table.md and table.csv are written (default: target/multiview in the root).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (template) {
            out.print(template());
            return ExitStatus.DONE.status();
        }
        if (file == null) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "No FILE was given, and a table is what is audited; type one in, beginning with what 'multiview table"
                            + " --template' prints");
        }
        PublishedTable table = PublishedTable.read(file);
        List<Finding> findings = TableAudit.of(table);
        List<String> notes = TableAudit.notes(table);
        Path folder = output.toAbsolutePath().normalize();
        TableReport.write(file.toString(), findings, notes, folder);
        for (Finding each : findings) {
            out.printf(
                    Locale.ROOT,
                    "%-15s %-12s %-28s %s%n",
                    each.answer(),
                    each.check(),
                    Plain.line(each.row()),
                    Plain.line(each.sentence()));
        }
        notes.forEach(note -> out.println(Plain.line(note)));
        out.println(TableReport.counts(findings) + ". Read: " + folder.resolve(TableReport.PAGE));
        return ExitStatus.DONE.status();
    }

    private static String template() {
        try (InputStream in = TableCommand.class.getResourceAsStream(TEMPLATE)) {
            return new String(
                    Objects.requireNonNull(in, TEMPLATE + " is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
