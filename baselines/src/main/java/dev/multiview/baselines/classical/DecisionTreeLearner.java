package dev.multiview.baselines.classical;

import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.TrainingTask;
import java.util.Arrays;
import java.util.Map;
import smile.base.cart.CART;
import smile.base.cart.SplitRule;
import smile.classification.DecisionTree;
import smile.data.DataFrame;
import smile.data.measure.NominalScale;
import smile.data.type.DataTypes;
import smile.data.type.StructField;

/**
 * A learner of one of Smile's classification trees (CART, Gini impurity): what forests and boosted trees are held against.
 *
 * <p>It is a tree as a forest has them, but of all training samples: at each node the square root of the number of columns is
 * tried, drawn from the task's child path {@code init}. Columns are those of {@link TreeRows#pooled}. Logits are {@code ln(p
 * + 0.001)} with p the smoothed share of the class in the leaf. It fits labels only; a class may have no sample. Notes of a
 * fit: {@code nodes}.
 */
public final class DecisionTreeLearner extends ClassicalLearner {
    private static final double FLOOR = 1e-3;
    private static final int DEEPEST = 30;

    private final int leaves;

    /**
     * A learner.
     *
     * @param name unique name of the learner
     * @param leaves most leaves of the tree, at least 2; a tree is grown to the end if it may have as many as there are samples
     */
    public DecisionTreeLearner(String name, int leaves) {
        super(name);
        if (leaves < 2) {
            throw new IllegalArgumentException(
                    "Leaves " + leaves + " is below 2, and a tree of one leaf knows one class");
        }
        this.leaves = leaves;
    }

    @Override
    public String canonical() {
        return "smile-decision-tree-v1(leaves=" + leaves + ",depth=" + DEEPEST + ")";
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        Samples training = HardLabelTask.labelled(name(), task);
        DataFrame rows = TreeRows.pooled(training);
        String[] classes = new String[training.classes()];
        Arrays.setAll(classes, c -> "c" + c);
        StructField response = new StructField("label", DataTypes.IntegerType, new NominalScale(classes));
        int[] once = new int[training.count()];
        Arrays.fill(once, 1);
        DecisionTree tree = SeededSmile.call(
                task.seed().child("init"),
                () -> new DecisionTree(
                        rows,
                        training.labels(),
                        response,
                        training.classes(),
                        SplitRule.GINI,
                        DEEPEST,
                        // Smile reserves memory for as many.
                        Math.min(leaves, Math.max(2, training.count())),
                        1,
                        TreeRows.tried(rows),
                        once,
                        CART.order(rows)));
        return new Fit(new Shares(tree, training.classes()), Map.of("nodes", (double) tree.size()));
    }

    /** The shares of classes in leaves as logits. */
    private record Shares(DecisionTree tree, int classes) implements Model {
        @Override
        public Logits predict(Samples samples) {
            DataFrame rows = TreeRows.pooled(samples);
            float[] values = new float[samples.count() * classes];
            double[] shares = new double[classes];
            for (int i = 0; i < samples.count(); i++) {
                tree.predict(rows.get(i), shares);
                for (int c = 0; c < classes; c++) {
                    values[i * classes + c] = (float) Math.log(shares[c] + FLOOR);
                }
            }
            return new Logits(samples.count(), classes, values);
        }
    }
}
