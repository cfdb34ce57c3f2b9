package dev.multiview.quantity;

import dev.multiview.procedure.Arm;
import java.util.List;
import java.util.Optional;

/**
 * A quantity that was measured elsewhere and is judged here: it has no arms, and trains nothing. Its interval is made by whoever
 * knows how its values hang together; they themselves are kept for pictures and tables.
 *
 * @param canonical what is measured, on one line, without the numbers
 * @param unit what one unit of the value is, for people
 * @param words what is measured of what, for people
 * @param replicate what the mean is taken over, in the singular, such as {@code seed}
 * @param bounds the values that it can have at all
 * @param values one for each replicate, finite; empty where single values say nothing
 */
public record Supplied(
        String canonical, String unit, String words, String replicate, Bounds bounds, List<Double> values)
        implements Quantity {
    public Supplied {
        values = List.copyOf(values);
    }

    @Override
    public List<Arm> arms() {
        return List.of();
    }

    @Override
    public List<Scored> scored() {
        return List.of();
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        return draw < values.size() ? Optional.of(new Reading(values.get(draw), 0)) : Optional.empty();
    }
}
