package dev.multiview.papers.jizhu2020;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.papers.Bumpy;
import dev.multiview.procedure.TrialFailedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OracleCheckTest {
    private static final OracleCheck CHECK = new OracleCheck("made-up");

    @Test
    void aDifferenceAboveTheToleranceFailsTheTrial() {
        assertThatCode(() -> CHECK.check("a norm", 1 + 1e-9, 1, 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> CHECK.check("a norm", 1 + 1e-7, 1, 0))
                .isInstanceOf(TrialFailedException.class)
                .hasMessageContaining("Measurement made-up: a norm is")
                .hasMessageContaining("by a second algorithm");
        assertThatThrownBy(() -> CHECK.check("a norm", Double.NaN, 1, 0)).isInstanceOf(TrialFailedException.class);
    }

    @Test
    void theSecondFormulaOfTheKernelIsTheFirst() {
        double[][] points = Bumpy.points(Bumpy.draw(30, 1), 30);
        for (int depth = 1; depth <= 3; depth++) {
            WideReluKernel kernel = WideReluKernel.tangent(depth, 2);
            for (double[] x : points) {
                for (double[] y : points) {
                    assertThat(new PlainTangentKernel(depth).applyAsDouble(x, y))
                            .isCloseTo(kernel.k(x, y), within(1e-13));
                }
            }
        }
    }

    @Test
    void studentsWhoseTwoAlgorithmsDisagreeAreNotAdmitted() {
        double[][] samples = Bumpy.points(Bumpy.draw(200, 1), 200);
        double[][] targets = {Bumpy.draw(200, 1).training().truth()};
        WideReluKernel kernel = WideReluKernel.tangent(2, 2);
        PlainTangentKernel plain = new PlainTangentKernel(2);
        try (Students sound = new Students(kernel, new PairwiseSums(plain), samples, CHECK)) {
            assertThatCode(() -> sound.whitened(targets)).doesNotThrowAnyException();
        }
        // A slip among the last samples alone.
        PairwiseSums slipped = new PairwiseSums(
                (x, y) -> plain.applyAsDouble(x, y) * (x == samples[190] && y == samples[180] ? 1 + 1e-5 : 1));
        try (Students students = new Students(kernel, slipped, samples, CHECK)) {
            assertThatThrownBy(() -> students.whitened(targets)).isInstanceOf(TrialFailedException.class);
        }
    }

    @Test
    void aTeacherWhoseLengthIsNotThatOfItsCoefficientsIsNotAdmitted() {
        double[][] samples = Bumpy.points(Bumpy.draw(30, 1), 30);
        List<KernelTeacher> teachers = KernelTeacher.logistic(
                WideReluKernel.tangent(2, 2),
                samples,
                Bumpy.draw(30, 1).training().truth(),
                List.of(20));
        PairwiseSums sound = new PairwiseSums(new PlainTangentKernel(2));
        assertThatCode(() -> new CheckedTeachers(sound, teachers, samples, CHECK))
                .doesNotThrowAnyException();
        PairwiseSums deeper = new PairwiseSums(new PlainTangentKernel(3));
        assertThatThrownBy(() -> new CheckedTeachers(deeper, teachers, samples, CHECK))
                .isInstanceOf(TrialFailedException.class);
    }
}
