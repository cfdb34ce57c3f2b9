package dev.multiview.reports.agreement;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.reports.OwnFile;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.SingleFiles;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.Units;
import dev.multiview.statistic.Estimate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code pool.md} and {@code pool.csv}: what audits at several root seeds say together. */
public final class PoolReport {
    /** The page for people. */
    public static final String PAGE = "pool.md";

    public static final String TABLE = "pool.csv";

    /** How the page begins. */
    private static final String HEADING = "# Audits pooled\n";

    /** The columns. */
    public static final Columns COLUMNS = Columns.of(TABLE, "pool", "a claim, judged by the draws of all audits")
            .with("claim", "id of the claim")
            .with("verdict", "the verdict")
            .with("phenomenon", "the verdict without the controls of the stated cause")
            .with("mechanism", "the verdict on the stated cause; empty where none is asked for")
            .with("draws", "number of draws of all audits")
            .with("estimate", "mean over them")
            .with("low", "lower end of the interval at the level of the family")
            .with("high", "upper end of that interval")
            .with("low95", "lower end of the plain 95 % interval")
            .with("high95", "upper end of that interval")
            .with("reason", "why, as a sentence");

    private PoolReport() {}

    /**
     * Writes both files.
     *
     * @throws dev.multiview.exit.MultiviewException if somebody else's files have their names, or they cannot be written
     */
    public static void write(Pool pool, Path folder) {
        SingleFiles.demandReplaceable(
                folder, OwnFile.beginning(TABLE, COLUMNS.header()), OwnFile.beginning(PAGE, HEADING));
        ReportFile.write(folder, TABLE, csv(pool));
        ReportFile.write(folder, PAGE, Markdown.page(page(pool)));
    }

    /** What came out, line by line. */
    public static List<String> findings(Pool pool) {
        List<String> lines = new ArrayList<>();
        lines.add(pool.judged().size() + " claims pooled over seeds "
                + pool.audits().stream()
                        .map(audit -> Long.toString(audit.seed()))
                        .collect(Collectors.joining(", "))
                + ": "
                + Stream.of(Verdict.SUPPORTED, Verdict.REFUTED, Verdict.EFFECT_WITHOUT_MECHANISM, Verdict.INCONCLUSIVE)
                        .map(verdict -> pool.with(verdict) + " " + verdict.name())
                        .collect(Collectors.joining(", ")));
        pool.leftOut().forEach((id, why) -> lines.add("Left out: " + id + " " + why));
        return lines;
    }

    private static String page(Pool pool) {
        MarkdownTable table = new MarkdownTable("Claim", "Verdict", "Draws", "Estimate, interval", "Reason");
        for (Judgement judgement : pool.judged()) {
            Estimate estimate = estimate(judgement);
            table.row(
                    Markdown.code(judgement.claim().id()) + "<br>"
                            + Markdown.text(judgement.claim().title()),
                    judgement.verdict().name(),
                    Integer.toString(estimate.draws()),
                    Units.text(judgement),
                    Markdown.text(judgement.reason()));
        }
        return HEADING + "\nTier " + pool.audits().get(0).tier().label() + ". "
                + findings(pool).stream().map(Markdown::text).collect(Collectors.joining("\n* ", "", "."))
                + "\n\nDraws at different seeds are draws of one experiment. Each claim is judged once on all of them, by its"
                + " rule and at its family's level. How many audits are pooled has to be settled before their verdicts are"
                + " looked at.\n\n" + table;
    }

    private static String csv(Pool pool) {
        CsvText csv = new CsvText(COLUMNS);
        for (Judgement judgement : pool.judged()) {
            Estimate estimate = estimate(judgement);
            csv.row(
                    judgement.claim().id(),
                    judgement.verdict().name(),
                    judgement.phenomenon().name(),
                    judgement.mechanism().map(Verdict::name).orElse(""),
                    estimate.draws(),
                    estimate.estimate(),
                    estimate.low(),
                    estimate.high(),
                    estimate.low95(),
                    estimate.high95(),
                    judgement.reason());
        }
        return csv.toString();
    }

    private static Estimate estimate(Judgement judgement) {
        return Objects.requireNonNull(judgement.estimate(), "a pooled claim has an estimate");
    }
}
