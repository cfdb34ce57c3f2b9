package dev.multiview.featurelearning.fused;

import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loss and gradient of nets on mini-batches of a training set. All memory is taken once, a mini-batch allocates nothing.
 * For use by one thread.
 */
public final class FusedGradient implements NesterovDescent.Objective {
    private final FusedShape shape;
    private final Samples training;
    private final CrossEntropy objective;
    private final BorderedPicture picture;
    private final List<FusedNet> nets;
    private final float[] logits;
    private final int[] sample = new int[1];

    /**
     * The objective of fitting {@code targets}.
     *
     * @param start W0 of all nets, at which linearised ones are expanded
     * @param augmentation changes every picture that is shown
     * @throws IllegalArgumentException if the targets do not fit the samples
     */
    public FusedGradient(
            FusedShape shape, float[] start, Samples training, Targets targets, Augmentation augmentation) {
        this.shape = shape;
        this.training = training;
        this.objective = CrossEntropy.of(training, targets);
        this.picture = new BorderedPicture(shape.input(), augmentation);
        this.nets =
                Stream.generate(() -> shape.net(start)).limit(shape.members()).toList();
        this.logits = new float[shape.classes()];
    }

    /** One picture at a time goes up and down through all nets. */
    @Override
    public double evaluate(float[] weights, int[] batch, float[] gradient) {
        for (int i = 0; i < nets.size(); i++) {
            nets.get(i).load(weights, i * shape.parameters());
        }
        double loss = 0;
        for (int index : batch) {
            float[] shown = picture.show(training, index);
            Arrays.fill(logits, 0);
            for (FusedNet net : nets) {
                net.addLogits(shown, logits, 0);
            }
            scale(logits);
            sample[0] = index;
            loss += objective.batchResidual(sample, logits);
            scale(logits);
            for (FusedNet net : nets) {
                net.backward(shown, logits);
            }
        }
        for (int i = 0; i < nets.size(); i++) {
            nets.get(i).store(gradient, i * shape.parameters(), 1f / batch.length);
        }
        return loss / batch.length;
    }

    private void scale(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= shape.outputWeight();
        }
    }
}
