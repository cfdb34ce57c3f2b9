package dev.multiview.baselines.classical;

import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.TrainingTask;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import smile.base.cart.SplitRule;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;

/**
 * Smile's random forest on raw values, or on pooled patches: a traditional reference. It is not linear, but like
 * the regime it is listed in it learns no features by gradient descent.
 *
 * <p>Trees are grown to the end on a bootstrap sample each, with the square root of the number of values tried at a
 * node. Logits are {@code ln(p + 0.001)} with p the share of the trees' votes. Seeded by the task's child path {@code
 * init}. It fits labels only, so it can be a single or an ensemble's member, but no student. Notes of a fit: {@code trees}.
 */
public final class RandomForestLearner extends ClassicalLearner {
    private static final String LABEL = "label";
    private static final double FLOOR = 1e-3;
    private static final int DEEPEST = 30;

    private final int trees;
    private final boolean pooled;

    /** A learner on raw values. */
    public RandomForestLearner(String name, int trees) {
        this(name, trees, false);
    }

    /**
     * A learner.
     *
     * @param name unique name of the learner
     * @param trees trees of a forest, at least 1
     * @param pooled whether a bag of patches is seen as the sum of its patches, see {@link TreeRows}; else as it is
     */
    public RandomForestLearner(String name, int trees, boolean pooled) {
        super(name);
        if (trees < 1) {
            throw new IllegalArgumentException("Trees " + trees + " is below 1");
        }
        this.trees = trees;
        this.pooled = pooled;
    }

    @Override
    public String canonical() {
        return "smile-random-forest-v1(trees=" + trees + ",depth=" + DEEPEST + (pooled ? ",pooled" : "") + ")";
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        Samples training = HardLabelTask.training(name(), task);
        DataFrame rows = rows(training);
        DataFrame data = rows.merge(IntVector.of(LABEL, training.labels()));
        int tried = TreeRows.tried(rows);
        RandomForest forest = SeededSmile.call(
                task.seed().child("init"),
                () -> RandomForest.fit(
                        Formula.lhs(LABEL),
                        data,
                        trees,
                        tried,
                        SplitRule.GINI,
                        DEEPEST,
                        training.count(),
                        1,
                        1.0,
                        null,
                        // Numbers below 2 leave the thread's generator alone, which has been seeded for all trees.
                        LongStream.range(-trees, 0)));
        return new Fit(new Voters(forest, training.classes(), this::rows), Map.of("trees", (double) trees));
    }

    private DataFrame rows(Samples samples) {
        return pooled ? TreeRows.pooled(samples) : TreeRows.raw(samples);
    }

    /** The trees' votes as logits. */
    private record Voters(RandomForest forest, int classes, Function<Samples, DataFrame> rows) implements Model {
        @Override
        public Logits predict(Samples samples) {
            DataFrame data = rows.apply(samples);
            float[] values = new float[samples.count() * classes];
            double[] votes = new double[classes];
            for (int i = 0; i < samples.count(); i++) {
                Tuple row = data.get(i);
                forest.predict(row, votes);
                for (int c = 0; c < classes; c++) {
                    values[i * classes + c] = (float) Math.log(votes[c] + FLOOR);
                }
            }
            return new Logits(samples.count(), classes, values);
        }
    }
}
