package dev.multiview.reports.agreement;

import dev.multiview.claim.Verdict;
import dev.multiview.reports.OwnFile;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.SingleFiles;
import dev.multiview.reports.agreement.SeedVerdicts.Said;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.NumberFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code agreement.md} and {@code agreement.csv}: verdicts by root seed. */
public final class AgreementReport {
    /** The page for people. */
    public static final String PAGE = "agreement.md";

    public static final String TABLE = "agreement.csv";

    /** How the page begins. */
    private static final String HEADING = "# Verdicts by root seed\n";

    /** The columns. */
    public static final Columns COLUMNS = Columns.of(TABLE, "agree", "a claim at one root seed")
            .with("claim", "id of the claim")
            .with("seed", "root seed of the audit")
            .with("verdict", "the verdict")
            .with("estimate", "mean over the draws of that audit; empty where nothing was measured")
            .with(
                    "decision95",
                    "what the rule of a point of a sweep says of the 95 % interval: `HOLDS`, `FAILS` or `OPEN`; empty for claims");

    private static final int LONG_LIST = 100;

    private AgreementReport() {}

    /**
     * Writes both files.
     *
     * @throws dev.multiview.exit.MultiviewException if somebody else's files have their names, or they cannot be written
     */
    public static void write(Agreement agreement, Path folder) {
        SingleFiles.demandReplaceable(
                folder, OwnFile.beginning(TABLE, COLUMNS.header()), OwnFile.beginning(PAGE, HEADING));
        ReportFile.write(folder, TABLE, csv(agreement));
        ReportFile.write(
                folder,
                PAGE,
                Markdown.page(
                        opening(agreement) + claims(agreement) + described(agreement) + AgreementSweeps.of(agreement)));
    }

    private static String opening(Agreement agreement) {
        return HEADING + "\n" + subject(agreement.first()) + ", tier "
                + agreement.first().tier() + ".\n\n"
                + AgreementFindings.of(agreement).stream()
                        .map(line -> "* " + Markdown.text(line) + ".\n")
                        .collect(Collectors.joining());
    }

    /** Claims that were asked for one by one are counted; a line of a thousand letters says nothing. */
    private static String subject(SeedVerdicts audit) {
        return audit.suite().length() > LONG_LIST
                ? audit.claims().size() + " claims from "
                        + Markdown.code(audit.claims().keySet().iterator().next()) + " on"
                : "Suite " + Markdown.code(audit.suite());
    }

    private static String claims(Agreement agreement) {
        List<String> judged = agreement.judged();
        if (judged.isEmpty()) {
            return "";
        }
        List<String> columns = columns("Claim", agreement);
        columns.add("Estimates");
        MarkdownTable table = new MarkdownTable(columns);
        for (String id : judged) {
            List<String> cells = new ArrayList<>(List.of(Markdown.code(id)));
            agreement
                    .audits()
                    .forEach(audit -> cells.add(word(Agreement.said(audit, id).verdict())));
            cells.add(range(agreement, id));
            table.row(cells);
        }
        return "\n" + table
                + "\nEstimates: mean over seeds, lowest and highest. Without mechanism: the effect is there, but a"
                + " control shows it too.\n";
    }

    private static List<String> columns(String first, Agreement agreement) {
        List<String> columns = new ArrayList<>(List.of(first));
        agreement.audits().forEach(audit -> columns.add("seed " + audit.seed()));
        return columns;
    }

    /** Rows that no rule judges, points of sweeps apart. */
    private static String described(Agreement agreement) {
        MarkdownTable table = new MarkdownTable(columns("Measured, never judged", agreement));
        List<String> rows = agreement.first().claims().entrySet().stream()
                .filter(claim -> claim.getValue().verdict() == Verdict.DESCRIPTIVE
                        && claim.getValue().point().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        for (String id : rows) {
            List<String> cells = new ArrayList<>(List.of(Markdown.code(id) + "<br>"
                    + Markdown.text(Agreement.said(agreement.first(), id).title())));
            agreement
                    .audits()
                    .forEach(audit -> cells.add(
                            NumberFormats.number(Agreement.said(audit, id).estimate())));
            table.row(cells);
        }
        return rows.isEmpty() ? "" : "\n## Beside the claims\n\n" + table;
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "**supported**";
            case REFUTED -> "**refuted**";
            case EFFECT_WITHOUT_MECHANISM -> "**without mechanism**";
            case INCONCLUSIVE -> "open";
            case NOT_RUN -> "not run";
            case DESCRIPTIVE -> "described";
        };
    }

    private static String range(Agreement agreement, String id) {
        DoubleSummaryStatistics values = agreement.audits().stream()
                .mapToDouble(audit -> Agreement.said(audit, id).estimate())
                .filter(Double::isFinite)
                .summaryStatistics();
        return values.getCount() == 0
                ? NumberFormats.NOTHING
                : NumberFormats.estimate(values.getAverage(), values.getMin(), values.getMax());
    }

    private static String csv(Agreement agreement) {
        CsvText table = new CsvText(COLUMNS);
        for (String id : agreement.first().claims().keySet()) {
            for (SeedVerdicts audit : agreement.audits()) {
                Said said = Agreement.said(audit, id);
                table.row(
                        id,
                        audit.seed(),
                        said.verdict().name(),
                        said.estimate(),
                        said.point().map(point -> point.decision().name()).orElse(""));
            }
        }
        return table.toString();
    }
}
