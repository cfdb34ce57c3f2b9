package dev.multiview.featurelearning;

import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepRule;
import java.util.List;

/**
 * The patch nets on offer.
 *
 * <p>{@code patch-net} has the settings in which the claims of arXiv 2012.09816 become visible at finite size. Its
 * threshold of 3 keeps the losing view of a class in the power part of the activation while the loss is being solved,
 * where it falls behind; at a threshold of 1 most classes learn both views.
 */
public final class PatchNetProvider implements LearnerProvider {
    @Override
    public List<Learner> learners() {
        return List.of(new PatchNetLearner(
                "patch-net", new PatchNetSpec(4, 3, 3, 0.04, new StepRule.PlateauCrossing(0.05, 1e6, 5))));
    }
}
