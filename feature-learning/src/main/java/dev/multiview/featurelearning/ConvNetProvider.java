package dev.multiview.featurelearning;

import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import java.util.List;

/** The conv nets on offer, with the settings of the image claims. */
public final class ConvNetProvider implements LearnerProvider {
    @Override
    public List<Learner> learners() {
        return List.of(ConvNetLearner.small("small-conv-net", ConvNetSpec.SMALL));
    }
}
