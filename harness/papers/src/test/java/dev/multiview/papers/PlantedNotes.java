package dev.multiview.papers;

import dev.multiview.data.Split;
import dev.multiview.metric.Score;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Measured;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.quantity.Ratio;
import dev.multiview.quantity.Trend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Notes made up so that quantities have given values; orders are made up by pairs out of it. */
final class PlantedNotes implements Quantity.Scores {
    private final Map<Arm, Map<Integer, Map<String, Double>>> notes = new HashMap<>();

    void plant(Quantity quantity, double value, int draw) {
        if (quantity instanceof Measured measured) {
            note(measured, value, draw);
        } else if (quantity instanceof Difference difference) {
            plant(difference.right(), 0.5, draw);
            plant(difference.left(), 0.5 * difference.factor() + value, draw);
        } else if (quantity instanceof Ratio ratio && ratio.left() instanceof Difference above) {
            plant(ratio.right(), 1, draw);
            if (ratio.right().equals(above.left())) {
                plant(above.right(), (1 - value) / above.factor(), draw);
            } else {
                plant(above.right(), 1, draw);
                plant(above.left(), above.factor() + value, draw);
            }
        } else if (quantity instanceof Trend trend) {
            plantOrder(trend.ascending(), value, draw);
        } else {
            throw new AssertionError("No made-up world for " + quantity);
        }
    }

    /** As many pairs out of order, from the front, as make tau nearest to {@code tau}. */
    private void plantOrder(List<Quantity> ascending, double tau, int draw) {
        int size = ascending.size();
        int pairs = size * (size - 1) / 2;
        long wrong = Math.round(pairs * (1 - Math.max(-1, Math.min(1, tau))) / 2);
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        for (int last = size - 1; last > 0; last--) {
            for (int i = 0; i < last && wrong > 0; i++, wrong--) {
                Collections.swap(order, i, i + 1);
            }
        }
        for (int i = 0; i < size; i++) {
            plant(ascending.get(order.get(i)), i, draw);
        }
    }

    private void note(Measured measured, double value, int draw) {
        Map<String, Double> planted = notes.computeIfAbsent(measured.arm(), arm -> new HashMap<>())
                .computeIfAbsent(draw, number -> new HashMap<>());
        planted.put(measured.note(), value);
        if (!measured.errorNote().isEmpty()) {
            planted.put(measured.errorNote(), 0.001);
        }
    }

    @Override
    public Optional<Score> score(Arm arm, Split split, int draw) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Map<String, Double>>> notes(Arm arm, Side side, int draw) {
        return Optional.ofNullable(notes.getOrDefault(arm, Map.of()).get(draw)).map(List::of);
    }
}
