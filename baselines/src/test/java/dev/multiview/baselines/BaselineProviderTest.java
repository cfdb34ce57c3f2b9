package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.model.Regime;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class BaselineProviderTest {
    private static final String REST = "power=3,threshold=3.0,initialScale=1.0,"
            + "step=plateau-crossing(relative=0.05,ceiling=1000000.0,floor=5.0))";

    @Test
    void theHarnessFindsTheLearnersOfTheLinearizedRegime() {
        List<Learner> learners = ServiceLoader.load(LearnerProvider.class)
                .findFirst()
                .orElseThrow()
                .learners();
        assertThat(learners)
                .extracting(Learner::name)
                .containsExactly(
                        "centred-twin-1",
                        "centred-twin-2",
                        "centred-twin-3",
                        "centred-twin-4",
                        "centred-twin-5",
                        "centred-twin-6",
                        "centred-twin-8",
                        "centred-twin-16",
                        "linear-twin",
                        "linear-twin-own-scale",
                        "linear-twin-centred",
                        "ridge-twin",
                        "ridge-twin-width-8",
                        "ridge-twin-width-16",
                        "ridge-twin-infinite",
                        "random-features",
                        "random-features-200",
                        "conv-twin-blas",
                        "conv-random-features",
                        "conv-random-features-softmax",
                        "conv-ntk",
                        "conv-ntk-averaged",
                        "conv-nngp",
                        "conv-nngp-averaged",
                        "kernel-svm",
                        "random-forest",
                        "random-forest-pooled",
                        "decision-tree",
                        "decision-tree-16",
                        "gradient-boosted-trees",
                        "gradient-boosted-trees-1");
        assertThat(learners).extracting(Learner::regime).containsOnly(Regime.LINEARIZED);
        assertThat(learners).extracting(Learner::canonical).doesNotHaveDuplicates();
        assertThat(learners)
                .filteredOn(RidgeLearner.class::isInstance)
                .extracting(Learner::canonical)
                .containsExactly(
                        // The sweep of the twin's width begins at its own.
                        "ridge-twin-v2(width=4," + REST,
                        "ridge-twin-v2(width=8," + REST,
                        "ridge-twin-v2(width=16," + REST,
                        "wide-patch-ridge-v2(power=3,threshold=3.0,initialScale=1.0)",
                        "random-feature-ridge-v2(count=800)",
                        "random-feature-ridge-v2(count=200)",
                        "conv-random-feature-ridge-v1(filters=64)",
                        "wide-conv-ridge-v1(part=tangent,read-out=flattened,depth=2)",
                        "wide-conv-ridge-v1(part=tangent,read-out=averaged,depth=2)",
                        "wide-conv-ridge-v1(part=covariance,read-out=flattened,depth=2)",
                        "wide-conv-ridge-v1(part=covariance,read-out=averaged,depth=2)");
        // The last seven are the library's classifiers, which fit labels only.
        assertThat(learners.subList(0, learners.size() - 7))
                .allSatisfy(learner -> assertThat(learner).isInstanceOf(Learner.Joint.class));
    }
}
