package dev.multiview.baselines;

import dev.multiview.model.Targets;

/** A check of what every learner of this module demands of a teacher. */
final class Teachers {
    private Teachers() {}

    /** The same targets, whose teacher, if any, gave finite numbers. */
    static Targets checked(Targets targets) {
        if (targets instanceof Targets.Distilled distilled
                && !distilled.teacher().finite()) {
            throw new IllegalArgumentException(
                    "Teacher logits hold a value that is not finite; targets must be finite numbers");
        }
        return targets;
    }
}
