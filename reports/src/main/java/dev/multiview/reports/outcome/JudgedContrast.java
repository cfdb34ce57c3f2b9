package dev.multiview.reports.outcome;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Contrast;
import dev.multiview.claim.Judgement;
import dev.multiview.reports.format.Units;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.statistic.Estimate;
import java.util.Optional;

/**
 * A contrast as figures and sentences show it: where a claim is about it, with the claim's interval and verdict, so that no
 * page calls decided what its table of claims calls open.
 *
 * @param row the contrast
 * @param judgement the first claim about it; empty if none is
 * @param estimate mean and intervals, the claim's if there is one
 */
public record JudgedContrast(ContrastRow row, Optional<Judgement> judgement, Estimate estimate) {

    public static JudgedContrast of(AuditOutcome outcome, ContrastRow row) {
        Optional<Judgement> judgement = outcome.judgements().stream()
                .filter(candidate -> candidate.claim().body() instanceof Claim.Statistical body
                        && body.quantity() instanceof Contrast contrast
                        && same(contrast, row.contrast()))
                .findFirst();
        return new JudgedContrast(
                row,
                judgement,
                judgement
                        .map(found -> found.estimate() == null ? row.estimate() : found.estimate())
                        .orElse(row.estimate()));
    }

    private static boolean same(Contrast one, Contrast other) {
        return one.feature().id().equals(other.feature().id())
                && one.linear().id().equals(other.linear().id())
                && one.split() == other.split();
    }

    /** The claim's smallest effect of interest, or the given one. */
    double delta(double otherwise) {
        return judgement
                .map(found -> Units.delta(found.claim()))
                .filter(delta -> delta > 0)
                .orElse(otherwise);
    }
}
