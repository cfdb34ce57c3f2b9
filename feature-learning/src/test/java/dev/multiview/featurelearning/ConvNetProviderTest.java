package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.model.Regime;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ConvNetProviderTest {

    @Test
    void theServiceOffersTheNetsOfTheImageClaims() {
        List<Learner> learners = ServiceLoader.load(LearnerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(ConvNetProvider.class::isInstance)
                .flatMap(provider -> provider.learners().stream())
                .toList();
        assertThat(learners)
                .extracting(Learner::name)
                .containsExactly(
                        "small-conv-net",
                        "small-conv-net-shifted",
                        "small-conv-net-wide",
                        "centred-conv-twin",
                        "conv-twin",
                        "small-conv-net-dl4j",
                        "resnet-8",
                        "resnet-8-dl4j");
        assertThat(learners).allSatisfy(learner -> assertThat(learner)
                .isInstanceOf(Learner.Joint.class)
                .extracting(Learner::regime)
                .isEqualTo(learner.name().contains("twin") ? Regime.LINEARIZED : Regime.FEATURE_LEARNING));
        assertThat(learners.get(0).canonical()).startsWith("fused-conv-net-").contains(ConvNetSpec.SMALL.canonical());
        assertThat(learners.get(5).canonical()).startsWith("conv-net-").contains(ConvNetSpec.SMALL.canonical());
        String fused = learners.get(6).canonical();
        assertThat(fused).startsWith("fused-conv-net-").contains("(resnet-8,");
        assertThat(learners.get(7).canonical()).startsWith("conv-net-").endsWith(fused.substring(fused.indexOf('(')));
    }
}
