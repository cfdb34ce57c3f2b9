package dev.multiview.quantity;

import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import java.util.Locale;
import java.util.Optional;

/** {@code left - factor * right}, draw by draw: how two quantities of the same unit differ. */
public record Difference(Quantity left, double factor, Quantity right) implements BinaryQuantity {
    @Override
    public String words() {
        return "(" + left.words() + ", " + left.unit() + ") minus " + (factor == 1 ? "" : factor + " times ") + "("
                + right.words() + ", " + right.unit() + ")";
    }

    @Override
    public String canonical() {
        return String.format(Locale.ROOT, "difference(%s,%s,%s)", left.canonical(), factor, right.canonical());
    }

    @Override
    public String unit() {
        return left.unit();
    }

    @Override
    public Bounds bounds() {
        return left.bounds().minus(factor, right.bounds());
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        Optional<Reading> one = left.read(scores, draw);
        Optional<Reading> other = right.read(scores, draw);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reading(
                one.get().value() - factor * other.get().value(),
                Math.hypot(one.get().testError(), factor * other.get().testError())));
    }
}
