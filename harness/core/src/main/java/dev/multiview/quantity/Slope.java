package dev.multiview.quantity;

import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The slope of a quantity along a dose: that of the least-squares line through its values in a draw.
 *
 * @param dose what is varied, such as {@code share of views}
 * @param steps the quantity at each dose; at least 3 of one unit, not all at one dose
 */
public record Slope(String dose, List<Step> steps) implements DoseQuantity {
    private static final int LEAST = 3;

    /**
     * A quantity at a dose.
     *
     * @param at the dose, finite
     * @param quantity what is measured there
     */
    public record Step(double at, Quantity quantity) {}

    public Slope {
        steps = List.copyOf(steps);
        double spread = steps.stream().mapToDouble(Step::at).map(Math::abs).sum();
        if (steps.size() < LEAST
                || !Double.isFinite(spread)
                || steps.stream().mapToDouble(Step::at).distinct().count() < 2) {
            throw new IllegalArgumentException("A slope along " + dose + " needs at least " + LEAST
                    + " quantities at finite doses that are not all the same, and has "
                    + steps.stream().map(Step::at).toList());
        }
    }

    @Override
    public String canonical() {
        return steps.stream()
                .map(step -> step.at() + ":" + step.quantity().canonical())
                .collect(Collectors.joining(",", "slope(" + dose + ",", ")"));
    }

    @Override
    public String unit() {
        return steps.get(0).quantity().unit() + ", per 1 of " + dose;
    }

    @Override
    public String words() {
        return "slope of " + steps.get(0).quantity().words() + " along " + dose + " in " + steps.size() + " steps";
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        double centre = steps.stream().mapToDouble(Step::at).average().orElseThrow();
        double value = 0;
        double variance = 0;
        double squares = 0;
        for (Step step : steps) {
            Optional<Reading> reading = step.quantity().read(scores, draw);
            if (reading.isEmpty()) {
                return Optional.empty();
            }
            double away = step.at() - centre;
            value += away * reading.get().value();
            variance += Math.pow(away * reading.get().testError(), 2);
            squares += away * away;
        }
        return Optional.of(new Reading(value / squares, Math.sqrt(variance) / squares));
    }
}
