package dev.multiview.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * The time of a run, laid out over what was found in it. Trials are shared among claims, so that no claim has a beginning
 * and an end of its own: each gets its share of the run, by the seconds of the trials that it needs, one after the other.
 * The shares fill the run exactly, and whoever adds them up gets its time.
 */
public final class Timetable {
    private Timetable() {}

    /**
     * A share of the run.
     *
     * @param from milliseconds from the run's beginning
     * @param to the same for its end
     */
    public record Span(long from, long to) {
        /** Milliseconds in between. */
        public long length() {
            return to - from;
        }
    }

    /**
     * One span for each weight, in their order, from 0 to {@code total} without gaps.
     *
     * @param total milliseconds of the run
     * @param weights shares up to a factor; where they add up to nothing all get the same
     */
    public static List<Span> of(long total, List<Double> weights) {
        double sum = weights.stream().mapToDouble(Timetable::usable).sum();
        List<Span> spans = new ArrayList<>();
        double before = 0;
        long from = 0;
        for (int i = 0; i < weights.size(); i++) {
            before += sum > 0 ? usable(weights.get(i)) / sum : 1.0 / weights.size();
            // The last one ends with the run, whatever rounding says.
            long to = i == weights.size() - 1 ? total : Math.min(total, Math.round(total * before));
            spans.add(new Span(from, to));
            from = to;
        }
        return spans;
    }

    /** Milliseconds of a number of seconds; none if that is no number. */
    public static long milliseconds(double seconds) {
        return Math.round(1000 * usable(seconds));
    }

    private static double usable(double seconds) {
        return Double.isFinite(seconds) && seconds > 0 ? seconds : 0;
    }
}
