package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.model.Regime;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class BaselineProviderTest {

    @Test
    void theHarnessFindsTheLearnersOfTheLinearizedRegime() {
        List<Learner> learners = ServiceLoader.load(LearnerProvider.class)
                .findFirst()
                .orElseThrow()
                .learners();
        assertThat(learners)
                .extracting(Learner::name)
                .containsExactly(
                        "linear-twin",
                        "linear-twin-own-scale",
                        "linear-twin-centred",
                        "ridge-twin",
                        "random-features",
                        "conv-twin",
                        "conv-random-features",
                        "conv-random-features-softmax",
                        "kernel-svm",
                        "random-forest",
                        "study-projection",
                        "study-regularization",
                        "study-ground-truth",
                        "study-infinite-ensemble",
                        "study-feature-budget",
                        "study-bayes-teacher",
                        "study-supervision-complexity");
        assertThat(learners).extracting(Learner::regime).containsOnly(Regime.LINEARIZED);
        assertThat(learners).extracting(Learner::canonical).doesNotHaveDuplicates();
        // The library's classifiers fit labels only, and studies measure instead of learning.
        assertThat(learners)
                .filteredOn(learner -> !(learner instanceof Learner.Joint))
                .extracting(Learner::name)
                .allMatch(
                        name -> name.equals("kernel-svm") || name.equals("random-forest") || name.startsWith("study-"));
    }
}
