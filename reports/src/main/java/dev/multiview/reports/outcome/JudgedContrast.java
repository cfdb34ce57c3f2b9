package dev.multiview.reports.outcome;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.procedure.ArmId;
import dev.multiview.quantity.Contrast;
import dev.multiview.reports.format.Units;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.statistic.Estimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A contrast as figures and sentences show it: where a claim is about it, with the claim's interval and verdict, so that no
 * page calls decided what its table of claims calls open.
 *
 * @param row the contrast
 * @param judgement the first claim about it; empty if none is
 * @param estimate mean and intervals, the claim's if there is one
 */
public record JudgedContrast(ContrastRow row, Optional<Judgement> judgement, Estimate estimate) {

    /** What tells a contrast from others of a run. */
    private record Place(ArmId feature, ArmId linear, Split split) {
        static Place of(Contrast contrast) {
            return new Place(contrast.feature().id(), contrast.linear().id(), contrast.split());
        }
    }

    /** Puts rows of an outcome beside the claims about them, without a search through all claims for each. */
    public static Function<ContrastRow, JudgedContrast> in(AuditOutcome outcome) {
        Map<Place, Judgement> judged = new HashMap<>();
        for (Judgement judgement : outcome.judgements()) {
            if (judgement.claim().body() instanceof Claim.Statistical body
                    && body.quantity() instanceof Contrast contrast) {
                judged.putIfAbsent(Place.of(contrast), judgement);
            }
        }
        return row -> of(row, Optional.ofNullable(judged.get(Place.of(row.contrast()))));
    }

    /** Those that claims are about; all where no claim is about one. */
    public static List<JudgedContrast> ofClaims(List<JudgedContrast> all) {
        List<JudgedContrast> claimed =
                all.stream().filter(each -> each.judgement.isPresent()).toList();
        return claimed.isEmpty() ? all : claimed;
    }

    /** Whether a claim about it is an effect that a control shows too. */
    public boolean shownByControl() {
        return judgement
                .filter(found -> found.verdict() == Verdict.EFFECT_WITHOUT_MECHANISM)
                .isPresent();
    }

    private static JudgedContrast of(ContrastRow row, Optional<Judgement> judgement) {
        return new JudgedContrast(
                row,
                judgement,
                judgement
                        .map(found -> found.estimate() == null ? row.estimate() : found.estimate())
                        .orElse(row.estimate()));
    }

    /** The claim's smallest effect of interest, or the given one. */
    double delta(double otherwise) {
        return judgement
                .map(found -> Units.delta(found.claim()))
                .filter(delta -> delta > 0)
                .orElse(otherwise);
    }
}
