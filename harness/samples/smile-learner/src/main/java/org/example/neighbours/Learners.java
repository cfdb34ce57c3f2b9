package org.example.neighbours;

import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import java.util.List;

/** The learners of this project, found through META-INF/services. */
public final class Learners implements LearnerProvider {
    @Override
    public List<Learner> learners() {
        return List.of(new NearestNeighbour());
    }
}
