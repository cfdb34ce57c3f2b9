package dev.multiview.judging;

import dev.multiview.judging.Side.Unit;
import dev.multiview.statistic.Crossed;
import dev.multiview.statistic.Varying;
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
        double[] items =
                difference(Side.mean(first.replicates()), second == null ? null : Side.mean(second.replicates()));
        Map<String, Double> values = new LinkedHashMap<>();
        List<Varying> sources = new ArrayList<>();
        @Nullable Side other = null;
        if (second != null && members(first).equals(members(second))) {
            sources.add(Varying.members(items, deleted(first, second, values)));
        } else {
            add(first, second != null, sources, values);
            if (second != null) {
                add(second, false, sources, values);
                other = first.loneEnsemble() ? second.loneEnsemble() ? null : second : first;
            }
        }
        double least = metric.leastVariance(items.length);
        Side lone = first.loneEnsemble() || second == null ? first : second;
        return new Sample(
                new MembersDesign(Crossed.of(items, sources), least),
                Population.ensemble(members(lone), other, test),
                values,
                false);
    }

    /** Role of the members that a side is made of. */
    private static String members(Side side) {
        return side.members().orElse(side.role());
    }

    /** The items without each member, of both sides at once. */
    private double[][] deleted(Side first, Side second, Map<String, Double> values) {
        List<Replicate> names = (first.loneEnsemble() ? first : second).without();
        double[][] deleted = new double[names.size()][];
        for (int i = 0; i < deleted.length; i++) {
            deleted[i] = difference(without(first, i), without(second, i));
            values.put("without " + names.get(i).seed(), Designs.mean(deleted[i]));
        }
        return deleted;
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
    private void add(Side side, boolean candidate, List<Varying> sources, Map<String, Double> values) {
        boolean lone = side.loneEnsemble();
        if (!lone && side.replicates().size() == 1) {
            return;
        }
        for (Replicate each : lone ? side.without() : side.replicates()) {
            values.put(
                    side.role() + (lone ? " without " + each.seed() : ", " + Unit.SEED.of(each)),
                    metric.level(Designs.mean(each.losses())));
        }
        sources.add(
                lone
                        ? Varying.members(
                                side.replicates().get(0).losses(),
                                side.without().stream().map(Replicate::losses).toArray(double[][]::new))
                        : candidate ? Varying.runs(side.table()).negated() : Varying.runs(side.table()));
    }

    /** Gains of items; levels where there is no other side. */
    private double[] difference(double[] candidate, double @Nullable [] baseline) {
        if (baseline != null) {
            return Side.minus(baseline, candidate);
        }
        return metric.levels(candidate);
    }
}
