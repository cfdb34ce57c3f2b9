package dev.multiview.featurelearning.fused;

/** One stage of a net with its weights, its gradient, and its maps for the sample at hand. For use by one thread. */
sealed interface StagePass permits GreyPass, DeepPass {

    /** Where things lie. */
    Stage stage();

    /** The output of the latest sample that went up. */
    float[] out();

    /** Notes of which response of each square was the largest, {@code [square][filter]}; see {@link GreyKernel}. */
    float[] which();

    /** Derivative by {@link #out}, laid out like it; for the stage above to write. */
    float[] slope();

    /**
     * Takes the weights of this stage and clears its gradient.
     *
     * @param parameters those of several nets
     * @param net where the parameters of this net begin
     */
    void load(float[] parameters, int net);

    /** Computes the output of a sample from its bordered input. */
    void forward(float[] input);

    /**
     * Adds the share of the sample that just went up to the gradient.
     *
     * @param input as on the way up
     */
    void backward(float[] input);

    /** Writes the derivative by the input, after {@link #backward}; values on the border mean nothing. */
    void backwardTo(float[] inputSlope);

    /** Writes the gradient times {@code factor} to where its weights were read from. */
    void store(float[] gradient, int net, float factor);
}
