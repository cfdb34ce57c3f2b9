package dev.multiview.model;

import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Stochastic gradient descent with Nesterov momentum, its rate falling linearly to zero over the whole training.
 *
 * <p>Both regimes train image models by this one loop, so that a net and its linear twin see the same mini-batches in
 * the same order with the same steps. With velocity v, gradient g and rate r a step is {@code v = momentum * v - r * g},
 * {@code w += momentum * v - r * g}. Samples that do not fill a mini-batch are left out of their epoch.
 *
 * @param batch samples in a mini-batch
 * @param rate rate of the first step
 * @param momentum share of the velocity that is kept, in [0, 1)
 */
public record NesterovDescent(int batch, double rate, double momentum) {
    /** A loss this many times that of the untrained model is no result of descent. */
    private static final int DIVERGED = 10;

    public NesterovDescent {
        if (batch < 1) {
            throw new IllegalArgumentException("Mini-batch of " + batch + " samples is below 1");
        }
        if (!(rate > 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException("Rate " + rate + " is not a positive finite number");
        }
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("Momentum " + momentum + " is outside [0, 1)");
        }
    }

    /** An objective: its loss and gradient on a mini-batch. */
    @FunctionalInterface
    public interface Objective {
        /**
         * Writes the gradient of the mini-batch's mean loss at {@code weights} into {@code gradient} and returns the loss.
         *
         * @param batch indices of the mini-batch's samples; reused between calls
         */
        double evaluate(float[] weights, int[] batch, float[] gradient);
    }

    /** All parameters on one line. */
    public String canonical() {
        return "nesterov(batch=" + batch + ",rate=" + rate + ",momentum=" + momentum + ",decay=linear)";
    }

    /**
     * The rule for a model whose output is the literal mean of {@code members} nets. The mean divides every gradient by
     * their number, so the rate is multiplied by it: each member then steps as far as it would alone.
     */
    public NesterovDescent forMeanOf(int members) {
        return new NesterovDescent(batch, rate * members, momentum);
    }

    /**
     * Moves {@code weights} downhill.
     *
     * @param objective what is minimised
     * @param weights start and result
     * @param samples number of training samples, at least one mini-batch
     * @param epochs passes over them
     * @param order path of the orders; epoch e shuffles by its child {@code epoch=e}
     * @return notes for the record: {@code firstLoss} and {@code loss}, the mean over the first and last epoch, and
     *     {@code updates}
     * @throws ArithmeticException if the loss is no longer a finite number, or that of an epoch is more than
     *     {@value #DIVERGED} times that of the first mini-batch: a net whose units have all died settles at a finite loss
     * @throws InterruptedException if the thread was interrupted
     */
    public Map<String, Double> minimise(Objective objective, float[] weights, int samples, int epochs, SeedPath order)
            throws InterruptedException {
        int perEpoch = samples / batch;
        if (perEpoch < 1) {
            throw new IllegalArgumentException(
                    "Training set of " + samples + " samples does not fill one mini-batch of " + batch);
        }
        float[] velocity = new float[weights.length];
        float[] gradient = new float[weights.length];
        double untrained = 0;
        double first = 0;
        double last = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            UniformRandomProvider random = order.child("epoch", epoch).generator();
            int[] shuffled = PermutationSampler.natural(samples);
            PermutationSampler.shuffle(random, shuffled);
            double sum = 0;
            for (int step = 0; step < perEpoch; step++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("Training was interrupted in epoch " + epoch + " of " + epochs);
                }
                int[] indices = Arrays.copyOfRange(shuffled, step * batch, (step + 1) * batch);
                double loss = objective.evaluate(weights, indices, gradient);
                if (!Double.isFinite(loss)) {
                    throw new ArithmeticException("Training diverged: loss " + loss + " in epoch " + epoch + " of "
                            + epochs + " at rate " + rate + "; choose a lower rate");
                }
                untrained = epoch == 0 && step == 0 ? loss : untrained;
                sum += loss;
                double progress = (double) (epoch * perEpoch + step) / (epochs * perEpoch);
                move(weights, velocity, gradient, (float) (rate * (1 - progress)));
            }
            last = sum / perEpoch;
            first = epoch == 0 ? last : first;
            if (last > DIVERGED * untrained) {
                throw new ArithmeticException("Training diverged: loss " + last + " in epoch " + epoch + " of " + epochs
                        + " is more than " + DIVERGED + " times that of the untrained model, " + untrained
                        + ", at rate " + rate + "; choose a lower rate");
            }
        }
        return Map.of("firstLoss", first, "loss", last, "updates", (double) epochs * perEpoch);
    }

    private void move(float[] weights, float[] velocity, float[] gradient, float rateNow) {
        float keep = (float) momentum;
        for (int i = 0; i < weights.length; i++) {
            float push = rateNow * gradient[i];
            velocity[i] = keep * velocity[i] - push;
            weights[i] += keep * velocity[i] - push;
        }
    }
}
