package dev.multiview.featurelearning.fused;

import dev.multiview.data.InputShape.Image;
import dev.multiview.featurelearning.shared.ResNet8Spec;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.NesterovDescent;
import dev.multiview.random.SeedPath;

/** A kind of net that has a fused form. */
public sealed interface FusedKind {

    /** All hyperparameters on one line, those of the descent included. */
    String canonical();

    /** How it is trained. */
    NesterovDescent descent();

    /** Number of parameters of one net on images of shape {@code input}. */
    int parameters(Image input, int classes);

    /** W0 of the net seeded at {@code seed}, drawn from its child path {@code init}. */
    float[] initialWeights(SeedPath seed, Image input, int classes);

    /**
     * The small conv net.
     *
     * @param spec its description, which both regimes share
     */
    record Small(ConvNetSpec spec) implements FusedKind {
        @Override
        public String canonical() {
            return spec.canonical();
        }

        @Override
        public NesterovDescent descent() {
            return spec.descent();
        }

        @Override
        public int parameters(Image input, int classes) {
            return spec.parameters(input, classes);
        }

        @Override
        public float[] initialWeights(SeedPath seed, Image input, int classes) {
            return spec.initialWeights(seed, input, classes);
        }
    }

    /**
     * ResNet-8.
     *
     * @param spec its description, which the net on DL4J's layers shares
     */
    record Residual(ResNet8Spec spec) implements FusedKind {
        @Override
        public String canonical() {
            return spec.canonical();
        }

        @Override
        public NesterovDescent descent() {
            return spec.descent();
        }

        @Override
        public int parameters(Image input, int classes) {
            return spec.parameters(input, classes);
        }

        @Override
        public float[] initialWeights(SeedPath seed, Image input, int classes) {
            return spec.initialWeights(seed, input, classes);
        }
    }
}
