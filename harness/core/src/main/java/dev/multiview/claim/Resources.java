package dev.multiview.claim;

import dev.multiview.image.ImageLibrary;
import dev.multiview.model.Learner;
import java.util.function.Function;

/**
 * The learners and images that a suite makes its claims of.
 *
 * @param learners finds a learner by name; throws if there is none
 * @param images where image sets are
 */
public record Resources(Function<String, Learner> learners, ImageLibrary images) {

    /**
     * The learner called {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Learner learner(String name) {
        return learners.apply(name);
    }
}
