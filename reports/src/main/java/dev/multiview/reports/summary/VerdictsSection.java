package dev.multiview.reports.summary;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.reports.format.Finding;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.Units;
import dev.multiview.run.AuditOutcome;
import java.util.List;

/** Every judged claim with its verdict and its interval; folded where there are many, and cut where a comment would be too long. */
final class VerdictsSection implements Section {
    /** Rows that a page shows unfolded. */
    static final int UNFOLDED = 10;

    /** Rows that a comment holds: platforms refuse more than 65,536 letters. */
    static final int MOST = 150;

    @Override
    public String text(AuditOutcome outcome) {
        List<Judgement> judged = outcome.claims().stream()
                .filter(judgement -> judgement.verdict().judged())
                .toList();
        MarkdownTable table = new MarkdownTable("Claim", "Verdict", "Measured");
        judged.stream()
                .limit(MOST)
                .forEach(judgement -> table.row(
                        Markdown.code(judgement.claim().id()) + " " + Markdown.text(statement(judgement.claim())),
                        Finding.heading(judgement),
                        Units.text(judgement)));
        if (table.isEmpty()) {
            return "";
        }
        String more = judged.size() > MOST
                ? "\n" + (judged.size() - MOST) + " further claims are in `" + DetailsReport.FILE + "`.\n"
                : "";
        return judged.size() <= UNFOLDED ? table + more : Fold.of("All verdicts", table + more);
    }

    /** Long statements are cut: a row is for finding a claim, not for learning it. */
    private static String statement(Claim claim) {
        String statement = Finding.statement(claim);
        int end = statement.offsetByCodePoints(0, Math.min(140, statement.codePointCount(0, statement.length())));
        return end < statement.length() ? statement.substring(0, end).strip() + " …" : statement;
    }
}
