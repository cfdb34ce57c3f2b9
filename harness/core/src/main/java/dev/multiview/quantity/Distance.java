package dev.multiview.quantity;

import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scored;
import dev.multiview.quantity.Quantity.Scores;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The distance of a quantity from a value in one draw, on whichever side. Its mean over draws holds their scatter about the value,
 * too: it is small only where every draw is near, which is what a theorem about every run says.
 *
 * @param from the quantity
 * @param target the value, finite
 */
public record Distance(Quantity from, double target) implements Quantity {
    public Distance {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("Target " + target + " of a distance is not a finite number");
        }
    }

    @Override
    public List<Arm> arms() {
        return from.arms();
    }

    @Override
    public List<Scored> scored() {
        return from.scored();
    }

    @Override
    public Stream<Quantity> parts() {
        return from.parts();
    }

    @Override
    public Evidence basis() {
        return from.basis();
    }

    @Override
    public Optional<String> undefined(Scores scores, int draw) {
        return from.undefined(scores, draw);
    }

    @Override
    public List<Scored> headroom() {
        return from.headroom();
    }

    @Override
    public Bounds bounds() {
        return Bounds.POSITIVE;
    }

    @Override
    public String canonical() {
        return "distance(" + from.canonical() + "," + target + ")";
    }

    @Override
    public String unit() {
        return from.unit() + ", away from " + target;
    }

    @Override
    public String words() {
        return "distance of " + from.words() + " from " + target;
    }

    /** The test error is the quantity's own: near the value less of it is seen, never more. */
    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        return from.read(scores, draw)
                .map(reading -> new Reading(Math.abs(reading.value() - target), reading.testError()));
    }
}
