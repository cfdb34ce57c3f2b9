package dev.multiview.papers.allenzhuli2020;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Tier;
import dev.multiview.data.MultiViewSpec;
import dev.multiview.procedure.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheoryPresetTest {
    private static final TheoryPreset STANDARD = TheoryPreset.of(Tier.STANDARD);

    private static final MultiViewSpec OWN = STANDARD.data();

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20})
    void aClassHasAsManySamplesAndAsMuchOfTheTrainingAtEveryNumberOfClasses(int classes) {
        Setting there = STANDARD.ofClasses(classes);
        MultiViewSpec data = (MultiViewSpec) there.data();
        assertThat(data.classes()).isEqualTo(classes);
        assertThat(10 * data.sizes().training()).isEqualTo(classes * OWN.sizes().training());
        assertThat(10 * data.sizes().trainingSingleView())
                .isEqualTo(classes * OWN.sizes().trainingSingleView());
        assertThat(10 * there.memberSteps()).isEqualTo(classes * STANDARD.main().memberSteps());
        assertThat(10 * there.studentSteps())
                .isEqualTo(classes * STANDARD.main().studentSteps());
    }

    @Test
    void nothingElseDependsOnTheNumberOfClasses() {
        MultiViewSpec data = (MultiViewSpec) STANDARD.ofClasses(20).data();
        assertThat(data.toBuilder()
                        .name(OWN.name())
                        .classes(OWN.classes(), OWN.views())
                        .training(OWN.sizes().training(), OWN.sizes().trainingSingleView())
                        .build())
                .isEqualTo(OWN);
    }

    @Test
    void aNumberOfClassesThatLeavesBrokenSamplesIsRefused() {
        assertThatThrownBy(() -> STANDARD.ofClasses(7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12 at 10 classes is no whole number at 7");
    }
}
