package dev.multiview.quantity;

import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import java.util.Optional;

/** {@code left / right}, draw by draw; no number where the right one is 0. */
public record Ratio(Quantity left, Quantity right) implements BinaryQuantity {
    @Override
    public String words() {
        return left.words() + " over " + right.words();
    }

    @Override
    public String canonical() {
        return "ratio(" + left.canonical() + "," + right.canonical() + ")";
    }

    @Override
    public String unit() {
        return left.unit() + " per " + right.unit();
    }

    /** Of its single's error nothing can be gained beyond all of it. */
    @Override
    public Bounds bounds() {
        if (left instanceof Gain gain && right.equals(new SingleError(gain.arm(), gain.split()))) {
            return Bounds.GAINED_SHARE;
        }
        return left.bounds().low() >= 0 && right.bounds().low() >= 0 ? Bounds.POSITIVE : Bounds.NONE;
    }

    @Override
    public Optional<String> undefined(Scores scores, int draw) {
        return BinaryQuantity.super.undefined(scores, draw).or(() -> left.read(scores, draw)
                .flatMap(over -> right.read(scores, draw))
                .filter(under -> under.value() == 0)
                .map(under -> right.words() + " is 0"));
    }

    /** Errors of both sides are carried over to first order, as if they were independent. */
    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        Optional<Reading> over = left.read(scores, draw);
        Optional<Reading> under = right.read(scores, draw);
        if (over.isEmpty() || under.isEmpty()) {
            return Optional.empty();
        }
        double ratio = over.get().value() / under.get().value();
        return Optional.of(new Reading(
                ratio,
                Math.hypot(over.get().testError(), ratio * under.get().testError())
                        / Math.abs(under.get().value())));
    }
}
