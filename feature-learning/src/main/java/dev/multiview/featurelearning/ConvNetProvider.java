package dev.multiview.featurelearning;

import dev.multiview.featurelearning.fused.FusedNetLearner;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.model.NesterovDescent;
import java.util.List;

/**
 * The conv nets on offer, with the settings of the image claims. {@code small-conv-net-shifted} sees every picture
 * moved by up to one pixel.
 *
 * <p>They are {@link FusedNetLearner fused}. {@code small-conv-net-dl4j} is the first of them on DL4J's layers, for
 * comparison, and {@code resnet-8-dl4j} is ResNet-8. {@code centred-conv-twin} is the first one linearised, zero at the start,
 * and {@code conv-twin} the same with its start: they belong to the other regime, and stand here because they run on the same
 * kernels.
 */
public final class ConvNetProvider implements LearnerProvider {
    /** Twice the channels: still far smaller than what others publish, but not held back by its width. */
    private static final ConvNetSpec WIDE = new ConvNetSpec(List.of(16, 32), ConvNetSpec.SMALL.descent());

    /** A lower rate than the small net's, because no norm layer tames its steps. */
    private static final NesterovDescent RESIDUAL = new NesterovDescent(50, 0.02, 0.9);

    @Override
    public List<Learner> learners() {
        return List.of(
                FusedNetLearner.small("small-conv-net", ConvNetSpec.SMALL, 0),
                FusedNetLearner.small("small-conv-net-shifted", ConvNetSpec.SMALL, 1),
                FusedNetLearner.small("small-conv-net-wide", WIDE, 1),
                FusedNetLearner.centredTwin("centred-conv-twin", ConvNetSpec.SMALL),
                FusedNetLearner.twin("conv-twin", ConvNetSpec.SMALL),
                GraphNetLearner.small("small-conv-net-dl4j", ConvNetSpec.SMALL),
                FusedNetLearner.resNet8("resnet-8", RESIDUAL),
                GraphNetLearner.resNet8("resnet-8-dl4j", RESIDUAL));
    }
}
