package dev.multiview.model;

/**
 * The factor on a model's output, either fixed at 1 or trained beside the weights by a step rule of its own. For use by one
 * thread.
 */
public final class OutputScale {
    private final StepSize rule;
    private final boolean learnt;
    private double value = 1;
    private double step = Double.POSITIVE_INFINITY;
    private double gradient;

    private OutputScale(StepSize rule, boolean learnt) {
        this.rule = rule;
        this.learnt = learnt;
    }

    /** The factor 1, for ever. */
    public static OutputScale fixed() {
        return new OutputScale(new StepSize.Constant(1), false);
    }

    /** A factor that is 1 at the start and steps by {@code rule}, as a block of one filter with one coordinate. */
    public static OutputScale learnt(StepSize rule) {
        return new OutputScale(rule, true);
    }

    /** Whether it moves. */
    public boolean learnt() {
        return learnt;
    }

    public double value() {
        return value;
    }

    /** Forgets the gradient. */
    public void begin() {
        gradient = 0;
    }

    /**
     * Adds to the gradient what some outputs bring.
     *
     * @param residual derivative of the loss by each output
     * @param outputs the outputs, which hold the factor
     * @param count how many of both count
     */
    public void add(float[] residual, float[] outputs, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (double) residual[i] * outputs[i];
        }
        gradient += sum / value;
    }

    /** Derivative of the loss by the factor, since {@link #begin}. */
    public double gradient() {
        return gradient;
    }

    /** Takes one step downhill; a fixed factor stays. */
    public void descend() {
        if (learnt) {
            step = rule.next(step, Math.abs(gradient), Math.abs(value));
            value -= step * gradient;
        }
    }
}
