package dev.multiview.reports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.exit.Goals;
import dev.multiview.regression.Comparison;
import dev.multiview.regression.Difference;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code check.md} and {@code check.json}: whether the run shows what was frozen, for people and for machines.
 *
 * <p>A run that was compared with nothing removes both, which an earlier check left and which would speak of reports that
 * are gone. The command to freeze anew names no file: its path would differ from machine to machine.
 */
public final class CheckReport implements Report {
    /** For people. */
    public static final String PAGE = "check.md";

    static final String FILE = "check.json";

    /** How the page begins. */
    static final String HEADING = "# Check: ";

    /** How the file begins. */
    static final String BEGINNING = "{\n  \"check\" : ";

    /** A comment on a pull request of GitHub holds 65 536 characters; what frames the tables takes a few hundred. */
    static final int LONGEST = 60_000;

    /** What differs comes first; so many characters are left to notes, whatever differs. */
    private static final int NOTES = 10_000;

    /** Raised by a change of a field's name or meaning. */
    private static final int SCHEMA_VERSION = 1;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(OwnFile.beginning(PAGE, HEADING), OwnFile.beginning(FILE, BEGINNING));
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        // A run that is compared with nothing has none; those of an earlier check go with its other files.
    }

    @Override
    public void write(AuditOutcome outcome, Comparison comparison, Path folder) {
        ReportFile.write(folder, PAGE, markdown(outcome, comparison));
        ReportFile.write(folder, FILE, Json.page(node(outcome, comparison)));
    }

    private static ObjectNode node(AuditOutcome outcome, Comparison comparison) {
        ObjectNode root = Json.object();
        root.put("check", comparison.passed() ? "no difference" : "difference");
        root.put("schemaVersion", SCHEMA_VERSION);
        root.put("run", RunId.of(outcome));
        root.put("suite", outcome.suite());
        boolean trials = outcome.origin() instanceof Origin.Trials;
        root.put("tier", trials ? outcome.tier().label() : null);
        root.put("seed", trials ? outcome.rootSeed() : null);
        root.put("conditions", comparison.conditions());
        root.put("compared", comparison.compared());
        ArrayNode differences = root.putArray("differences");
        for (Difference difference : comparison.differences()) {
            differences.addObject().put("claim", difference.claim()).put("sentence", difference.sentence());
        }
        ArrayNode notes = root.putArray("notes");
        comparison.notes().forEach(notes::add);
        root.put("failedTrials", failed(outcome));
        root.put("refreeze", comparison.refreeze());
        return root;
    }

    /** The page, for a comment or a job's summary. */
    public static String markdown(AuditOutcome outcome, Comparison comparison) {
        return Markdown.page(page(outcome, comparison));
    }

    private static String page(AuditOutcome outcome, Comparison comparison) {
        int found = comparison.differences().size();
        StringBuilder text = new StringBuilder(HEADING)
                .append(comparison.passed() ? "no difference" : found + (found == 1 ? " difference" : " differences"))
                .append("\n\n" + subject(outcome) + ": " + comparison.compared()
                        + " claims compared with what was frozen (" + comparison.conditions() + "). Run "
                        + Markdown.code(RunId.of(outcome)) + ".\n");
        if (failed(outcome) > 0) {
            text.append("\n" + failed(outcome) + " of " + outcome.trials().size() + " trials failed.\n");
        }
        text.append(table(
                new MarkdownTable("Claim", "What differs"),
                comparison.differences().stream()
                        .map(each -> List.of(Markdown.code(each.claim()), Markdown.text(each.sentence())))
                        .toList(),
                LONGEST - NOTES));
        text.append(table(
                new MarkdownTable("Worth knowing, and no difference"),
                comparison.notes().stream()
                        .map(note -> List.of(Markdown.text(note)))
                        .toList(),
                LONGEST - text.length()));
        if (!comparison.passed() || !comparison.notes().isEmpty()) {
            String file = outcome.origin() instanceof Origin.Trials
                    ? " (with `" + Goals.ofThisProcess().property("expected")
                            + "=FILE` if the file is not the suite's own)"
                    : "";
            text.append("\nIf all of this is meant, freeze again" + file + ":\n\n```sh\n" + comparison.refreeze()
                    + "\n```\n");
        }
        return text.toString();
    }

    /** As many rows as there is room for, and how many are left to the file for machines. */
    private static String table(MarkdownTable table, List<List<String>> rows, int room) {
        int left = room;
        int shown = 0;
        for (List<String> row : rows) {
            // Bars and blanks between cells, and a sign before each bar of a text.
            left -= row.stream().mapToInt(cell -> cell.length() + 3).sum()
                    + 3
                    + (int) row.stream()
                                    .flatMapToInt(String::chars)
                                    .filter(sign -> sign == '|' || sign == '<')
                                    .count()
                            * 3;
            if (left < 0) {
                break;
            }
            table.row(row);
            shown++;
        }
        String more = shown == rows.size() ? "" : "\n" + (rows.size() - shown) + " more are in `" + FILE + "`.\n";
        return rows.isEmpty() ? "" : "\n" + (shown == 0 ? "" : table) + more;
    }

    private static String subject(AuditOutcome outcome) {
        return outcome.origin() instanceof Origin.Trials
                ? "Suite " + Markdown.code(outcome.suite()) + " at tier "
                        + outcome.tier().label() + ", seed " + outcome.rootSeed()
                : "Predictions of the manifest " + Markdown.code(outcome.suite());
    }

    private static long failed(AuditOutcome outcome) {
        return outcome.trials().stream().filter(trial -> !trial.finished()).count();
    }
}
