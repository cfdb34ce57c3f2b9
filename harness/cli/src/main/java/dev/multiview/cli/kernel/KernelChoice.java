package dev.multiview.cli.kernel;

import dev.multiview.baselines.kernel.ArcCosineKernel;
import dev.multiview.baselines.kernel.GaussianKernel;
import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.baselines.kernel.WideReluKernel.Part;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options that choose a kernel. */
final class KernelChoice {
    /** Beyond it less than half of a double's digits are left of a distance. */
    private static final double FARTHEST = 1e7;

    /** The kernels that can be chosen. */
    enum Name {
        NTK,
        NNGP,
        ARC_COSINE,
        GAUSSIAN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Option(
            names = "--kernel",
            paramLabel = "KERNEL",
            defaultValue = "ntk",
            description =
                    "ntk: tangent kernel of a fully connected ReLU net of infinite width. nngp: covariance of its outputs at the"
                            + " start. arc-cosine: that of Cho and Saul. gaussian: exp(-|x - x'|^2 / (2 WIDTH^2)) (default: ${DEFAULT-VALUE}).")
    private String kernel;

    @Option(
            names = "--depth",
            paramLabel = "L",
            defaultValue = "1",
            description = "Of ntk and nngp: hidden layers (default: ${DEFAULT-VALUE}).")
    private int depth;

    @Option(
            names = "--weight-variance",
            paramLabel = "V",
            defaultValue = "1",
            description =
                    "Of ntk and nngp: variance of each weight before it is scaled by the width (default: ${DEFAULT-VALUE}).")
    private double weightVariance;

    @Option(
            names = "--bias-variance",
            paramLabel = "V",
            defaultValue = "1",
            description = "Of ntk and nngp: variance of each bias (default: ${DEFAULT-VALUE}).")
    private double biasVariance;

    @Option(
            names = "--order",
            paramLabel = "Q",
            defaultValue = "1",
            description = "Of arc-cosine: 0 steps, 1 ReLU, 2 its square (default: ${DEFAULT-VALUE}).")
    private int order;

    @Option(
            names = "--width",
            paramLabel = "W",
            defaultValue = "1",
            description = "Of gaussian: its standard deviation (default: ${DEFAULT-VALUE}).")
    private double width;

    /**
     * The kernel between points.
     *
     * @param dimension number of their coordinates
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if an option is outside its range
     */
    InnerProductKernel of(int dimension) {
        try {
            return switch (name()) {
                case NTK -> new WideReluKernel(Part.TANGENT, depth, dimension, weightVariance, biasVariance);
                case NNGP -> new WideReluKernel(Part.COVARIANCE, depth, dimension, weightVariance, biasVariance);
                case ARC_COSINE -> new ArcCosineKernel(order);
                case GAUSSIAN -> new GaussianKernel(width);
            };
        } catch (IllegalArgumentException e) {
            throw new MultiviewException(ExitStatus.BAD_INPUT, e.getMessage() + "; see 'multiview kernel --help'", e);
        }
    }

    /**
     * Refuses points at which the kernel is not exact: the distances of the Gaussian one come from squared norms.
     *
     * @param points whatever is between them
     */
    void demandExact(PointTable points) {
        for (int i = 0; name() == Name.GAUSSIAN && i < points.rows().length; i++) {
            double norm = 0;
            for (double coordinate : points.rows()[i]) {
                norm += coordinate * coordinate / width / width / 2;
            }
            if (!(norm <= FARTHEST)) {
                throw new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "Point " + (i + 1) + " of " + points.name() + " lies " + Math.sqrt(2 * norm)
                                + " widths from the origin, and distances are exact up to " + Math.sqrt(2 * FARTHEST)
                                + "; shift or scale the coordinates, or give a larger --width");
            }
        }
    }

    private Name name() {
        for (Name name : Name.values()) {
            if (name.toString().equals(kernel)) {
                return name;
            }
        }
        throw new MultiviewException(
                ExitStatus.BAD_INPUT,
                "Kernel '" + kernel + "' is none of ntk, nngp, arc-cosine and gaussian; give one of these");
    }
}
