package dev.multiview.judging;

import dev.multiview.judging.Manifest.Measure;
import dev.multiview.judging.Manifest.Scope;
import dev.multiview.judging.Side.Unit;
import dev.multiview.predictions.Refusal;
import dev.multiview.statistic.Moments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Sample sample = comparison();
        return evidence.referenceWords(measure).map(sample::where).orElse(sample);
    }

    private Sample comparison() {
        Side candidate = evidence.side(measure.candidate(), measure);
        @Nullable Side baseline = measure.baseline() == null ? null : evidence.side(measure.baseline(), measure);
        int draws = Math.max(candidate.draws(), baseline == null ? 1 : baseline.draws());
        if (scope == Scope.DATA && draws < 2) {
            throw Refusal.of(
                    "%s speaks of other data, and all its runs are of one training set: seeds on one training set say nothing"
                            + " about other data; give runs of several draws",
                    where);
        }
        if (baseline != null
                && draws < 2
                && candidate.replicates().get(0).draw()
                        != baseline.replicates().get(0).draw()) {
            throw Refusal.of(
                    "%s compares %s of draw %d with %s of draw %d, so that what they were trained on differs, too; give both on"
                            + " the same draws",
                    where,
                    candidate.role(),
                    candidate.replicates().get(0).draw(),
                    baseline.role(),
                    baseline.replicates().get(0).draw());
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
        if (first.loneEnsemble() || (second != null && second.loneEnsemble())) {
            if (unit != Unit.SEED) {
                throw Refusal.of(
                        "%s compares an ensemble of one %s with runs of several; give members of every one",
                        where, unit.name().toLowerCase(Locale.ROOT));
            }
            return new LoneEnsemble(measure.metric(), where()).sample(first, second);
        }
        if (first.replicates().size() == 1
                && (second == null || second.replicates().size() == 1)) {
            return items(first, second);
        }
        return new CrossedSamples(measure.metric(), where(), unit).of(first, second);
    }

    private static boolean groups(@Nullable Side side) {
        return side != null && side.members().isPresent() && side.replicates().size() > 1;
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
                ? measure.metric().levels(Side.mean(first.replicates()))
                : Side.minus(Side.mean(second.replicates()), Side.mean(first.replicates()));
        return new Sample(ItemsDesign.mean(items), Population.asTheyAre(first, second, where()), levels(first, second))
                .ofParts();
    }

    /** The level of each run, where items vary alone and no run has a value of its own. */
    private Map<String, Double> levels(Side first, @Nullable Side second) {
        Map<String, Double> levels = new LinkedHashMap<>();
        for (Side side : second == null ? List.of(first) : List.of(first, second)) {
            for (Replicate each : side.replicates()) {
                String name = each.name(side.draws() > 1);
                levels.put(
                        side.role() + (name.isEmpty() ? "" : ", " + name),
                        measure.metric().level(mean(each.losses())));
            }
        }
        return levels;
    }

    private Sample items(Side first, @Nullable Side second) {
        double[] losses = first.replicates().get(0).losses();
        boolean counted = measure.metric().counted();
        if (second == null) {
            double[] levels = measure.metric().levels(losses);
            return new Sample(
                            counted ? ItemsDesign.share(levels) : ItemsDesign.mean(levels),
                            Population.oneLevel(first, where()),
                            levels(first, null))
                    .ofParts();
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
        return new Sample(design, Population.items(first, second, where()), levels(first, second)).ofParts();
    }

    private Sample nested(Side candidate, @Nullable Side baseline) {
        List<String> draws =
                candidate.replicates().stream().map(Unit.DRAW::of).distinct().toList();
        if (baseline != null
                && !CrossedSamples.names(Unit.DRAW, baseline).equals(CrossedSamples.names(Unit.DRAW, candidate))) {
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
                    ? measure.metric().levels(each.losses())
                    : Side.minus(
                            CrossedSamples.aligned(Unit.DRAW, second, Unit.DRAW.of(each), i)
                                    .losses(),
                            each.losses());
            Moments moments = Moments.of(items, new double[items.length]);
            values[i] = moments.mean();
            errors[i] = Math.sqrt(Math.max(
                    moments.deviation() * moments.deviation() / items.length,
                    measure.metric().leastVariance(items.length)));
            named.put(draws.get(i), values[i]);
        }
        return new Sample(
                new NestedDesign(Moments.of(values, errors)), Population.nested(candidate, baseline, where()), named);
    }

    private String where() {
        return evidence.test(evidence.manifest().runs().get(0).draw()).name();
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
