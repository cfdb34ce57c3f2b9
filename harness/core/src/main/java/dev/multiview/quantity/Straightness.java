package dev.multiview.quantity;

import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.quantity.Slope.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The shape of a quantity along a dose: how much nearer its values lie to a line in the dose than to one in the dose's
 * logarithm. With the shares of their squares about the mean that the two least-squares lines explain, in one draw,
 *
 * <pre>  R2(dose) - R2(ln dose)</pre>
 *
 * <p>Of log errors it is positive where errors fall by about a factor for every unit of the dose (a geometric fall), and
 * negative where they fall as a power of it. It does not change with the values' unit, and it is 0 half-way between the two,
 * both regressors brought to one length. It has no value where all values are equal.
 *
 * <p>Its test error is that of the values to first order, where they are counted on the same samples and what errs at a
 * higher dose errs at a lower one, too, as larger ensembles do: squared test errors then add up along the dose, and only what
 * is added changes the shape. Taken for independent they would be several times too large.
 *
 * @param dose what is varied, such as {@code nets averaged}
 * @param steps the quantity at each dose; at least 3 of one unit, at ascending doses above 0
 */
public record Straightness(String dose, List<Step> steps) implements DoseQuantity {
    private static final int LEAST = 3;

    public Straightness {
        steps = List.copyOf(steps);
        double last = 0;
        boolean ascending = true;
        for (Step step : steps) {
            ascending &= step.at() > last && step.at() < Double.POSITIVE_INFINITY;
            last = step.at();
        }
        if (steps.size() < LEAST || !ascending) {
            throw new IllegalArgumentException("A shape along " + dose + " needs at least " + LEAST
                    + " quantities at ascending doses above 0, and has "
                    + steps.stream().map(Step::at).toList());
        }
    }

    @Override
    public Bounds bounds() {
        return Bounds.DIFFERENCE;
    }

    @Override
    public String canonical() {
        return steps.stream()
                .map(step -> step.at() + ":" + step.quantity().canonical())
                .collect(Collectors.joining(",", "straightness(" + dose + ",", ")"));
    }

    @Override
    public String unit() {
        return "share explained by a line in " + dose + " minus that by one in its logarithm";
    }

    @Override
    public String words() {
        return "shape of " + steps.get(0).quantity().words() + " along " + dose + " in " + steps.size() + " steps";
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        double[] values = new double[steps.size()];
        double[] errors = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            Optional<Reading> reading = steps.get(i).quantity().read(scores, draw);
            if (reading.isEmpty()) {
                return Optional.empty();
            }
            values[i] = reading.get().value();
            errors[i] = reading.get().testError();
        }
        // Taking their rounded mean away need not leave zeros of equal values.
        return Optional.of(equal(values) ? new Reading(Double.NaN, Double.NaN) : shape(centred(values), errors));
    }

    @Override
    public Optional<String> undefined(Scores scores, int draw) {
        return DoseQuantity.super.undefined(scores, draw).or(() -> {
            double[] values = steps.stream()
                    .flatMap(step -> step.quantity().read(scores, draw).stream())
                    .mapToDouble(Reading::value)
                    .toArray();
            return values.length == steps.size() && equal(values)
                    ? Optional.of(steps.get(0).quantity().words() + " is the same at all values of " + dose)
                    : Optional.empty();
        });
    }

    private static boolean equal(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    private Reading shape(double[] values, double[] errors) {
        double[] line = unit(steps.stream().mapToDouble(Step::at).toArray());
        double[] power =
                unit(steps.stream().mapToDouble(step -> Math.log(step.at())).toArray());
        double squares = product(values, values);
        double along = product(line, values);
        double alongLog = product(power, values);
        double shape = (along * along - alongLog * alongLog) / squares;
        double variance = 0;
        double known = 0;
        // What all doses share does not change the shape, so that these sums over the doses from i on begin with zero.
        double from = 0;
        for (int i = 0; i < values.length; i++) {
            double added = Math.max(0, errors[i] * errors[i] - known);
            variance += from * from * added;
            known += added;
            from -= 2 * (along * line[i] - alongLog * power[i] - shape * values[i]) / squares;
        }
        return new Reading(shape, Math.sqrt(variance));
    }

    private static double[] unit(double[] values) {
        double[] unit = centred(values);
        double length = Math.sqrt(product(unit, unit));
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= length;
        }
        return unit;
    }

    private static double[] centred(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double[] centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - mean;
        }
        return centred;
    }

    private static double product(double[] some, double[] others) {
        double sum = 0;
        for (int i = 0; i < some.length; i++) {
            sum += some[i] * others[i];
        }
        return sum;
    }
}
