package dev.multiview.reports.summary;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.quantity.Supplied;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Populations;
import dev.multiview.run.AuditOutcome;

/** The section on what did not come out as stated: refuted claims, and effects that a control shows too. */
final class FindingsSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        StringBuilder items = new StringBuilder();
        for (Judgement judgement : outcome.judgements()) {
            if (judgement.verdict() == Verdict.REFUTED) {
                items.append(item(outcome, judgement, refuted(judgement.claim())));
            } else if (judgement.verdict() == Verdict.EFFECT_WITHOUT_MECHANISM) {
                items.append(item(
                        outcome,
                        judgement,
                        "The effect is there, but is no evidence for the stated reason: a control without it"
                                + " shows the effect too."));
            }
        }
        return items.isEmpty() ? "" : "## Findings against the claims\n\n" + items;
    }

    private static String refuted(Claim claim) {
        return claim.body() instanceof Claim.Exact || claim.body() instanceof Claim.EveryDraw
                ? "Refuted by a counterexample."
                : claim.quantities().stream().anyMatch(Supplied.class::isInstance)
                        ? "Refuted here; elsewhere it may hold."
                        : "Refuted at this preset; elsewhere it may hold.";
    }

    private static String item(AuditOutcome outcome, Judgement judgement, String finding) {
        return "- " + Markdown.code(judgement.claim().id()) + ": *"
                + Markdown.text(NumberFormats.sentence(judgement.claim().title())) + "* " + finding + " "
                + Markdown.text(NumberFormats.sentence(
                        Populations.without(outcome, judgement.claim().id(), judgement.reason())))
                + "\n";
    }
}
