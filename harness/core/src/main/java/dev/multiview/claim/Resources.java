package dev.multiview.claim;

import dev.multiview.image.ImageLibrary;
import dev.multiview.image.own.OwnSet;
import dev.multiview.model.Learner;
import dev.multiview.variation.Variation;
import java.util.List;
import java.util.function.Function;

/**
 * The learners and images that a suite makes its claims of, and how its presets are varied.
 *
 * @param learners finds a learner by name; throws if there is none
 * @param images where image sets are
 * @param own sets of the user's own, in the order in which they were named
 * @param variation other values of settings, for suites whose {@link Suite#preset} has them; as a rule none
 */
public record Resources(
        Function<String, Learner> learners, ImageLibrary images, List<OwnSet> own, Variation variation) {
    public Resources {
        own = List.copyOf(own);
    }

    /** Those of presets as they are, without sets of the user's own. */
    public Resources(Function<String, Learner> learners, ImageLibrary images) {
        this(learners, images, List.of(), Variation.NONE);
    }

    /**
     * The learner called {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Learner learner(String name) {
        return learners.apply(name);
    }
}
