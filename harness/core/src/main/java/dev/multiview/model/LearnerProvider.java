package dev.multiview.model;

import java.util.List;

/** Found through {@link java.util.ServiceLoader}; the way a module offers its learners to the harness. */
public interface LearnerProvider {
    /** The learners on offer; names must be unique over all providers. */
    List<Learner> learners();
}
