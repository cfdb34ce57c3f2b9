package dev.multiview.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Tier;
import dev.multiview.data.MultiViewSpec;
import dev.multiview.procedure.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheoryPresetTest {
    private static final TheoryPreset STANDARD = TheoryPreset.of(Tier.STANDARD);

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20})
    void aClassHasAsManySamplesAndAsMuchOfTheTrainingAtEveryNumberOfClasses(int classes) {
        Setting there = STANDARD.ofClasses(classes);
        MultiViewSpec data = (MultiViewSpec) there.data();
        assertThat(data.classes()).isEqualTo(classes);
        assertThat(10 * data.sizes().training()).isEqualTo(classes * 2000);
        assertThat(10 * data.sizes().trainingSingleView()).isEqualTo(classes * 12);
        assertThat(10 * there.memberSteps()).isEqualTo(classes * STANDARD.main().memberSteps());
        assertThat(10 * there.studentSteps())
                .isEqualTo(classes * STANDARD.main().studentSteps());
    }
}
