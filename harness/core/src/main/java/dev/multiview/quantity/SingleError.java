package dev.multiview.quantity;

import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.statistic.Binomial;
import java.util.Optional;

/** Error of an arm's single: what a control experiment must match. */
public record SingleError(Arm arm, Split split) implements ErrorQuantity {
    @Override
    public String words() {
        return "single's error of " + arm.label();
    }

    @Override
    public String canonical() {
        return "single(" + arm.canonical() + "," + split.label() + ")";
    }

    @Override
    public Bounds bounds() {
        return Bounds.SHARE;
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        return scores.score(arm, split, draw)
                .map(score -> new Reading(score.single(), Binomial.standardError(score.single(), score.samples())));
    }
}
