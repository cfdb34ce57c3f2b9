package dev.multiview.featurelearning.fused;

import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Images;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.random.SeedPath;
import java.util.List;

/**
 * A description of what is computed: the logits of one net, or the sum or mean of those of several, on images of one shape.
 * The parameter vector holds the nets one after the other, each laid out as its kind says.
 *
 * @param kind the kind of net
 * @param input shape of a sample
 * @param classes number of logits
 * @param members number of nets
 * @param reading how their logits combine
 */
public record FusedShape(FusedKind kind, Image input, int classes, int members, JointReading reading) {

    /**
     * The shape that fits a training set.
     *
     * @throws IllegalArgumentException if its samples are not images
     */
    public static FusedShape of(FusedKind kind, Samples training, int members, JointReading reading) {
        return new FusedShape(kind, Images.shape(training.shape()), training.classes(), members, reading);
    }

    /** Parameters of one net. */
    int parameters() {
        return kind.parameters(input, classes);
    }

    /** Factor on the sum of the nets' logits. */
    float outputWeight() {
        return reading == JointReading.MEAN ? 1f / members : 1;
    }

    /** W0 of all nets. */
    float[] initialWeights(List<SeedPath> seeds) {
        float[] weights = new float[seeds.size() * parameters()];
        for (int i = 0; i < seeds.size(); i++) {
            System.arraycopy(
                    kind.initialWeights(seeds.get(i), input, classes), 0, weights, i * parameters(), parameters());
        }
        return weights;
    }

    /**
     * A new net without weights.
     *
     * @param start W0 of all nets, at which a linearised one is expanded
     */
    FusedNet net(float[] start) {
        if (kind instanceof FusedKind.Small small) {
            return small.linearised()
                    ? new SmallTwin(small, input, classes, start)
                    : new SmallNet(small.spec(), input, classes);
        }
        if (kind instanceof FusedKind.Residual residual) {
            return new ResNet(residual.spec(), input, classes);
        }
        throw new AssertionError(kind);
    }
}
