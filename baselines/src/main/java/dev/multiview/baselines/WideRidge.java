package dev.multiview.baselines;

import dev.multiview.baselines.kernel.WideConvKernel;
import dev.multiview.baselines.kernel.WideConvKernel.ReadOut;
import dev.multiview.baselines.kernel.WidePatchKernel;
import dev.multiview.baselines.kernel.WideReluKernel.Part;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.PatchNetSpec;
import java.util.List;
import java.util.Locale;

/** The learners by ridge regression with the kernel of an infinitely wide net: see {@link KernelMap}. */
final class WideRidge {
    /**
     * Penalties of pictures, as for random patches. On digits, with few validation pictures, the smallest is chosen for want of a
     * better one, which is nearly an interpolant; on Fashion-MNIST 1e-3.
     */
    private static final List<Double> PENALTIES = List.of(1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1.0);

    /** Multiplications with an addition that a Gram matrix may cost: a minute or two of a core. */
    private static final double MOST = 1e11;

    private WideRidge() {}

    /**
     * What {@link GradientFeatureMap#ridge} goes to as its net's width goes to infinity: kernel ridge regression with the
     * tangent kernel of the infinitely wide patch net.
     *
     * @param name unique name of the learner
     * @param spec the net; its activation and the scale of its filters are used
     */
    static RidgeLearner ofPatches(String name, PatchNetSpec spec) {
        String canonical = "wide-patch-ridge-v2(power=" + spec.power() + ",threshold=" + spec.threshold()
                + ",initialScale=" + spec.initialScale() + ")";
        return new RidgeLearner(
                name,
                canonical,
                RidgeFit.PENALTIES,
                (task, members) -> new KernelMap(
                        WidePatchKernel.series(spec, PatchBlock.shapeOf(task.training())),
                        PatchBlock::rows,
                        task.training()));
    }

    /**
     * Kernel ridge regression with a kernel of the infinitely wide conv net of {@link WideConvKernel}. Pictures on which the Gram
     * matrix would cost more than {@value #MOST} multiplications with an addition are refused.
     *
     * @param name unique name of the learner
     * @param part which kernel
     * @param readOut what the net's output sees
     * @param depth convolutions
     */
    static RidgeLearner ofPictures(String name, Part part, ReadOut readOut, int depth) {
        String canonical = "wide-conv-ridge-v1(part=" + part.name().toLowerCase(Locale.ROOT) + ",read-out="
                + readOut.name().toLowerCase(Locale.ROOT) + ",depth=" + depth + ")";
        return new RidgeLearner(name, canonical, PENALTIES, (task, members) -> {
            Samples training = task.training();
            WideConvKernel kernel = new WideConvKernel(part, readOut, depth, ImagePlanes.shapeOf(training));
            checkCost(name, kernel, training.count());
            return new KernelMap(kernel, ImagePlanes::rows, training);
        });
    }

    private static void checkCost(String name, WideConvKernel kernel, int samples) {
        double pairs = samples * (samples + 1.0) / 2;
        double cost = pairs * kernel.multiplyAdds();
        if (cost > MOST) {
            InputShape.Image shape = kernel.shape();
            int most = (int) ((Math.sqrt(1 + 8 * MOST / kernel.multiplyAdds()) - 1) / 2);
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The kernel matrix of %d pictures of %d x %d pixels costs %.0e multiplications, and learner %s takes %.0e"
                            + " at most; train on %d pictures or fewer, or on smaller ones%s",
                    samples,
                    shape.height(),
                    shape.width(),
                    cost,
                    name,
                    MOST,
                    most,
                    kernel.readOut() == ReadOut.AVERAGED ? ", or take the flattened kernel" : ""));
        }
    }
}
