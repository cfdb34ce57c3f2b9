package dev.multiview.baselines.study;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.procedure.TrialFailedException;
import org.junit.jupiter.api.Test;

class OracleGateTest {
    private static final OracleGate GATE = new OracleGate("study");

    /** Its Gram matrices and its single values differ by a little, as after a slip in one of the two. */
    private record Slipped(double factor) implements InnerProductKernel {
        @Override
        public double value(double product, double left, double right) {
            return Math.exp(20 * product - 10 * (left + right));
        }

        @Override
        public double diagonal(double squaredNorm) {
            return 1;
        }

        @Override
        public double k(double[] x, double[] y) {
            return InnerProductKernel.super.k(x, y) * (x == y ? 1 : factor);
        }
    }

    @Test
    void aDifferenceAboveTheToleranceFailsTheTrial() {
        assertThatCode(() -> GATE.check("a norm", 1 + 1e-9, 1, 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> GATE.check("a norm", 1 + 1e-7, 1, 0))
                .isInstanceOf(TrialFailedException.class)
                .hasMessageContaining("Study study: a norm is")
                .hasMessageContaining("by a second algorithm");
        assertThatThrownBy(() -> GATE.check("a norm", Double.NaN, 1, 0)).isInstanceOf(TrialFailedException.class);
    }

    @Test
    void studentsWhoseTwoAlgorithmsDisagreeAreNotAdmitted() {
        double[][] samples = Bumpy.points(Bumpy.draw(30, 1), 30);
        double[][] targets = {Bumpy.draw(30, 1).training().truth()};
        try (Students sound = new Students(new Slipped(1), samples, GATE)) {
            assertThatCode(() -> sound.whitened(targets)).doesNotThrowAnyException();
        }
        try (Students slipped = new Students(new Slipped(1 - 1e-5), samples, GATE)) {
            assertThatThrownBy(() -> slipped.whitened(targets)).isInstanceOf(TrialFailedException.class);
        }
    }
}
