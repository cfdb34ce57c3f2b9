package dev.multiview.regression;

import dev.multiview.quantity.Quantity;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.SkewnessGuard;
import dev.multiview.statistic.StudentT;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A frozen number beside the one that the frozen seed gives now: everything that the file holds of it is compared.
 *
 * @param frozen the number as it was frozen
 * @param now the number of the run
 */
record Drift(Frozen frozen, Estimate now) {
    /** Far below one test error, far above the ten decimals of the file. */
    static final double EXACT = 1e-9;

    /** What differs with the frozen kernels, where every number must be equal; as the rest of a sentence. */
    Optional<String> exactly() {
        Stream<Optional<String>> ends = Arrays.stream(End.values())
                .map(end -> moved(
                        "the end " + end.label() + " of " + frozen.words(), end.of(frozen.estimate()), end.of(now), 0));
        return first(Stream.concat(Stream.concat(Stream.of(draws(), value(0)), ends), Stream.of(skewness(0))));
    }

    /**
     * What differs by more than other kernels explain. The ends are looked at from the value, which has a tolerance of
     * its own: so the width of an interval is compared, and not a second time the place of its middle. The plain interval
     * shows the standard error. The other one is made of that, of the skewness and of a quantile: the skewness has a
     * tolerance of its own, and the rest must be as frozen.
     *
     * @param quantity what the number is a mean of
     */
    Optional<String> nearly(Quantity quantity) {
        List<Optional<String>> found = new ArrayList<>(List.of(draws(), value(frozen.tolerance())));
        for (End end : new End[] {End.LOW95, End.HIGH95}) {
            found.add(moved(
                    "the distance of the end " + end.label() + " from " + frozen.words(),
                    end.reach(frozen.estimate()),
                    end.reach(now),
                    frozen.reachTolerance(end, quantity)));
        }
        found.add(skewness(frozen.skewnessTolerance(quantity)));
        found.add(remade(End.LOW));
        found.add(remade(End.HIGH));
        return first(found.stream());
    }

    private Optional<String> draws() {
        return now.draws() == frozen.estimate().draws()
                ? Optional.empty()
                : Optional.of(frozen.words() + " is of " + now.draws() + " draws instead of "
                        + frozen.estimate().draws());
    }

    private Optional<String> value(double tolerance) {
        return moved(frozen.words(), frozen.estimate().estimate(), now.estimate(), tolerance);
    }

    private Optional<String> skewness(double tolerance) {
        return moved("the skewness of " + frozen.words(), frozen.estimate().skewness(), now.skewness(), tolerance);
    }

    private static Optional<String> moved(String what, double before, double after, double tolerance) {
        double allowed = Math.max(EXACT, tolerance);
        // Negated, so that NaN is a difference.
        return Math.abs(after - before) <= allowed
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s moved from %.6f to %.6f under the frozen seed, where it may move by %.2g",
                        what,
                        before,
                        after,
                        allowed));
    }

    /**
     * The end at the family's level follows from the plain one, the skewness and the frozen quantile, which says how many
     * claims share the error rate: no rounding changes that. A frozen width below {@link #EXACT} tells no quantile.
     */
    private Optional<String> remade(End end) {
        double before = StudentT.standardError(frozen.estimate());
        if (before <= EXACT) {
            return Optional.empty();
        }
        double error = StudentT.standardError(now);
        double towards = end == End.HIGH ? now.skewness() : -now.skewness();
        double quantile = StudentT.familyQuantile(frozen.estimate());
        double expected = SkewnessGuard.reach(quantile, now.draws(), towards) * error;
        double found = end.reach(now);
        // Ten decimals of the frozen ends leave the quantile a relative error of EXACT / before.
        double rounding = EXACT * (1 + (expected + found) * (1 + 1 / before));
        return Math.abs(found - expected) <= rounding
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the end %s of %s is %.6f away, where its standard error and skewness put it at %.6f under the"
                                + " frozen seed",
                        end.label(),
                        frozen.words(),
                        found,
                        expected));
    }

    private static Optional<String> first(Stream<Optional<String>> found) {
        return found.flatMap(Optional::stream).findFirst();
    }
}
