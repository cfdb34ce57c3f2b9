package dev.multiview.claim;

import dev.multiview.quantity.Headroom;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scored;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The values of several quantities that are judged together, on the draws that all of them have. A draw in which one
 * arm failed is dropped from every quantity, so that all means speak of the same data.
 *
 * @param quantities the quantities, a claim's own and then those of its controls
 * @param scores where they were read
 * @param planned number of draws planned
 * @param draws the draws kept, ascending
 * @param missing the first arm without a score, with its draw, as words; empty if none was dropped
 * @param values by kept draw and quantity
 * @param empty whether no quantity has a reading in any draw
 */
record Readings(
        List<Quantity> quantities,
        Scores scores,
        int planned,
        List<Integer> draws,
        String missing,
        List<List<Reading>> values,
        boolean empty) {

    /** Share of the planned draws that may be dropped: 1 in 10. */
    private static final int DROPPED_ONE_IN = 10;

    static Readings of(List<Quantity> quantities, Scores scores, int planned) {
        List<Integer> draws = new ArrayList<>();
        List<List<Reading>> values = new ArrayList<>();
        String missing = "";
        boolean empty = true;
        for (int draw = 0; draw < planned; draw++) {
            List<Reading> row = new ArrayList<>();
            for (Quantity quantity : quantities) {
                Optional<Reading> reading = quantity.read(scores, draw);
                empty &= reading.isEmpty();
                if (reading.isPresent() && usable(quantity, reading.get(), scores, draw)) {
                    row.add(reading.get());
                } else if (missing.isEmpty()) {
                    missing = firstMissing(quantity, scores, draw);
                }
            }
            if (row.size() == quantities.size()) {
                draws.add(draw);
                values.add(row);
            }
        }
        return new Readings(quantities, scores, planned, draws, missing, values, empty);
    }

    /** A value that is no number is a failure, unless the quantity explains it, as by a single without error. */
    private static boolean usable(Quantity quantity, Reading reading, Scores scores, int draw) {
        return finite(reading) || quantity.undefined(scores, draw).isPresent();
    }

    private static boolean finite(Reading reading) {
        return Double.isFinite(reading.value()) && Double.isFinite(reading.testError());
    }

    private static String firstMissing(Quantity quantity, Scores scores, int draw) {
        for (Scored needed : quantity.scored()) {
            if (scores.score(needed.arm(), needed.split(), draw).isEmpty()) {
                return String.format(
                        Locale.ROOT, "%s has no score in draw %d", needed.arm().label(), draw);
            }
        }
        if (quantity.read(scores, draw).isEmpty()) {
            return String.format(Locale.ROOT, "%s has no reading in draw %d", quantity.words(), draw);
        }
        return String.format(Locale.ROOT, "%s is not a number in draw %d", quantity.unit(), draw);
    }

    /** The first draw whose first quantity is above {@code limit}, as words; empty if none is. */
    Optional<String> firstAbove(double limit) {
        for (int i = 0; i < draws.size(); i++) {
            double value = values.get(i).get(0).value();
            if (value > limit) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "draw %d: %s is %s, above %s",
                        draws.get(i),
                        quantities.get(0).words(),
                        value,
                        limit));
            }
        }
        return Optional.empty();
    }

    /** The largest reading of the first quantity. */
    double largest() {
        return values.stream().mapToDouble(row -> row.get(0).value()).max().orElse(Double.NaN);
    }

    int dropped() {
        return planned - draws.size();
    }

    /** Whether more than 10 % of the planned draws were dropped. */
    boolean tooFew() {
        return dropped() * DROPPED_ONE_IN > planned;
    }

    /** The mean of a quantity with its intervals; empty with fewer than two draws or where a value is undefined. */
    Optional<Estimate> estimate(int quantity, int familySize) {
        double[] value = new double[draws.size()];
        double[] testError = new double[draws.size()];
        for (int i = 0; i < value.length; i++) {
            Reading reading = values.get(i).get(quantity);
            value[i] = reading.value();
            testError[i] = reading.testError();
            if (!finite(reading)) {
                return Optional.empty();
            }
        }
        return value.length < StudentT.LEAST_DRAWS
                ? Optional.empty()
                : Optional.of(quantities.get(quantity).estimate(value, testError, familySize));
    }

    /** The first complaint about headroom among all quantities. */
    Optional<String> headroom() {
        return quantities.stream()
                .flatMap(quantity -> Headroom.complaint(quantity, scores, draws).stream())
                .findFirst()
                .or(this::undefined);
    }

    /**
     * The first quantity without a number in some draws though no trial failed. Its mean over the others would speak of draws
     * that were chosen by what came out, so that none is taken.
     */
    Optional<String> undefined() {
        for (Quantity quantity : quantities) {
            List<Integer> without = draws.stream()
                    .filter(draw -> quantity.undefined(scores, draw).isPresent())
                    .toList();
            if (!without.isEmpty()) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "%s is undefined in %d of %d draws, the first of them draw %d, where %s",
                        quantity.words(),
                        without.size(),
                        draws.size(),
                        without.get(0),
                        quantity.undefined(scores, without.get(0)).orElseThrow()));
            }
        }
        return Optional.empty();
    }
}
