package dev.multiview.reports.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.reports.Outcomes;
import org.junit.jupiter.api.Test;

class RaceTest {

    @Test
    void trainingsThatDifferInTheirLengthOnlyAreOneRace() {
        assertThat(race().bySteps()).containsOnlyKeys(15, 30, 60, 120, 240);
        assertThat(race().learner()).isEqualTo("patch-net");
    }

    @Test
    void theClearestAndTheClosestClassAreShown() {
        Race race = race();
        assertThat(race.classes()).hasSize(3);
        for (int c = 0; c < 10; c++) {
            assertThat(race.closeness(c))
                    .isBetween(
                            race.closeness(race.classes().get(0)),
                            race.closeness(race.classes().get(2)));
        }
    }

    @Test
    void aCourseHasAStrengthPerLength() {
        int close = race().classes().get(2);
        assertThat(race().course(close, 0)).hasSameSizeAs(race().steps());
        assertThat(race().views(close)).isEqualTo(2);
    }

    @Test
    void withoutSeveralLengthsThereIsNoRace() {
        assertThat(Race.of(Outcomes.everything())).isEmpty();
        assertThat(Race.of(Outcomes.bare())).isEmpty();
    }

    private static Race race() {
        return Race.of(Outcomes.swept()).orElseThrow();
    }
}
