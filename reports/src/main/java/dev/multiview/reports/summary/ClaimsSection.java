package dev.multiview.reports.summary;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.quantity.Evidence;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.Units;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;

/** Every claim that a rule judges, in one table. */
final class ClaimsSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        if (outcome.origin() instanceof Origin.Predictions) {
            return predictions(outcome);
        }
        MarkdownTable table = new MarkdownTable("Claim", "Verdict", "Measured", "Rule", "Rests on", "The source says");
        for (Judgement judgement : outcome.claims()) {
            Claim claim = judgement.claim();
            if (judgement.verdict() != Verdict.DESCRIPTIVE) {
                table.row(
                        name(claim),
                        verdict(judgement),
                        measured(judgement),
                        Markdown.text(claim.ruleText()),
                        claim.basis().map(Evidence::label).orElse("algebra"),
                        Markdown.text(claim.source()) + " (" + claim.mark().label() + ")");
            }
        }
        return table.isEmpty()
                ? ""
                : "## Claims\n\n" + table
                        + "\nMeasured: mean over draws and interval at the family's level, by which the rule decides, shown within what is possible; the"
                        + " 95 % interval and the reason are in `verdicts.json`. Rests on: an error or a gain at this preset"
                        + " (level), or which views models own (mechanism); trends are drawn, not judged. Phenomenon: the rule and the"
                        + " controls that say whether the experiment is sound. Mechanism: the controls that an effect of"
                        + " another origin would not pass, asked only after a supported phenomenon. Marks: V seen in the source, D derived"
                        + " from it, M remembered, ours.\n";
    }

    /** Presets, marks and what verdicts rest on belong to papers, of which predictions know nothing. */
    private static String predictions(AuditOutcome outcome) {
        MarkdownTable table = new MarkdownTable("Claim", "Verdict", "Measured", "Rule", "Stated");
        for (Judgement judgement : outcome.claims()) {
            Claim claim = judgement.claim();
            table.row(
                    Markdown.code(claim.id()) + "<br>" + Markdown.text(claim.statement()),
                    verdict(judgement),
                    measured(judgement),
                    Markdown.text(claim.ruleText()),
                    Markdown.text(claim.source()));
        }
        return "## Claims\n\n" + table
                + "\nMeasured: mean and interval at the level of all claims together, by which the rule decides, shown within what is"
                + " possible; the 95 % interval and the reason are in `verdicts.json`. Phenomenon: the rule and the controls that"
                + " say whether the comparison is sound. Mechanism: the controls that an effect of another origin would not pass,"
                + " asked only after a supported phenomenon.\n";
    }

    /** The claim's id and title in one cell. */
    static String name(Claim claim) {
        return Markdown.code(claim.id()) + "<br>" + Markdown.text(claim.title());
    }

    /** The measurement with its unit in one cell. */
    static String measured(Judgement judgement) {
        String unit = Units.unit(judgement.claim());
        String number = Units.text(judgement);
        return unit == null || judgement.estimate() == null ? number : number + "<br>" + Markdown.text(unit);
    }

    /** The verdict, and where a mechanism was asked for that on each part. */
    private static String verdict(Judgement judgement) {
        return verdict(judgement.verdict())
                + judgement
                        .mechanism()
                        .map(mechanism -> "<br>phenomenon " + judgement.phenomenon() + ", mechanism " + mechanism)
                        .orElse("");
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED, REFUTED, EFFECT_WITHOUT_MECHANISM -> "**" + verdict.name() + "**";
            default -> verdict.name();
        };
    }
}
