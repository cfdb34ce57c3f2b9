package dev.multiview.baselines;

import dev.multiview.baselines.classical.DecisionTreeLearner;
import dev.multiview.baselines.classical.GradientBoostedTreesLearner;
import dev.multiview.baselines.classical.KernelSvmLearner;
import dev.multiview.baselines.classical.RandomForestLearner;
import dev.multiview.baselines.kernel.WideConvKernel.ReadOut;
import dev.multiview.baselines.kernel.WideReluKernel.Part;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.PatchNetSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * The learners of the LINEARIZED regime. {@code centred-twin-M} is the centred {@link LinearTwinLearner} of M filters a
 * class at the scale of the tangent kernel, {@code linear-twin} the same of four filters with its start. The other two twins
 * are at the net's own scale.
 *
 * <p>{@code conv-ntk} and {@code conv-nngp} are kernel ridge regression with the two kernels of an infinitely wide conv net of two
 * convolutions, {@code -averaged} with global average pooling before its output.
 *
 * <p>Trees, {@code decision-tree}, {@code decision-tree-16}, {@code random-forest-pooled} and {@code gradient-boosted-trees}, stand
 * here as {@code random-forest} does: they are not linear, but learn no features by gradient descent. Their sizes were not
 * searched for. {@code gradient-boosted-trees-1} is the first round of the latter alone.
 */
public final class BaselineProvider implements LearnerProvider {
    /** The scale of the tangent-kernel regime: products with patches spread over the whole activation. */
    private static final PatchNetSpec KERNEL_SCALE = PatchNetSpec.PRESET.withInitialScale(1);

    /** The scale at which the net itself learns features: its gates at W0 are nearly shut. */
    private static final PatchNetSpec OWN_SCALE = PatchNetSpec.PRESET;

    private static final int RANDOM_FEATURES = 800;

    /** Those of three members together are fewer than the samples of the standard preset. */
    private static final int FEW_FEATURES = 200;

    private static final int RANDOM_PATCHES = 64;

    /** As many as the small conv net has. */
    private static final int CONVOLUTIONS = 2;

    /** Feature vectors have norm 1 or so, hence the large rate; it was chosen on tuning seeds. */
    private static final NesterovDescent SOFTMAX_DESCENT = new NesterovDescent(50, 5, 0.9);

    /** Filters a class of the centred twins: those between which the primary width was chosen, then doublings. */
    private static final List<Integer> CENTRED_WIDTHS = List.of(1, 2, 3, 4, 5, 6, 8, 16);

    @Override
    public List<Learner> learners() {
        List<Learner> all = new ArrayList<>();
        for (int width : CENTRED_WIDTHS) {
            all.add(LinearTwinLearner.centred("centred-twin-" + width, KERNEL_SCALE.withWidth(width)));
        }
        all.addAll(others());
        return all;
    }

    private static List<Learner> others() {
        return List.of(
                new LinearTwinLearner("linear-twin", KERNEL_SCALE),
                new LinearTwinLearner("linear-twin-own-scale", OWN_SCALE),
                LinearTwinLearner.centred("linear-twin-centred", OWN_SCALE),
                GradientFeatureMap.ridge("ridge-twin", KERNEL_SCALE),
                wide(8),
                wide(16),
                WideRidge.ofPatches("ridge-twin-infinite", KERNEL_SCALE),
                RandomReluMap.ridge("random-features", RANDOM_FEATURES),
                RandomReluMap.ridge("random-features-200", FEW_FEATURES),
                new ConvTwinLearner("conv-twin-blas", ConvNetSpec.SMALL),
                ConvRandomFeatureMap.ridge("conv-random-features", RANDOM_PATCHES),
                new ConvRandomFeatureSoftmaxLearner("conv-random-features-softmax", RANDOM_PATCHES, SOFTMAX_DESCENT),
                WideRidge.ofPictures("conv-ntk", Part.TANGENT, ReadOut.FLATTENED, CONVOLUTIONS),
                WideRidge.ofPictures("conv-ntk-averaged", Part.TANGENT, ReadOut.AVERAGED, CONVOLUTIONS),
                WideRidge.ofPictures("conv-nngp", Part.COVARIANCE, ReadOut.FLATTENED, CONVOLUTIONS),
                WideRidge.ofPictures("conv-nngp-averaged", Part.COVARIANCE, ReadOut.AVERAGED, CONVOLUTIONS),
                new KernelSvmLearner("kernel-svm", 10),
                new RandomForestLearner("random-forest", 100),
                new RandomForestLearner("random-forest-pooled", 50, true),
                new DecisionTreeLearner("decision-tree", Integer.MAX_VALUE),
                new DecisionTreeLearner("decision-tree-16", 16),
                new GradientBoostedTreesLearner("gradient-boosted-trees", 30, 8, 0.3),
                new GradientBoostedTreesLearner("gradient-boosted-trees-1", 1, 8, 0.3));
    }

    /** Towards the infinite width. */
    private static Learner wide(int filters) {
        return GradientFeatureMap.ridge("ridge-twin-width-" + filters, KERNEL_SCALE.withWidth(filters));
    }
}
