package dev.multiview.baselines.classical;

import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.TrainingTask;
import java.util.Arrays;
import java.util.Map;
import smile.base.cart.CART;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.regression.RegressionTree;

/**
 * A learner of gradient boosted trees for several classes: in each round one of Smile's regression trees a class is fitted to
 * what the softmax of the scores so far leaves over, see {@link Deviance}. The rounds are ours: Smile's own try every column
 * at every node, which would cost ten times as much here and leave nothing to the seed.
 *
 * <p>At each node the square root of the number of columns is tried, drawn from the task's child path {@code init}. Columns are
 * those of {@link TreeRows#pooled}. Logits are the scores. It fits labels only; a class may have no sample. Notes of a fit:
 * {@code trees} and {@code loss}, the mean cross-entropy on the training set in nats.
 */
public final class GradientBoostedTreesLearner extends ClassicalLearner {
    private static final int DEEPEST = 30;

    private final int rounds;
    private final int leaves;
    private final double shrinkage;

    /**
     * A learner.
     *
     * @param name unique name of the learner
     * @param rounds rounds, at least 1, each with a tree for every class
     * @param leaves most leaves of a tree, at least 2
     * @param shrinkage what each leaf is multiplied by, in (0, 1]
     */
    public GradientBoostedTreesLearner(String name, int rounds, int leaves, double shrinkage) {
        super(name);
        if (rounds < 1 || leaves < 2 || !(shrinkage > 0 && shrinkage <= 1)) {
            throw new IllegalArgumentException("Boosting of " + rounds + " rounds with trees of " + leaves
                    + " leaves and shrinkage " + shrinkage
                    + " cannot be; it needs a round, two leaves, and a shrinkage in (0, 1]");
        }
        this.rounds = rounds;
        this.leaves = leaves;
        this.shrinkage = shrinkage;
    }

    @Override
    public String canonical() {
        return "gradient-boosted-trees-v1(rounds=" + rounds + ",leaves=" + leaves + ",shrinkage=" + shrinkage
                + ",depth=" + DEEPEST + ")";
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        Samples training = HardLabelTask.labelled(name(), task);
        DataFrame rows = TreeRows.pooled(training);
        Scores scores = SeededSmile.call(task.seed().child("init"), () -> grown(rows, training));
        return new Fit(
                new Boosted(scores.trees(), shrinkage),
                Map.of("trees", (double) rounds * training.classes(), "loss", scores.loss(training.labels())));
    }

    private Scores grown(DataFrame rows, Samples training) {
        int classes = training.classes();
        int samples = training.count();
        Scores scores = new Scores(new RegressionTree[rounds][classes], new double[samples][classes]);
        StructField response = new StructField("residual", DataTypes.DoubleType);
        int[] once = new int[samples];
        Arrays.fill(once, 1);
        int[][] order = CART.order(rows);
        for (RegressionTree[] round : scores.trees()) {
            double[][] residuals = scores.residuals(training.labels());
            for (int c = 0; c < classes; c++) {
                round[c] = new RegressionTree(
                        rows,
                        new Deviance(residuals[c], classes),
                        response,
                        DEEPEST,
                        leaves,
                        1,
                        TreeRows.tried(rows),
                        once,
                        order);
            }
            for (int i = 0; i < samples; i++) {
                add(round, rows.get(i), shrinkage, scores.values()[i]);
            }
        }
        return scores;
    }

    private static void add(RegressionTree[] round, Tuple row, double shrinkage, double[] scores) {
        for (int c = 0; c < round.length; c++) {
            scores[c] += shrinkage * round[c].predict(row);
        }
    }

    /**
     * Trees by round and class, with the scores of the training samples.
     *
     * @param trees grown so far
     * @param values one row a sample
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Scores(RegressionTree[][] trees, double[][] values) {

        /** One-hot label minus softmax, class by class. */
        double[][] residuals(int[] labels) {
            double[][] residuals = new double[values[0].length][labels.length];
            for (int i = 0; i < labels.length; i++) {
                double[] shares = softmax(values[i]);
                for (int c = 0; c < shares.length; c++) {
                    residuals[c][i] = (labels[i] == c ? 1 : 0) - shares[c];
                }
            }
            return residuals;
        }

        double loss(int[] labels) {
            double sum = 0;
            for (int i = 0; i < labels.length; i++) {
                sum -= Math.log(Math.max(Double.MIN_NORMAL, softmax(values[i])[labels[i]]));
            }
            return sum / labels.length;
        }

        private static double[] softmax(double[] scores) {
            double most = Arrays.stream(scores).max().orElseThrow();
            double[] shares =
                    Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
            double sum = Arrays.stream(shares).sum();
            Arrays.setAll(shares, c -> shares[c] / sum);
            return shares;
        }
    }

    /** The trees' sums as logits. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Boosted(RegressionTree[][] trees, double shrinkage) implements Model {
        @Override
        public Logits predict(Samples samples) {
            DataFrame rows = TreeRows.pooled(samples);
            int classes = trees[0].length;
            float[] values = new float[samples.count() * classes];
            double[] scores = new double[classes];
            for (int i = 0; i < samples.count(); i++) {
                Arrays.fill(scores, 0);
                Tuple row = rows.get(i);
                for (RegressionTree[] round : trees) {
                    add(round, row, shrinkage, scores);
                }
                for (int c = 0; c < classes; c++) {
                    values[i * classes + c] = (float) scores[c];
                }
            }
            return new Logits(samples.count(), classes, values);
        }
    }
}
