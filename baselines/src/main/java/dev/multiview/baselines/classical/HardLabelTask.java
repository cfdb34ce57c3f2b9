package dev.multiview.baselines.classical;

import dev.multiview.data.Samples;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;

/** A task as classifiers of the library demand it: labels only, some at least one of every class, and finite values. */
final class HardLabelTask {
    private HardLabelTask() {}

    /**
     * The task's training samples, of each class at least one.
     *
     * @param learner its name, for messages
     * @throws IllegalArgumentException if there is a teacher, or a class without sample
     */
    static Samples training(String learner, TrainingTask task) {
        Samples samples = labelled(learner, task);
        int[] count = new int[samples.classes()];
        for (int label : samples.labels()) {
            count[label]++;
        }
        for (int c = 0; c < count.length; c++) {
            if (count[c] == 0) {
                throw new IllegalArgumentException("Class " + c + " has 0 training samples; learner " + learner
                        + " needs at least 1 of each class");
            }
        }
        return samples;
    }

    /**
     * The task's training samples, whichever classes they have.
     *
     * @param learner its name, for messages
     * @throws IllegalArgumentException if there is a teacher, or a model to be added to
     */
    static Samples labelled(String learner, TrainingTask task) {
        if (task.targets() instanceof Targets.Distilled) {
            throw new IllegalArgumentException(
                    "Learner " + learner
                            + " fits labels only and cannot follow a teacher; use random-features, or conv-random-features on pictures, for distillation");
        }
        if (task.targets() instanceof Targets.Beside) {
            throw new IllegalArgumentException("Learner " + learner
                    + " fits labels alone and cannot be added to others; use gradient-boosted-trees for boosting");
        }
        return task.training();
    }

    /** All samples as rows. */
    static double[][] rows(Samples samples) {
        int size = samples.shape().size();
        double[][] rows = new double[samples.count()][size];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < size; j++) {
                float value = samples.values()[i * size + j];
                if (!Float.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "Value " + j + " of sample " + i + " is " + value + "; inputs must be finite numbers");
                }
                rows[i][j] = value;
            }
        }
        return rows;
    }
}
