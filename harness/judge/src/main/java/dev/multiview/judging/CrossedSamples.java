package dev.multiview.judging;

import dev.multiview.judging.Side.Unit;
import dev.multiview.statistic.Crossed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Samples of replicates that all meet the same items: in pairs where both sides have the same names, against one that is taken as
 * it is, or without pairs.
 *
 * @param metric what is measured
 * @param test name of the test set
 * @param unit what a replicate is
 */
record CrossedSamples(Metric metric, String test, Unit unit) {

    /**
     * The sample of one side, or of two.
     *
     * @param first the candidate, pooled by the unit
     * @param second the baseline, or null for a level; one of both has at least two replicates
     */
    Sample of(Side first, @Nullable Side second) {
        int one = first.replicates().size();
        int other = second == null ? 1 : second.replicates().size();
        String noun = unit.name().toLowerCase(Locale.ROOT);
        if (second == null) {
            double[][] levels = first.replicates().stream()
                    .map(each -> metric.levels(each.losses()))
                    .toArray(double[][]::new);
            return sample(Crossed.paired(levels), noun, values(first, levels), Population.level(first, noun, test));
        }
        if (names(unit, first).equals(names(unit, second)) || one == 1 || other == 1) {
            double[][] gains = new double[Math.max(one, other)][];
            for (int i = 0; i < gains.length; i++) {
                gains[i] = Side.minus(
                        aligned(unit, second, other == 1 ? "" : unit.of(named(first, second, i)), i)
                                .losses(),
                        (one == 1
                                        ? first.replicates().get(0)
                                        : first.replicates().get(i))
                                .losses());
            }
            Side longer = one == 1 ? second : first;
            return sample(
                    Crossed.paired(gains), noun, values(longer, gains), Population.paired(first, second, noun, test));
        }
        Map<String, Double> apart = new LinkedHashMap<>();
        double[][] losses = first.table();
        double[][] before = second.table();
        first.replicates()
                .forEach(each ->
                        apart.put(first.role() + ", " + unit.of(each), metric.level(Designs.mean(each.losses()))));
        second.replicates()
                .forEach(each ->
                        apart.put(second.role() + ", " + unit.of(each), metric.level(Designs.mean(each.losses()))));
        return sample(Crossed.unpaired(before, losses), noun, apart, Population.apart(first, second, noun, test))
                .ofParts();
    }

    private static Replicate named(Side first, Side second, int i) {
        return first.replicates().size() == 1
                ? second.replicates().get(i)
                : first.replicates().get(i);
    }

    /** The replicate of a side that belongs to a name; its only one if there is but one. */
    static Replicate aligned(Unit unit, Side side, String name, int i) {
        return side.replicates().size() == 1
                ? side.replicates().get(0)
                : side.replicates().stream()
                        .filter(each -> unit.of(each).equals(name))
                        .findFirst()
                        .orElse(side.replicates().get(i));
    }

    static Set<String> names(Unit unit, Side side) {
        return side.replicates().stream().map(unit::of).collect(Collectors.toSet());
    }

    private Sample sample(Crossed crossed, String noun, Map<String, Double> values, String population) {
        Design design = new CrossedDesign(
                crossed,
                noun,
                metric.leastVariance(crossed.items()),
                Words.counted(crossed.replicates(), noun) + " a side");
        return new Sample(design, population, values);
    }

    private Map<String, Double> values(Side side, double[][] table) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < table.length; i++) {
            values.put(unit.of(side.replicates().get(i)), Designs.mean(table[i]));
        }
        return values;
    }
}
