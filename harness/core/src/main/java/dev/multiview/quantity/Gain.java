package dev.multiview.quantity;

import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.statistic.Binomial;
import java.util.Optional;

/** Absolute gain of an arm: the single's error minus the procedure's. */
public record Gain(Arm arm, Split split) implements ErrorQuantity {
    @Override
    public String words() {
        return "gain of " + arm.label();
    }

    @Override
    public String canonical() {
        return "gain(" + arm.canonical() + "," + split.label() + ")";
    }

    @Override
    public Bounds bounds() {
        return Bounds.DIFFERENCE;
    }

    @Override
    public String unit() {
        return "gain in " + split.label() + " error";
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        return scores.score(arm, split, draw)
                .map(score -> new Reading(score.gain(), Binomial.standardError(score.value(), score.samples())));
    }
}
