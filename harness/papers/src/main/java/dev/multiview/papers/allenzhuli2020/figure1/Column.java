package dev.multiview.papers.allenzhuli2020.figure1;

import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.model.Learner;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of model, with what it can do.
 *
 * @param learner the learner
 * @param kind what it can do
 * @param others learners that take turns with it in an ensemble of several architectures; empty if it has no such row
 */
record Column(Learner learner, Kind kind, List<Learner> others) {
    static final String NET = "small-conv-net";
    static final String RESIDUAL = "resnet-8";

    /** Zero at the start, as all twins that nets are compared with. */
    static final String TWIN = "centred-conv-twin";

    static final String FEATURES = "conv-random-features-softmax";

    Column {
        others = List.copyOf(others);
    }

    /** What a kind of model can do. */
    enum Kind {
        /** It is trained by cross-entropy from a start of its own: every row. */
        TRAINED,
        /** The same, but one fit takes so long that the rows of ten members, bootstrap samples and one start are left out. */
        COSTLY,
        /** It fits labels only: no student, and none trained as one. */
        OF_LABELS,
        /** It has no seed, so that an ensemble of it is itself: the model and its student by squared loss. */
        WITHOUT_SEED;

        boolean hasStudents() {
            return this == TRAINED || this == COSTLY;
        }
    }

    /**
     * The columns, networks that learn features first.
     *
     * <p>ResNet-8 takes a second of a core on a small set and several on a larger one, so that there it is a column of tier full.
     *
     * @param small whether pictures are few and small enough for it, and for a kernel of all pairs of their pixels
     */
    static List<Column> all(Resources resources, boolean small, Tier tier) {
        Learner net = resources.learner(NET);
        Learner residual = resources.learner(RESIDUAL);
        Learner twin = resources.learner(TWIN);
        Learner features = resources.learner(FEATURES);
        boolean full = tier == Tier.FULL;
        List<Column> columns = new ArrayList<>();
        if (small || full) {
            columns.add(new Column(net, Kind.TRAINED, List.of(residual)));
            columns.add(new Column(residual, full ? Kind.TRAINED : Kind.COSTLY, List.of(net)));
        } else {
            columns.add(new Column(net, Kind.TRAINED, List.of()));
        }
        columns.add(new Column(twin, Kind.TRAINED, List.of(features)));
        columns.add(new Column(features, Kind.TRAINED, List.of(twin)));
        columns.add(new Column(resources.learner("conv-ntk"), Kind.WITHOUT_SEED, List.of()));
        if (small) {
            columns.add(new Column(resources.learner("conv-ntk-averaged"), Kind.WITHOUT_SEED, List.of()));
        }
        columns.add(new Column(resources.learner("random-forest"), Kind.OF_LABELS, List.of()));
        return columns;
    }
}
