package dev.multiview.judging;

import dev.multiview.statistic.Binomial;
import dev.multiview.statistic.Jackknife;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons with an ensemble of which there is one only. How another would differ is told by the delete-one jackknife over its
 * members; if the other side is of the same members, it loses them at the same time.
 *
 * @param metric what is measured
 * @param test name of the test set
 */
record LoneEnsemble(Metric metric, String test) {

    Sample sample(Side first, @Nullable Side second) {
        double[] items = difference(whole(first), second == null ? null : whole(second));
        Map<String, Double> values = new LinkedHashMap<>();
        Jackknife made = Jackknife.of(items);
        Side lone = first.loneEnsemble() ? first : second;
        String members = lone == null ? "" : lone.members().orElse("");
        @Nullable
        Side other = second == null || first.loneEnsemble() && second.loneEnsemble()
                ? null
                : first.loneEnsemble() ? second : first;
        if (second != null && members(first).equals(members(second))) {
            other = null;
            made = made.with(deleted(first, second, values));
        } else {
            made = added(made, first, values);
            made = second == null ? made : added(made, second, values);
        }
        double least = metric.counted() ? Math.pow(Binomial.standardError(0, items.length), 2) : 0;
        return new Sample(new JackknifeDesign(made, least), Population.ensemble(members, other, test), values);
    }

    /** Role of the members that a side is made of. */
    private static String members(Side side) {
        return side.members().orElse(side.role());
    }

    /** The mean over items without each member, of both sides at once. */
    private double[] deleted(Side first, Side second, Map<String, Double> values) {
        int count = Math.max(first.without().size(), second.without().size());
        double[] means = new double[count];
        for (int i = 0; i < count; i++) {
            means[i] = Designs.mean(difference(without(first, i), without(second, i)));
            values.put(
                    "without "
                            + (first.loneEnsemble() ? first : second)
                                    .without()
                                    .get(i)
                                    .seed(),
                    means[i]);
        }
        return means;
    }

    private static double[] without(Side side, int i) {
        if (side.loneEnsemble()) {
            return side.without().get(i).losses();
        }
        List<Replicate> others = new ArrayList<>(side.replicates());
        others.remove(i);
        return Side.mean(others);
    }

    /** A side whose chance is its own: that of an ensemble by leaving out, that of runs by their scatter, none of a single one. */
    private Jackknife added(Jackknife made, Side side, Map<String, Double> values) {
        if (side.loneEnsemble()) {
            double[] means = side.without().stream()
                    .mapToDouble(each -> metric.level(Designs.mean(each.losses())))
                    .toArray();
            side.without()
                    .forEach(each -> values.put(
                            side.role() + " without " + each.seed(), metric.level(Designs.mean(each.losses()))));
            return made.with(means);
        }
        if (side.replicates().size() == 1) {
            return made;
        }
        side.replicates()
                .forEach(each ->
                        values.put(side.role() + ", " + each.name(), metric.level(Designs.mean(each.losses()))));
        return made.withMeanOf(side.replicates().stream()
                .mapToDouble(each -> Designs.mean(each.losses()))
                .toArray());
    }

    private static double[] whole(Side side) {
        return Side.mean(side.replicates());
    }

    /** Gains of items; levels where there is no other side. */
    private double[] difference(double[] first, double @Nullable [] second) {
        if (second != null) {
            return Side.minus(second, first);
        }
        double[] levels = new double[first.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = metric.level(first[i]);
        }
        return levels;
    }
}
