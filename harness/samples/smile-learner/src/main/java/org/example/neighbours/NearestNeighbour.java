package org.example.neighbours;

import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Regime;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import java.util.Map;
import smile.classification.KNN;

/** The class of the nearest neighbour in a random tenth of the samples, by Smile. */
final class NearestNeighbour implements Learner {
    @Override
    public String name() {
        return "nearest-neighbour";
    }

    @Override
    public Regime regime() {
        return Regime.LINEARIZED; // it learns no features
    }

    @Override
    public String canonical() {
        return "nearest-neighbour-1"; // hyperparameters and a version: part of every trial's key
    }

    @Override
    public Fit fit(TrainingTask task) {
        if (!(task.targets() instanceof Targets.HardLabels)) {
            throw new IllegalArgumentException("Learner nearest-neighbour has no student; train it on hard labels");
        }
        Samples training = task.training();
        var random = task.seed().child("tenth").generator(); // all randomness comes from the task's seed path
        int[] drawn = random.ints(training.count() / 10, 0, training.count()).toArray();
        double[][] all = rows(training);
        double[][] points = new double[drawn.length][];
        int[] labels = new int[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            points[i] = all[drawn[i]];
            labels[i] = training.labels()[drawn[i]];
        }
        KNN<double[]> neighbours = KNN.fit(points, labels, 1);
        return new Fit(test -> predict(neighbours, test), Map.of());
    }

    private static Logits predict(KNN<double[]> neighbours, Samples test) {
        float[] logits = new float[test.count() * test.classes()];
        double[][] points = rows(test);
        for (int i = 0; i < points.length; i++) {
            logits[i * test.classes() + neighbours.predict(points[i])] = 1;
        }
        return new Logits(test.count(), test.classes(), logits);
    }

    private static double[][] rows(Samples samples) {
        int size = samples.shape().size();
        double[][] rows = new double[samples.count()][size];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = samples.values()[i * size + j];
            }
        }
        return rows;
    }
}
