package dev.multiview.model;

import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Full-batch gradient descent over filters arranged in blocks, one block per class.
 *
 * <p>Weights and gradients are laid out {@code [block][filter][coordinate]}. The loop allocates nothing and
 * stops at the next step when its thread is interrupted.
 */
public final class GradientDescent {
    private final int blocks;
    private final int filters;
    private final int dimension;
    private final StepSize rule;
    /** Gives the weights whose norms the rule sees, from those that move. */
    private final UnaryOperator<float[]> measured;

    /**
     * A descent for weights of the given layout.
     *
     * @param blocks number of blocks (classes)
     * @param filters filters in a block
     * @param dimension coordinates of a filter
     * @param rule how large each block's steps are
     */
    public GradientDescent(int blocks, int filters, int dimension, StepSize rule) {
        this(blocks, filters, dimension, rule, UnaryOperator.identity());
    }

    private GradientDescent(int blocks, int filters, int dimension, StepSize rule, UnaryOperator<float[]> measured) {
        this.blocks = blocks;
        this.filters = filters;
        this.dimension = dimension;
        this.rule = rule;
        this.measured = measured;
    }

    /**
     * The same descent with a rule that sees the norms of {@code anchor} instead of those of the moving weights: the
     * limit in which weights hardly leave it.
     */
    public GradientDescent withNormsOf(float[] anchor) {
        return new GradientDescent(blocks, filters, dimension, rule, moving -> anchor);
    }

    /** An objective: its loss and gradient at given weights. */
    @FunctionalInterface
    public interface Objective {
        /** Writes the gradient at {@code weights} into {@code gradient} and returns the loss there. */
        double evaluate(float[] weights, float[] gradient);

        /**
         * Takes the step of what is trained beside the weights, if there is any, by the gradient of the last evaluation; called
         * once after the weights have taken theirs.
         */
        default void stepBeside() {}
    }

    /**
     * Moves {@code weights} by {@code steps} steps downhill.
     *
     * @return notes for the record: {@code loss} before the last step, {@code firstLoss}, {@code largestStep},
     *     {@code lastStep} (largest over blocks) and {@code plateauSteps}, the number of steps after which no
     *     block's step changed any more
     * @throws InterruptedException if the thread was interrupted
     */
    public Map<String, Double> minimise(Objective objective, float[] weights, int steps) throws InterruptedException {
        float[] gradient = new float[weights.length];
        double[] step = new double[blocks];
        Arrays.fill(step, Double.POSITIVE_INFINITY);
        double lastChange = 0;
        double first = 0;
        double loss = 0;
        double largest = 0;
        for (int s = 0; s < steps; s++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Training was interrupted after " + s + " of " + steps + " steps");
            }
            loss = objective.evaluate(weights, gradient);
            if (s == 0) {
                first = loss;
            }
            for (int b = 0; b < blocks; b++) {
                double next = rule.next(step[b], largestNorm(gradient, b), largestNorm(measured.apply(weights), b));
                lastChange = s > 0 && next != step[b] ? s : lastChange;
                step[b] = next;
                largest = Math.max(largest, next);
                descend(weights, gradient, b, (float) step[b]);
            }
            objective.stepBeside();
        }
        return Map.of(
                "loss", loss,
                "firstLoss", first,
                "largestStep", largest,
                "lastStep", Arrays.stream(step).max().orElse(0),
                "plateauSteps", lastChange);
    }

    private void descend(float[] weights, float[] gradient, int block, float step) {
        int size = filters * dimension;
        for (int i = block * size; i < (block + 1) * size; i++) {
            weights[i] -= step * gradient[i];
        }
    }

    private double largestNorm(float[] values, int block) {
        double largest = 0;
        for (int f = 0; f < filters; f++) {
            int offset = (block * filters + f) * dimension;
            double sum = 0;
            for (int j = 0; j < dimension; j++) {
                sum += (double) values[offset + j] * values[offset + j];
            }
            largest = Math.max(largest, sum);
        }
        return Math.sqrt(largest);
    }
}
