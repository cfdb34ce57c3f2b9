package dev.multiview.featurelearning.fused;

/** One net with memory for one sample at a time. For use by one thread. */
sealed interface FusedNet permits SmallNet, SmallTwin, ResNet {

    /**
     * Takes the weights and clears the gradient.
     *
     * @param parameters those of several nets
     * @param net where the parameters of this net begin
     */
    void load(float[] parameters, int net);

    /**
     * Adds the logits of a picture to {@code logits}.
     *
     * @param picture as {@link BorderedPicture} holds it
     * @param at where its logits begin
     */
    void addLogits(float[] picture, float[] logits, int at);

    /**
     * Adds the picture's share to the gradient; must follow {@link #addLogits} of the same picture.
     *
     * @param residual derivative by the logits
     */
    void backward(float[] picture, float[] residual);

    /** Writes the gradient times {@code factor} to where its weights were read from. */
    void store(float[] gradient, int net, float factor);
}
