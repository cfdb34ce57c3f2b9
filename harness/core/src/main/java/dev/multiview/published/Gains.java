package dev.multiview.published;

import dev.multiview.statistic.Welch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The check whether the gains that a table claims show in its own numbers. The population is that of runs: training again on the
 * same data, tested on the same items. Rows with differences of paired runs are judged by Student's t, others by Welch's. A gain is
 * SUPPORTED or REFUTED where the interval at level {@code alpha} over the number of gains excludes 0.
 *
 * @param alpha probability that any of these verdicts is wrong
 */
record Gains(double alpha) implements TableCheck {
    static final String NAME = "gain";

    /** Runs are not planned beyond that. */
    private static final int MOST_RUNS = 100_000;

    /** The normal quantile of a chance of nine in ten. */
    private static final double WANTED_SCATTER = 1.2815515655446004;

    @Override
    public List<Finding> findings(List<PublishedRow> rows) {
        List<PublishedRow> claimed = rows.stream()
                .filter(row -> !row.differences().isEmpty() || row.baseline().isPresent())
                .toList();
        return claimed.stream().map(row -> of(row, rows, claimed.size())).toList();
    }

    /** The row that another one of its table is said to improve on; empty if it names none. */
    static Optional<PublishedRow> baseline(PublishedRow row, List<PublishedRow> rows) {
        return row.baseline().flatMap(name -> rows.stream()
                .filter(other ->
                        other.table().equals(row.table()) && other.name().equals(name))
                .findFirst());
    }

    /** By how much a row is better than another, in shares. */
    static double better(PublishedRow row, PublishedRow baseline) {
        return baseline.error() - row.error();
    }

    private Finding of(PublishedRow row, List<PublishedRow> rows, int family) {
        if (!row.differences().isEmpty()) {
            double[] gains =
                    row.differences().stream().mapToDouble(Double::doubleValue).toArray();
            double first = gains[0];
            if (row.differences().stream().allMatch(gain -> gain == first)) {
                return Finding.of(
                        NAME,
                        row,
                        Answer.UNDERSPECIFIED,
                        "all differences are equal, so that nothing says how runs scatter");
            }
            Welch paired = Welch.paired(gains);
            double deviation = paired.error() * Math.sqrt(gains.length);
            return judged(row, paired, "Student's paired t of " + gains.length + " runs", deviation, family);
        }
        PublishedRow base = baseline(row, rows).orElseThrow();
        String missing = missing(row, base);
        if (!missing.isEmpty()) {
            return Finding.of(NAME, row, Answer.UNDERSPECIFIED, missing);
        }
        double own = deviation(row);
        double other = deviation(base);
        int runs = row.runs().getAsInt();
        Welch welch = Welch.of(better(row, base), own, runs, other, base.runs().getAsInt());
        return judged(row, welch, "Welch's t of the printed means", Math.hypot(own, other), family);
    }

    /** A spread that was rounded to 0 stands for the largest that is. */
    private static double deviation(PublishedRow row) {
        Printed spread = row.spread().orElseThrow();
        return row.kind()
                .deviation(
                        spread.value() > 0 ? spread.value() : spread.most(),
                        row.runs().getAsInt());
    }

    private static String missing(PublishedRow row, PublishedRow base) {
        for (PublishedRow each : List.of(row, base)) {
            String who = each == row ? "" : "its baseline '" + base.name() + "' ";
            if (!each.severalRuns()) {
                return who + (each.runs().isPresent() ? "is one run" : "does not say of how many runs it is a mean")
                        + ", so that nothing says what training again would give";
            }
            if (each.spread().isEmpty()) {
                return who + "has no spread, so that nothing says how its runs scatter";
            }
            if (each.kind() == SpreadKind.UNKNOWN) {
                return who
                        + "does not say whether its spread is a standard deviation (sd), a standard error (se) or half of"
                        + " a 95 % interval (ci95)";
            }
        }
        return "";
    }

    private Finding judged(PublishedRow row, Welch test, String how, double deviation, int family) {
        double halfWidth = test.halfWidth(alpha / family);
        double low = test.difference() - halfWidth;
        double high = test.difference() + halfWidth;
        Answer answer = low > 0 ? Answer.SUPPORTED : high < 0 ? Answer.REFUTED : Answer.INCONCLUSIVE;
        StringBuilder sentence = new StringBuilder(String.format(
                Locale.ROOT,
                "gain %.2f points, interval [%.2f, %.2f] at level 1 - %s/%d, %s: t = %.2f, p = %.2g",
                100 * test.difference(),
                100 * low,
                100 * high,
                alpha,
                family,
                how,
                test.t(),
                test.p()));
        row.gain().ifPresent(gain -> sentence.append(claimed(gain, low, high)));
        if (answer == Answer.INCONCLUSIVE) {
            sentence.append(needed(row, test.difference(), deviation, family));
        }
        return Finding.of(NAME, row, answer, sentence.toString());
    }

    private static String claimed(Printed gain, double low, double high) {
        boolean inside = low <= gain.value() && gain.value() <= high;
        return String.format(
                Locale.ROOT, "; the claimed %.2f points are %s it", 100 * gain.value(), inside ? "within" : "outside");
    }

    /** How many runs would do, if the truth is what is claimed, or else what was seen. */
    private String needed(PublishedRow row, double seen, double deviation, int family) {
        double truth = row.gain().map(Printed::value).orElse(seen);
        if (truth <= 0) {
            return "";
        }
        int few = 1;
        int runs = 2;
        while (runs < MOST_RUNS && !seen(truth, deviation, runs, family)) {
            few = runs;
            runs *= 2;
        }
        while (runs - few > 1) {
            int middle = (few + runs) / 2;
            if (seen(truth, deviation, middle, family)) {
                runs = middle;
            } else {
                few = middle;
            }
        }
        return String.format(
                Locale.ROOT,
                "; a true gain of %.2f points would be seen nine times in ten with %s runs on each side",
                100 * truth,
                runs >= MOST_RUNS ? "more than " + MOST_RUNS : "about " + runs);
    }

    /** Whether the interval of so many runs lies above 0 with the wanted chance: its half and the scatter of its middle fit in. */
    private boolean seen(double truth, double deviation, int runs, int family) {
        Welch planned = new Welch(truth, deviation / Math.sqrt(runs), runs - 1.0);
        return planned.halfWidth(alpha / family) + WANTED_SCATTER * planned.error() <= truth;
    }
}
