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
                        && isAbout(contrast, row))
                .findFirst();
        Estimate own = new Estimate(row.contrast(), row.low(), row.high(), row.low95(), row.high95(), row.draws());
        return new JudgedContrast(
                row,
                judgement,
                judgement
                        .map(found -> found.estimate() == null ? own : found.estimate())
                        .orElse(own));
    }

    private static boolean isAbout(Contrast contrast, ContrastRow row) {
        return contrast.feature().setting().name().equals(row.dataset())
                && contrast.feature().procedure().label().equals(row.procedure())
                && contrast.feature().learner().name().equals(row.featureLearner())
                && contrast.linear().learner().name().equals(row.linearLearner())
                && contrast.split().label().equals(row.split());
    }

    /** The claim's smallest effect of interest, or the given one. */
    double delta(double otherwise) {
        return judgement
                .map(found -> Units.delta(found.claim()))
                .filter(delta -> delta > 0)
                .orElse(otherwise);
    }
}
