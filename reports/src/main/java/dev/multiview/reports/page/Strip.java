package dev.multiview.reports.page;

import dev.multiview.claim.Rule;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.RuleWords;
import dev.multiview.reports.format.Spacing;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A strip: an interval above the zone in which a claim holds, with every place in percent of the width.
 *
 * @param words what the strip shows, for those who hear it read
 * @param zones where the claim holds, from and to
 * @param zero the place of zero; empty if it is outside
 * @param dots single values, each a draw
 * @param marks the intervals, from top to bottom
 */
record Strip(String words, List<Span> zones, Optional<String> zero, List<String> dots, List<Mark> marks) {
    Strip {
        zones = List.copyOf(zones);
        dots = List.copyOf(dots);
        marks = List.copyOf(marks);
    }

    /** From one place to another. */
    record Span(String from, String width) {
        static Span of(Scale scale, double from, double to) {
            double whole = scale.high() - scale.low();
            return new Span(scale.at(from), Scale.percent(100 * (to - from) / whole));
        }
    }

    /**
     * One interval.
     *
     * @param style its name in the style sheet: {@code both}, {@code net} or {@code linear}
     * @param at the mean; empty where there is none
     * @param thin the interval by which the rule decides; empty where there is none
     * @param thick the 95 % interval; empty where there is none
     */
    record Mark(String style, Optional<String> at, Optional<Ends> thin, Optional<Ends> thick) {

        static Mark of(Scale scale, Estimate estimate, String style) {
            return new Mark(
                    style,
                    Double.isFinite(estimate.estimate())
                            ? Optional.of(scale.at(estimate.estimate()))
                            : Optional.empty(),
                    Ends.of(scale, estimate.low(), estimate.high()),
                    Ends.of(scale, estimate.low95(), estimate.high95()));
        }
    }

    /**
     * The ends of a line.
     *
     * @param below whether it goes on below the scale
     * @param above whether it goes on above it
     */
    record Ends(String from, String to, boolean below, boolean above) {
        static Optional<Ends> of(Scale scale, double low, double high) {
            return Double.isFinite(low) && Double.isFinite(high)
                    ? Optional.of(new Ends(scale.at(low), scale.at(high), low < scale.low(), high > scale.high()))
                    : Optional.empty();
        }
    }

    /** The strip of one claim. */
    static Strip of(Estimate estimate, Optional<Rule> rule, String style) {
        return of(estimate, rule, style, new double[0]);
    }

    /** The same with the value of each draw as a dot. */
    static Strip of(Estimate estimate, Optional<Rule> rule, String style, double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        Scale scale = Scale.of(estimate, rule, finite);
        String claimed = rule.map(each -> "; claimed: " + RuleWords.words(each, Spacing::tickLabel))
                .orElse("");
        return new Strip(
                "Measured " + NumberFormats.estimate(estimate.estimate(), estimate.low(), estimate.high()) + claimed,
                rule.map(each -> zones(scale, each)).orElse(List.of()),
                scale.shows(0) ? Optional.of(scale.at(0)) : Optional.empty(),
                Arrays.stream(finite).mapToObj(scale::at).toList(),
                List.of(Mark.of(scale, estimate, style)));
    }

    private static List<Span> zones(Scale scale, Rule rule) {
        List<Double> places = new ArrayList<>(List.of(scale.low()));
        rule.borders().stream().filter(scale::shows).forEach(places::add);
        places.add(scale.high());
        List<Span> zones = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            double from = places.get(i - 1);
            double to = places.get(i);
            if (rule.claims((from + to) / 2)) {
                zones.add(Span.of(scale, from, to));
            }
        }
        return zones;
    }
}
