package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.model.Regime;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PatchNetProviderTest {

    @Test
    void theServiceOffersThePatchNetWithTheSettingsOfThePresets() {
        List<Learner> learners = ServiceLoader.load(LearnerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(PatchNetProvider.class::isInstance)
                .flatMap(provider -> provider.learners().stream())
                .toList();
        assertThat(learners).hasSize(1);
        Learner learner = learners.get(0);
        assertThat(learner).isInstanceOf(Learner.Joint.class);
        assertThat(learner.name()).isEqualTo("patch-net");
        assertThat(learner.regime()).isEqualTo(Regime.FEATURE_LEARNING);
        assertThat(learner.canonical())
                .isEqualTo("patch-net-2(width=4,power=3,threshold=3.0,initialScale=0.04,"
                        + "step=plateau-crossing(relative=0.05,ceiling=1000000.0,floor=5.0))");
    }
}
