package dev.multiview.judging;

import dev.multiview.judging.Manifest.Measure;
import dev.multiview.judging.Manifest.Scope;
import dev.multiview.judging.Side.Unit;
import dev.multiview.predictions.Refusal;
import dev.multiview.statistic.Binomial;
import dev.multiview.statistic.Crossed;
import dev.multiview.statistic.Moments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the design of a comparison by what varies in its runs. Replicates are draws if there are several, else groups of an
 * ensemble's members if there are several, else seeds; a lone ensemble is left without each of its members in turn.
 */
final class Designs {
    private final Evidence evidence;
    private final Measure measure;
    private final String where;
    private final Scope scope;

    /**
     * A comparison to be made.
     *
     * @param where the claim, for refusals
     * @param scope of what the claim speaks
     */
    Designs(Evidence evidence, Measure measure, String where, Scope scope) {
        this.evidence = evidence;
        this.measure = measure;
        this.where = where;
        this.scope = scope;
    }

    Sample sample() {
        Side candidate = evidence.side(measure.candidate(), measure);
        @Nullable Side baseline = measure.baseline() == null ? null : evidence.side(measure.baseline(), measure);
        int draws = Math.max(candidate.draws(), baseline == null ? 1 : baseline.draws());
        if (scope == Scope.DATA && draws < 2) {
            throw Refusal.of(
                    "%s speaks of other data, and all its runs are of one training set: seeds on one training set say nothing"
                            + " about other data; give runs of several draws",
                    where);
        }
        if (scope == Scope.ITEMS) {
            return asTheyAre(candidate, baseline);
        }
        if (evidence.ownItems() && draws > 1) {
            return nested(candidate, baseline);
        }
        Unit unit = draws > 1 ? Unit.DRAW : groups(candidate) || groups(baseline) ? Unit.GROUP : Unit.SEED;
        Side first = candidate.pooled(unit);
        @Nullable Side second = baseline == null ? null : baseline.pooled(unit);
        if (unit == Unit.DRAW && scope == Scope.DATA && second != null && (first.draws() < 2 || second.draws() < 2)) {
            throw Refusal.of(
                    "%s speaks of other data, and %s has runs of one training set only; give runs of several draws",
                    where, first.draws() < 2 ? first.role() : second.role());
        }
        if (first.loneEnsemble() || second != null && second.loneEnsemble()) {
            if (unit != Unit.SEED) {
                throw Refusal.of(
                        "%s compares an ensemble of one %s with runs of several; give members of every one",
                        where, unit.name().toLowerCase(Locale.ROOT));
            }
            return new LoneEnsemble(measure.metric(), where()).sample(first, second);
        }
        return crossed(unit, first, second);
    }

    private static boolean groups(@Nullable Side side) {
        return side != null && side.members().isPresent() && side.replicates().size() > 1;
    }

    private Sample crossed(Unit unit, Side first, @Nullable Side second) {
        int one = first.replicates().size();
        int other = second == null ? 1 : second.replicates().size();
        if (one == 1 && other == 1) {
            return items(first, second);
        }
        String noun = unit.name().toLowerCase(Locale.ROOT);
        if (second == null) {
            double[][] levels = levels(first);
            return sample(Crossed.paired(levels), noun, values(first, levels), Population.level(first, noun, where()));
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
                    Crossed.paired(gains),
                    noun,
                    values(longer, gains),
                    Population.paired(first, second, noun, where()));
        }
        Map<String, Double> apart = new LinkedHashMap<>();
        double[][] losses = first.table();
        double[][] before = second.table();
        first.replicates().forEach(each -> apart.put(first.role() + ", " + each.name(), level(each.losses())));
        second.replicates().forEach(each -> apart.put(second.role() + ", " + each.name(), level(each.losses())));
        return sample(Crossed.unpaired(before, losses), noun, apart, Population.apart(first, second, noun, where()))
                .ofParts();
    }

    private static Replicate named(Side first, Side second, int i) {
        return first.replicates().size() == 1
                ? second.replicates().get(i)
                : first.replicates().get(i);
    }

    /** The replicate of a side that belongs to a name; its only one if there is but one. */
    private static Replicate aligned(Unit unit, Side side, String name, int i) {
        return side.replicates().size() == 1
                ? side.replicates().get(0)
                : side.replicates().stream()
                        .filter(each -> unit.of(each).equals(name))
                        .findFirst()
                        .orElse(side.replicates().get(i));
    }

    private static Set<String> names(Unit unit, Side side) {
        return side.replicates().stream().map(unit::of).collect(Collectors.toSet());
    }

    private Sample sample(Crossed crossed, String noun, Map<String, Double> values, String population) {
        Design design = new CrossedDesign(
                crossed, noun, least(crossed.items()), Words.counted(crossed.replicates(), noun) + " a side");
        return new Sample(design, population, values);
    }

    /** Items on which no two models differ do not claim certainty: half a one does. */
    private double least(int items) {
        double error = Binomial.standardError(0, items);
        return measure.metric().counted() ? error * error : 0;
    }

    /** Models as they are: items vary alone, and runs of a role are averaged over. */
    private Sample asTheyAre(Side first, @Nullable Side second) {
        if (evidence.ownItems()) {
            throw Refusal.of(
                    "%s speaks of models as they are on items that they share, and each draw has items of its own; leave"
                            + " 'population' out",
                    where);
        }
        if (first.replicates().size() == 1
                && (second == null || second.replicates().size() == 1)) {
            return items(first, second);
        }
        double[] items = second == null
                ? levels(Side.mean(first.replicates()))
                : Side.minus(Side.mean(second.replicates()), Side.mean(first.replicates()));
        return new Sample(ItemsDesign.mean(items), Population.asTheyAre(first, second, where()), Map.of());
    }

    private Sample items(Side first, @Nullable Side second) {
        double[] losses = first.replicates().get(0).losses();
        boolean counted = measure.metric().counted();
        if (second == null) {
            double[] levels = levels(first)[0];
            return new Sample(
                    counted ? ItemsDesign.share(levels) : ItemsDesign.mean(levels),
                    Population.oneLevel(first, where()),
                    Map.of());
        }
        double[] before = second.replicates().get(0).losses();
        boolean error = measure.metric() == Metric.ERROR;
        Design design = counted
                ? ItemsDesign.counted(
                        losses,
                        before,
                        error ? "right in " + first.role() + " alone" : "agreed on by " + first.role() + " alone",
                        error ? "right in " + second.role() + " alone" : "agreed on by " + second.role() + " alone")
                : ItemsDesign.mean(Side.minus(before, losses));
        return new Sample(design, Population.items(first, second, where()), Map.of());
    }

    private Sample nested(Side candidate, @Nullable Side baseline) {
        List<String> draws =
                candidate.replicates().stream().map(Unit.DRAW::of).distinct().toList();
        if (baseline != null && !names(Unit.DRAW, baseline).equals(names(Unit.DRAW, candidate))) {
            throw Refusal.of(
                    "%s compares %s and %s on different draws, each of which has items of its own; give both on the same"
                            + " draws",
                    where, candidate.role(), baseline.role());
        }
        Side first = candidate.pooled(Unit.DRAW);
        @Nullable Side second = baseline == null ? null : baseline.pooled(Unit.DRAW);
        double[] values = new double[draws.size()];
        double[] errors = new double[draws.size()];
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            Replicate each = first.replicates().get(i);
            double[] items = second == null
                    ? levels(each.losses())
                    : Side.minus(
                            aligned(Unit.DRAW, second, Unit.DRAW.of(each), i).losses(), each.losses());
            Moments moments = Moments.of(items, new double[items.length]);
            values[i] = moments.mean();
            errors[i] =
                    Math.sqrt(Math.max(moments.deviation() * moments.deviation() / items.length, least(items.length)));
            named.put(draws.get(i), values[i]);
        }
        return new Sample(
                new NestedDesign(Moments.of(values, errors)), Population.nested(candidate, baseline, where()), named);
    }

    private String where() {
        return evidence.test(1).name();
    }

    private double[][] levels(Side side) {
        List<double[]> levels = new ArrayList<>();
        side.replicates().forEach(each -> levels.add(levels(each.losses())));
        return levels.toArray(double[][]::new);
    }

    private double[] levels(double[] losses) {
        double[] levels = new double[losses.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = measure.metric().level(losses[i]);
        }
        return levels;
    }

    private double level(double[] losses) {
        return measure.metric().level(mean(losses));
    }

    private static Map<String, Double> values(Side side, double[][] table) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < table.length; i++) {
            values.put(side.replicates().get(i).name(), mean(table[i]));
        }
        return values;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
