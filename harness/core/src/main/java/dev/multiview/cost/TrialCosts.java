package dev.multiview.cost;

import dev.multiview.cost.DurationTable.Likeness;
import dev.multiview.cost.Estimate.Basis;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.store.StoredTrial;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The costs of trials, from durations of others. Of several sources the closest likeness is taken, and of equal ones the
 * present run before earlier runs before short fits. Earlier runs are multiplied by the ratio of present durations to theirs,
 * the median over shapes that both have. Safe for use by several threads.
 */
public final class TrialCosts {
    private final DurationTable now = new DurationTable();
    private final DurationTable earlier = new DurationTable();
    private final DurationTable pilots = new DurationTable();
    private final Map<String, TrialShape> shapes = new HashMap<>();
    private double ratio = Double.NaN;

    /** Costs of which nothing is known. */
    public TrialCosts() {}

    /** Costs as the rows of a store tell them; failed trials and rows of other programs' forms tell nothing. */
    public static TrialCosts of(Collection<StoredTrial> rows) {
        TrialCosts costs = new TrialCosts();
        for (StoredTrial row : rows) {
            if (row.finished() && row.seconds() > 0 && row.canonical().startsWith("trial-")) {
                costs.earlier(TrialShape.of(row.canonical()), row.seconds());
            }
        }
        return costs;
    }

    /** The shape of a planned trial. */
    public synchronized TrialShape shape(PlannedTrial planned) {
        return shapes.computeIfAbsent(
                planned.key(), key -> TrialShape.of(planned.trial().canonical()));
    }

    /**
     * A trial of this run has ended.
     *
     * @return its shape; empty if nobody has asked for that before
     */
    synchronized Optional<TrialShape> settled(StoredTrial row) {
        Optional<TrialShape> shape = Optional.ofNullable(shapes.get(row.key()));
        if (shape.isPresent() && row.finished() && row.seconds() > 0) {
            ended(shape.get(), row.seconds());
        }
        return shape;
    }

    /** A trial of that shape took so long in an earlier run. */
    synchronized void earlier(TrialShape shape, double seconds) {
        earlier.add(shape, seconds);
        ratio = Double.NaN;
    }

    /** A trial of that shape took so long in this run. */
    synchronized void ended(TrialShape shape, double seconds) {
        now.add(shape, seconds);
        ratio = Double.NaN;
    }

    /** A trial of that shape takes so long, as a short fit tells of another. */
    synchronized void derived(TrialShape shape, double seconds) {
        pilots.addDerived(shape, seconds);
        ratio = Double.NaN;
    }

    /** A short fit tells what a trial of that shape takes. */
    synchronized void piloted(TrialShape shape, double seconds) {
        pilots.add(shape, seconds);
        ratio = Double.NaN;
    }

    /** What a trial takes; empty while nothing at all is known. */
    public synchronized Optional<Estimate> of(TrialShape shape) {
        for (Likeness likeness : Likeness.values()) {
            OptionalDouble seconds = first(shape, likeness);
            if (seconds.isPresent()) {
                return Optional.of(new Estimate(seconds.getAsDouble(), basis(likeness)));
            }
        }
        return Optional.empty();
    }

    private OptionalDouble first(TrialShape shape, Likeness likeness) {
        OptionalDouble present = now.of(shape, likeness);
        if (present.isPresent()) {
            return present;
        }
        OptionalDouble past = earlier.of(shape, likeness);
        return past.isPresent() ? OptionalDouble.of(past.getAsDouble() * ratio()) : pilots.of(shape, likeness);
    }

    private static Basis basis(Likeness likeness) {
        return switch (likeness) {
            case SHAPE -> Basis.SAME_SHAPE;
            case LEARNER_AND_DATA -> Basis.SAME_LEARNER_AND_DATA;
            case LEARNER, NAME, ANY -> Basis.GUESS;
        };
    }

    /** How much longer trials take now than in earlier runs; 1 while nothing tells. */
    synchronized double ratio() {
        if (Double.isNaN(ratio)) {
            ratio = ratioTo(now).orElseGet(() -> ratioTo(pilots).orElse(1));
        }
        return ratio;
    }

    private OptionalDouble ratioTo(DurationTable present) {
        double[] ratios = present.shapes().stream()
                .filter(shape -> earlier.of(shape, Likeness.SHAPE).isPresent())
                .mapToDouble(shape -> present.of(shape, Likeness.SHAPE).orElseThrow()
                        / earlier.of(shape, Likeness.SHAPE).orElseThrow())
                .sorted()
                .toArray();
        return ratios.length == 0
                ? OptionalDouble.empty()
                : Arrays.stream(ratios, (ratios.length - 1) / 2, ratios.length / 2 + 1)
                        .average();
    }
}
