package dev.multiview.model;

import dev.multiview.random.SeedPath;

/**
 * The rule by which the nets of a trial get their initial weights. An experiment that changes nothing but the start puts
 * another rule here; nets and their linear twins follow it alike.
 */
@FunctionalInterface
public interface Start {

    /** W0 as {@link PatchNetSpec#initialWeights} draws it. */
    Start DRAWN = PatchNetSpec::initialWeights;

    /**
     * W0 of the net seeded at {@code seed}, laid out as {@link PatchNetSpec#initialWeights} does it.
     *
     * @param spec the net
     * @param seed path of the net
     * @param classes number of classes
     * @param dimension coordinates of a patch
     */
    float[] weights(PatchNetSpec spec, SeedPath seed, int classes, int dimension);
}
