package dev.multiview.quantity;

import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scored;
import dev.multiview.quantity.Quantity.Scores;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The trend of quantities in the order in which they are named: Kendall's tau of their values in a draw with their
 * order, 1 if each is above all before it, -1 if below. Equal values count as neither.
 *
 * <p>Its test error is half of the least change of order, two neighbours exchanged, which is one pair's share. A tau is no
 * binomial of its pairs, since values that are compared twice are not drawn twice; what scatters is the draw. But draws that
 * all have one order are no certainty either: with that floor the interval of D of them is never narrower than what no
 * exchange in D draws says of how often neighbours are exchanged (Clopper and Pearson 1934).
 *
 * @param ascending the quantities, lowest first as the claim has it; at least 3 of one unit
 */
public record Trend(List<Quantity> ascending) implements Quantity {
    private static final int LEAST = 3;

    public Trend {
        ascending = List.copyOf(ascending);
        if (ascending.size() < LEAST) {
            throw new IllegalArgumentException(
                    "A trend over " + ascending.size() + " quantities is none; it needs at least " + LEAST);
        }
    }

    @Override
    public List<Arm> arms() {
        return ascending.stream().flatMap(each -> each.arms().stream()).toList();
    }

    @Override
    public List<Scored> scored() {
        return ascending.stream().flatMap(each -> each.scored().stream()).toList();
    }

    @Override
    public Stream<Quantity> parts() {
        return ascending.stream().flatMap(Quantity::parts);
    }

    @Override
    public Optional<String> undefined(Scores scores, int draw) {
        return ascending.stream()
                .flatMap(each -> each.undefined(scores, draw).stream())
                .findFirst();
    }

    @Override
    public Evidence basis() {
        return Evidence.TREND;
    }

    @Override
    public String canonical() {
        return ascending.stream()
                .map(Quantity::canonical)
                .collect(Collectors.joining("<", "trend(floor=half-step,", ")"));
    }

    @Override
    public String unit() {
        return "Kendall's tau";
    }

    @Override
    public String words() {
        return "order of " + ascending.get(0).words() + " to "
                + ascending.get(ascending.size() - 1).words() + " in " + ascending.size() + " steps";
    }

    @Override
    public Bounds bounds() {
        return Bounds.DIFFERENCE;
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        double[] values = new double[ascending.size()];
        for (int i = 0; i < values.length; i++) {
            Optional<Reading> reading = ascending.get(i).read(scores, draw);
            if (reading.isEmpty()) {
                return Optional.empty();
            }
            values[i] = reading.get().value();
        }
        double balance = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                // Not Double.compare: two zeros of different sign are equal, and a value that is no number spoils all.
                balance += Math.signum(values[j] - values[i]);
            }
        }
        int pairs = values.length * (values.length - 1) / 2;
        return Optional.of(new Reading(balance / pairs, 1.0 / pairs));
    }
}
