package dev.multiview.regression;

import dev.multiview.claim.Quantity;
import dev.multiview.statistic.Estimate;
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
        return first(Stream.concat(Stream.of(draws(), value(0)), ends));
    }

    /**
     * What differs by more than other kernels explain. The ends are looked at from the value, which has a tolerance of
     * its own: so the width of an interval is compared, and not a second time the place of its middle.
     *
     * @param quantity what the number is a mean of
     */
    Optional<String> nearly(Quantity quantity) {
        List<Optional<String>> found = new ArrayList<>(List.of(draws(), value(frozen.tolerance())));
        for (End end : End.values()) {
            found.add(moved(
                    "the distance of the end " + end.label() + " from " + frozen.words(),
                    end.reach(frozen.estimate()),
                    end.reach(now),
                    frozen.reachTolerance(end, quantity)));
            found.add(ratio(end));
        }
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
     * Both intervals are made of one standard error, so that their widths have a ratio that no rounding changes: it says
     * how many claims share the error rate. Compared as products, because a width may be zero.
     */
    private Optional<String> ratio(End end) {
        double wide = end.reach(frozen.estimate());
        double plain = end.plain().reach(frozen.estimate());
        double wideNow = end.reach(now);
        double plainNow = end.plain().reach(now);
        return Math.abs(wideNow * plain - wide * plainNow) <= EXACT * (wideNow + plainNow) * (1 + wide + plain)
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the end %s of %s is %.4f times as far away as %s and was %.4f times, under the frozen seed",
                        end.label(),
                        frozen.words(),
                        wideNow / plainNow,
                        end.plain().label(),
                        wide / plain));
    }

    private static Optional<String> first(Stream<Optional<String>> found) {
        return found.flatMap(Optional::stream).findFirst();
    }
}
