package dev.multiview.regression;

import dev.multiview.run.AuditOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares what {@code freeze} derived from a run with what it would derive now: what fresh seeds may show, and how far
 * other kernels may move a number. A check under other conditions rests on it, and would not notice that it grew.
 */
final class Forecasts {
    /** The bounds are found by a search that stops there, and are rounded to ten decimals in the file. */
    private static final double SEARCHED = 1e-7;

    private Forecasts() {}

    /** The claims whose forecasts differ; the run must show all frozen claims, with the frozen numbers. */
    static List<Difference> differences(Expectations frozen, AuditOutcome outcome) {
        List<Difference> differences = new ArrayList<>();
        List<Expected> now = Expectations.derived(outcome).claims();
        for (int i = 0; i < frozen.claims().size(); i++) {
            Expected before = frozen.claims().get(i);
            difference(before, now.get(i))
                    .ifPresent(what -> differences.add(
                            new Difference(before.id(), "Claim " + before.id() + " is as frozen, but " + what)));
        }
        return differences;
    }

    private static Optional<String> difference(Expected before, Expected after) {
        if (!before.kind().equals(after.kind())) {
            return Optional.of("its kind was " + before.kind() + " and is " + after.kind());
        }
        if (!before.rerun().verdicts().equals(after.rerun().verdicts())) {
            return Optional.of("fresh seeds could show " + before.rerun().verdicts() + " and could now show "
                    + after.rerun().verdicts());
        }
        if (!near(before.rerun().low(), after.rerun().low())
                || !near(before.rerun().high(), after.rerun().high())) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "intervals of fresh seeds had to touch [%.6f, %.6f] and would have to touch [%.6f, %.6f]",
                    before.rerun().low(),
                    before.rerun().high(),
                    after.rerun().low(),
                    after.rerun().high()));
        }
        return before.numbers().stream()
                .flatMap(was -> after.numbers().stream()
                        .filter(is -> is.name().equals(was.name()) && !near(was.tolerance(), is.tolerance()))
                        .map(is -> String.format(
                                Locale.ROOT,
                                "other kernels could move %s by %.6g and could now move it by %.6g",
                                was.words(),
                                was.tolerance(),
                                is.tolerance())))
                .findFirst();
    }

    private static boolean near(double before, double after) {
        // Both without bounds, or both at a place.
        return before == after || Math.abs(after - before) <= SEARCHED * (1 + Math.abs(before));
    }
}
