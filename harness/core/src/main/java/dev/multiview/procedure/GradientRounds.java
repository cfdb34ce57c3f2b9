package dev.multiview.procedure;

import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.model.Fit;
import dev.multiview.model.Logits;
import dev.multiview.model.Targets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The rounds of {@link GradientBoosting}. */
final class GradientRounds {
    private GradientRounds() {}

    /** A way to train the model of a round. */
    @FunctionalInterface
    interface Round {
        /** The fit of round {@code round}, from 0 on, to {@code targets}. */
        Fit fit(int round, Targets targets) throws InterruptedException;
    }

    /**
     * Trains the models of all rounds; what is returned predicts the sum of their logits, each times the shrinkage. Its notes are
     * those of the first.
     *
     * @param learner its name, for sentences
     * @param training the training set
     * @throws TrialFailedException if a model's answer is not one
     */
    static Fit of(String learner, Samples training, int rounds, double shrinkage, Round round)
            throws InterruptedException {
        List<ModelAnswers> models = new ArrayList<>();
        Map<String, Double> notes = Map.of();
        for (int m = 0; m < rounds; m++) {
            Targets targets = m == 0
                    ? new Targets.HardLabels()
                    : new Targets.Beside(sum(models, shrinkage, Split.TRAINING.label(), training));
            Fit fit = round.fit(m, targets);
            models.add(ModelAnswers.of(learner, fit));
            notes = m == 0 ? fit.notes() : notes;
        }
        return new Fit(samples -> sum(models, shrinkage, "test or training", samples), notes);
    }

    private static Logits sum(List<ModelAnswers> models, double shrinkage, String which, Samples samples) {
        double[] weights = new double[models.size()];
        Arrays.fill(weights, shrinkage);
        return Logits.sum(models.stream().map(model -> model.on(which, samples)).toList(), weights);
    }
}
