package dev.multiview.featurelearning;

import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.model.NesterovDescent;
import java.util.List;

/**
 * The conv nets on offer, with the settings of the image claims. {@code resnet-8} has a lower rate than the small net,
 * because no norm layer tames its steps. {@code small-conv-net-shifted} sees every picture moved by up to one pixel.
 */
public final class ConvNetProvider implements LearnerProvider {
    /** Twice the channels: still far smaller than what others publish, but not held back by its width. */
    private static final ConvNetSpec WIDE = new ConvNetSpec(List.of(16, 32), ConvNetSpec.SMALL.descent());

    @Override
    public List<Learner> learners() {
        return List.of(
                GraphNetLearner.small("small-conv-net", ConvNetSpec.SMALL),
                GraphNetLearner.small("small-conv-net-shifted", ConvNetSpec.SMALL)
                        .withShift(1),
                GraphNetLearner.small("small-conv-net-wide", WIDE).withShift(1),
                GraphNetLearner.resNet8("resnet-8", new NesterovDescent(50, 0.02, 0.9)));
    }
}
