package dev.multiview.procedure;

import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.model.Fit;
import dev.multiview.model.Logits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/**
 * The rounds of {@link Boosting}. Samples are drawn by their weights for every round but the first, which has the training
 * set as it is; errors are those on the training set, by weight.
 */
final class BoostingRounds {
    private BoostingRounds() {}

    /** A way to train the model of a round. */
    @FunctionalInterface
    interface Round {
        /** The fit of round {@code round}, from 0 on, on {@code samples}. */
        Fit fit(int round, Samples samples) throws InterruptedException;
    }

    /** A kept model with its vote. */
    private record Voter(ModelAnswers model, double coefficient) {}

    /**
     * Trains up to {@code rounds} models; what is returned predicts, for each class, the sum of the coefficients of those
     * that vote for it.
     *
     * @param learner its name, for sentences
     * @param training the training set
     * @param trial whose seed path the samples are drawn from
     * @throws TrialFailedException if a model's answer is not one
     */
    static Fit of(String learner, Samples training, Trial trial, int rounds, Round round) throws InterruptedException {
        Samme samme = new Samme(training.count(), training.classes());
        List<ModelAnswers> models = new ArrayList<>();
        for (int m = 0; m < rounds && !samme.ended(); m++) {
            Samples seen = m == 0 ? training : training.select(drawn(samme.weights(), trial, m));
            ModelAnswers model = ModelAnswers.of(learner, round.fit(m, seen));
            if (samme.add(wrong(model, training))) {
                models.add(model);
            }
        }
        List<Double> coefficients = samme.coefficients();
        List<Voter> voters = IntStream.range(0, models.size())
                .mapToObj(m -> new Voter(models.get(m), coefficients.get(m)))
                .filter(voter -> voter.coefficient() > 0)
                .toList();
        Map<String, Double> notes = new TreeMap<>();
        notes.put(TrialNotes.BOOSTED_ROUNDS, (double) voters.size());
        for (int m = 0; m < voters.size(); m++) {
            notes.put(TrialNotes.coefficient(m), voters.get(m).coefficient());
        }
        return new Fit(samples -> votes(voters, samples), notes);
    }

    private static int[] drawn(double[] weights, Trial trial, int round) {
        UniformRandomProvider random = trial.boostingSeed(round).generator();
        SharedStateDiscreteSampler sampler = AliasMethodDiscreteSampler.of(random, weights);
        return IntStream.generate(sampler::sample).limit(weights.length).toArray();
    }

    private static boolean[] wrong(ModelAnswers model, Samples training) {
        Logits logits = model.on(Split.TRAINING.label(), training);
        boolean[] wrong = new boolean[training.count()];
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = logits.predicted(i) != training.labels()[i];
        }
        return wrong;
    }

    private static Logits votes(List<Voter> voters, Samples samples) {
        float[] sums = new float[samples.count() * samples.classes()];
        for (Voter voter : voters) {
            Logits logits = voter.model().on("test or training", samples);
            for (int i = 0; i < samples.count(); i++) {
                sums[i * samples.classes() + logits.predicted(i)] += (float) voter.coefficient();
            }
        }
        return new Logits(samples.count(), samples.classes(), sums);
    }
}
