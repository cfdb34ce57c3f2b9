package dev.multiview.data;

/**
 * The law of an input of {@link GaussianTargets}: N(c, I) with the centre c of its component. Centres are drawn afresh
 * for every draw, uniformly on the sphere of the given radius; components take turns, so all are equally frequent.
 *
 * @param components number of components; 1 with radius 0 is N(0, I)
 * @param radius distance of every centre from the origin, in standard deviations of a coordinate
 */
public record GaussianInputs(int components, double radius) {
    /** N(0, I). */
    public static final GaussianInputs NORMAL = new GaussianInputs(1, 0);

    public GaussianInputs {
        if (components < 1) {
            throw new IllegalArgumentException("Components " + components + " of a mixture are below 1");
        }
        if (!(radius >= 0 && Double.isFinite(radius))) {
            throw new IllegalArgumentException(
                    "Radius " + radius + " is not a finite number of at least 0; give 0 for centres at the origin");
        }
    }

    String canonical() {
        return "mixture(components=" + components + ",radius=" + radius + ")";
    }
}
