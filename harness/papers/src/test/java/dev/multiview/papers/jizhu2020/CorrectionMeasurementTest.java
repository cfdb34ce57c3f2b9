package dev.multiview.papers.jizhu2020;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.papers.Bumpy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionMeasurementTest {
    private static final CorrectionMeasurement MEASUREMENT = new CorrectionMeasurement(
            "correction", 2, 80, List.of(2, 200), 3, 4, List.of(1.0, 0.95, 0.05), List.of(10, 40));

    @Test
    void theDerivativeOfTheAngleIsThatOfTheFormula() throws InterruptedException {
        for (int seed = 1; seed <= 3; seed++) {
            Map<String, Double> notes = Bumpy.fit(MEASUREMENT, 200, seed).notes();
            assertThat(notes.get(new Cell(2, 1).teacher("derivativeError"))).isLessThan(1e-3);
            assertThat(notes.get(new Cell(200, 1).teacher("derivativeError"))).isLessThan(1e-3);
        }
    }

    @Test
    void aPullAlongWhatTheTeacherLacksPointsTowardsTheTruthAndItsOppositeAway() {
        double[] truth = {1, 2, -1, 0.5};
        double[] teacher = {1, 2, -1, 0.4};
        double[] pull = {0, 0, 0, 1};
        // What is left to learn lies along the last coordinate, but for what the teacher's own direction takes of it.
        assertThat(Correction.projection(truth, teacher, pull, 4)).isCloseTo(1, within(0.1));
        double[] away = {0, 0, 0, -1};
        assertThat(Correction.projection(truth, teacher, away, 4)).isCloseTo(-1, within(0.1));
    }

    @Test
    void labelsMakeStudentsOfAWeakTeacherMoreAccurate() throws InterruptedException {
        Map<String, Double> notes = Bumpy.fit(MEASUREMENT, 480, 1).notes();
        assertThat(notes.get(new Cell(2, 0.95).note("accuracy")))
                .isGreaterThan(notes.getOrDefault(new Cell(2, 1).note("accuracy"), Double.NaN) + 0.02);
    }

    @Test
    void tooFewSamplesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bumpy.fit(MEASUREMENT, 119, 1))
                .withMessageContaining("needs 120 training samples, not 119");
    }
}
