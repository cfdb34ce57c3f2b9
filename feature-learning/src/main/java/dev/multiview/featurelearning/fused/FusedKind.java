package dev.multiview.featurelearning.fused;

import dev.multiview.data.InputShape.Image;
import dev.multiview.featurelearning.shared.ResNet8Spec;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Regime;
import dev.multiview.random.SeedPath;

/** A kind of net that has a fused form. */
public sealed interface FusedKind {

    /** The regime that its training belongs to. */
    default Regime regime() {
        return Regime.FEATURE_LEARNING;
    }

    /** All hyperparameters on one line, those of the descent included. */
    String canonical();

    /** How it is trained. */
    NesterovDescent descent();

    /** Number of parameters of one net on images of shape {@code input}. */
    int parameters(Image input, int classes);

    /** W0 of the net seeded at {@code seed}, drawn from its child path {@code init}. */
    float[] initialWeights(SeedPath seed, Image input, int classes);

    /**
     * The small conv net, or its first-order expansion at its own W0: the linearised model of arXiv 2010.10090 section 2.1. W0
     * and training are the same, so that a difference between the two is one of feature learning.
     *
     * @param spec its description, which both regimes share
     * @param form the net or one of its expansions
     */
    record Small(ConvNetSpec spec, Form form) implements FusedKind {
        /** What is trained. */
        public enum Form {
            NET,
            /** The expansion with the initial output f(x; W0). */
            TWIN_WITH_START,
            /** The expansion without it: linear in its features, and zero at the start. */
            CENTRED_TWIN
        }

        boolean linearised() {
            return form != Form.NET;
        }

        @Override
        public Regime regime() {
            return linearised() ? Regime.LINEARIZED : Regime.FEATURE_LEARNING;
        }

        @Override
        public String canonical() {
            return switch (form) {
                case NET -> spec.canonical();
                case TWIN_WITH_START -> "linearised," + spec.canonical();
                case CENTRED_TWIN -> "linearised,centred," + spec.canonical();
            };
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
