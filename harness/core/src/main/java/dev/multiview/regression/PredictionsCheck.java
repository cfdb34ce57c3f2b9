package dev.multiview.regression;

import dev.multiview.claim.Judgement;
import java.util.Optional;

/**
 * A check of predictions that other programs made: what holds of seeds holds of them, in words of their own. The same files
 * are what the same seed is to an audit, and other ones what a fresh seed is. Where other predictions are of the same test
 * items, they differ by less than chance allows for, and fewer are called different.
 *
 * @param seeds the check of an audit in that case
 */
record PredictionsCheck(ClaimCheck seeds) implements ClaimCheck {

    @Override
    public String conditions() {
        return seeds instanceof SameSeedCheck
                ? "same predictions: verdicts equal, numbers and intervals equal to " + Drift.EXACT
                : "other predictions: verdicts that chance allows, intervals that touch the frozen ones";
    }

    @Override
    public Optional<String> difference(Expected expected, Judgement now) {
        return seeds.difference(expected, now)
                .map(sentence -> sentence.replace("under the frozen seed", "on the frozen predictions")
                        .replace("fresh seeds", "other predictions"));
    }
}
