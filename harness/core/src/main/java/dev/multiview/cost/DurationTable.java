package dev.multiview.cost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The durations of one source by shape, and by how alike shapes are: seconds of each, and seconds per unit of work above. */
final class DurationTable {
    /** How alike two trials are, the closest first. */
    enum Likeness {
        SHAPE,
        LEARNER_AND_DATA,
        LEARNER,
        NAME,
        ANY
    }

    private final Map<List<Object>, Durations> byKey = new HashMap<>();
    private final List<TrialShape> shapes = new ArrayList<>();

    /** A trial took so long. */
    void add(TrialShape shape, double seconds) {
        addDerived(shape, seconds);
        for (Likeness likeness : Likeness.values()) {
            if (likeness != Likeness.SHAPE) {
                add(shape, likeness, perWork(likeness) ? seconds / shape.work() : seconds);
            }
        }
    }

    /** Trials of this shape take so long, as follows from one of another shape; of others it tells nothing more. */
    void addDerived(TrialShape shape, double seconds) {
        if (of(shape, Likeness.SHAPE).isEmpty()) {
            shapes.add(shape);
        }
        add(shape, Likeness.SHAPE, seconds);
    }

    private void add(TrialShape shape, Likeness likeness, double value) {
        byKey.computeIfAbsent(key(shape, likeness), none -> new Durations()).add(value);
    }

    /** Shapes with a duration, each once. */
    List<TrialShape> shapes() {
        return List.copyOf(shapes);
    }

    /** Seconds of a shape by trials that are as alike as that; empty if there are none. */
    OptionalDouble of(TrialShape shape, Likeness likeness) {
        Durations found = byKey.get(key(shape, likeness));
        if (found == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(perWork(likeness) ? found.mean() * shape.work() : found.mean());
    }

    /** Of other learners a unit of work says nothing, but a plan's trials are of one order. */
    private static boolean perWork(Likeness likeness) {
        return likeness != Likeness.SHAPE && likeness != Likeness.ANY;
    }

    private static List<Object> key(TrialShape shape, Likeness likeness) {
        return switch (likeness) {
            case SHAPE -> List.of(likeness, shape);
            case LEARNER_AND_DATA -> List.of(likeness, shape.learner(), shape.data());
            case LEARNER -> List.of(likeness, shape.learner());
            case NAME -> List.of(likeness, shape.name());
            case ANY -> List.of(likeness);
        };
    }
}
