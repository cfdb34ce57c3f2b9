package dev.multiview.reports.agreement;

import dev.multiview.claim.Forecast;
import dev.multiview.reports.OwnFile;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.SingleFiles;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.statistic.Looks;
import dev.multiview.statistic.Power;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code power.md} and {@code power.csv}: what a run that is not made yet may be expected to decide. */
public final class PowerReport {
    /** The page for people. */
    public static final String PAGE = "power.md";

    public static final String TABLE = "power.csv";

    /** How the page begins. */
    private static final String HEADING = "# Power before the run\n";

    /** The columns. */
    public static final Columns COLUMNS = Columns.of(TABLE, "power", "a claim in a run that is not made yet")
            .with("claim", "id of the claim")
            .with("estimate", "mean that is taken for the truth, that of the finished audit")
            .with("sd", "standard deviation between draws in that audit")
            .with("draws", "number of draws that are planned")
            .with("family", "number of claims that share the error rate")
            .with("half_width", "half the width of the interval to come")
            .with("holds", "probability that the rule holds")
            .with("fails", "probability that it fails")
            .with("decided", "probability that one of both happens")
            .with("expected", "the verdict that follows if each estimate comes out as its mean here");

    private PowerReport() {}

    /**
     * One claim.
     *
     * @param claim its id
     * @param power the truth that is assumed of its quantity, and the plan
     * @param prospect what follows
     */
    public record Row(String claim, Power power, Forecast prospect) {}

    /**
     * Writes both files.
     *
     * @param audit where the means and deviations come from
     * @param looks when claims of the run to come are judged
     * @param rows the claims in their order
     * @param folder where to write
     * @throws dev.multiview.exit.MultiviewException if somebody else's files have their names, or they cannot be written
     */
    public static void write(VerdictsFile audit, Looks looks, List<Row> rows, Path folder) {
        SingleFiles.demandReplaceable(
                folder, OwnFile.beginning(TABLE, COLUMNS.header()), OwnFile.beginning(PAGE, HEADING));
        CsvText csv = new CsvText(COLUMNS);
        MarkdownTable table = new MarkdownTable(
                "Claim", "Estimate", "sd", "Draws", "Half-width", "Rule holds", "Rule fails", "Decided", "Expected");
        for (Row row : rows) {
            Power power = row.power();
            Forecast prospect = row.prospect();
            csv.row(
                    row.claim(),
                    power.mean(),
                    power.deviation(),
                    power.draws(),
                    power.familySize(),
                    power.halfWidth(),
                    prospect.holds(),
                    prospect.fails(),
                    prospect.decided(),
                    prospect.expected().name());
            table.row(
                    Markdown.code(row.claim()),
                    NumberFormats.number(power.mean()),
                    NumberFormats.number(power.deviation()),
                    Integer.toString(power.draws()),
                    NumberFormats.number(power.halfWidth()),
                    chance(prospect.holds()),
                    chance(prospect.fails()),
                    chance(prospect.decided()),
                    prospect.expected().name());
        }
        ReportFile.write(folder, TABLE, csv.toString());
        ReportFile.write(
                folder,
                PAGE,
                Markdown.page(HEADING + "\n" + assumed(audit, looks) + "\n\n" + table
                        + "\nHalf-width: expected at the family's level. Rule holds, rule fails: chances of the claim's own"
                        + " rule. Decided: least chance of a decided verdict, controls included. Expected: the verdict"
                        + " of intervals of the expected width. Draws are taken for normal; headroom and failed trials"
                        + " are left out.\n"));
    }

    private static String assumed(VerdictsFile audit, Looks looks) {
        return "Means and deviations between draws are those of an audit of " + Markdown.code(audit.suite())
                + " at tier "
                + audit.tier().label() + ", seed " + audit.seed() + "; the run to come is of " + looks.most()
                + " draws, or as many as the data give"
                + (looks.count() == 1
                        ? "."
                        : ", at the last of its " + looks.count()
                                + " looks and with that look's share of the error rate; looks before it can only decide more.");
    }

    private static String chance(double chance) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * Math.min(1, Math.max(0, chance)));
    }
}
