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
                        "ridge-twin-width-8",
                        "ridge-twin-width-16",
                        "ridge-twin-infinite",
                        "random-features",
                        "conv-twin",
                        "conv-random-features",
                        "conv-random-features-softmax",
                        "kernel-svm",
                        "random-forest");
        assertThat(learners).extracting(Learner::regime).containsOnly(Regime.LINEARIZED);
        assertThat(learners).extracting(Learner::canonical).doesNotHaveDuplicates();
        // The sweep of the ridge twin's width begins at its own.
        assertThat(learners)
                .filteredOn(learner -> learner.name().equals("ridge-twin"))
                .allSatisfy(learner -> assertThat(learner.canonical()).contains("(width=4,"));
        // The last two are the library's classifiers, which fit labels only.
        assertThat(learners.subList(0, learners.size() - 2))
                .allSatisfy(learner -> assertThat(learner).isInstanceOf(Learner.Joint.class));
    }
}
