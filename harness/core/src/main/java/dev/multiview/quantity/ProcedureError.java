package dev.multiview.quantity;

import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.statistic.Binomial;
import java.util.Optional;

/** The procedure's own error: how good it is, whatever its single is. */
public record ProcedureError(Arm arm, Split split) implements ErrorQuantity {
    @Override
    public String words() {
        return "error of " + arm.label();
    }

    @Override
    public String canonical() {
        return "procedure(" + arm.canonical() + "," + split.label() + ")";
    }

    @Override
    public Bounds bounds() {
        return Bounds.SHARE;
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        return scores.score(arm, split, draw)
                .map(score -> new Reading(score.value(), Binomial.standardError(score.value(), score.samples())));
    }
}
