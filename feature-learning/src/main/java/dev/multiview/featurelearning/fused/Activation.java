package dev.multiview.featurelearning.fused;

/**
 * The map behind a ReLU for the sample at hand, and the derivative by what went into the ReLU; both with a border of zeros.
 *
 * @param plane the layout of both
 * @param values the map
 * @param slope the derivative
 */
record Activation(Plane plane, float[] values, float[] slope) {

    /** That of a convolution's output. */
    static Activation of(ConvLayout layout) {
        Plane plane = layout.output().withMargin(1);
        return new Activation(plane, new float[plane.size()], new float[plane.size()]);
    }

    /** Takes what goes into the ReLU, a map without a border. */
    void rectify(float[] responses) {
        MapKernel.rectify(plane.withMargin(0), responses, plane, values);
    }

    /**
     * Takes the derivative by the map.
     *
     * @param from its layout
     */
    void gate(Plane from, float[] handedDown) {
        MapKernel.gate(from, handedDown, plane, values, plane, slope);
    }
}
