package dev.multiview.featurelearning.fused;

import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;

/** A trained net, or several of them as one. */
final class FusedModel implements Model {
    private final FusedShape shape;
    private final float[] start;
    private final float[] weights;

    /**
     * The nets with this parameter vector; the arrays are owned.
     *
     * @param start W0, at which linearised nets are expanded
     */
    FusedModel(FusedShape shape, float[] start, float[] weights) {
        this.shape = shape;
        this.start = start;
        this.weights = weights;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the samples are not of the shape trained on
     */
    @Override
    public Logits predict(Samples samples) {
        if (!samples.shape().equals(shape.input())) {
            throw new IllegalArgumentException("Samples of shape " + samples.shape() + " do not fit a net trained on "
                    + shape.input() + "; use samples of the draw it was trained on");
        }
        float[] logits = new float[samples.count() * shape.classes()];
        BorderedPicture picture = new BorderedPicture(shape.input(), Augmentation.NONE);
        // One net after the other: only its weights and maps are in the cache.
        FusedNet net = shape.net(start);
        for (int member = 0; member < shape.members(); member++) {
            net.load(weights, member * shape.parameters());
            for (int i = 0; i < samples.count(); i++) {
                net.addLogits(picture.show(samples, i), logits, i * shape.classes());
            }
        }
        for (int i = 0; i < logits.length; i++) {
            logits[i] *= shape.outputWeight();
        }
        return new Logits(samples.count(), shape.classes(), logits);
    }
}
