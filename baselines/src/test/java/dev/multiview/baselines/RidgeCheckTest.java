package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;
import org.junit.jupiter.api.Test;

/** One feature: the solution of {@code (phi phi^T + lambda) w = phi y} is a quotient. */
class RidgeCheckTest {
    private static final double[] PHI = {-1, 0, 1};
    private static final double[] TARGETS = {-2, 1, 1};
    private static final double LAMBDA = 0.5;
    private static final double SOLUTION = 3 / 2.5;

    @Test
    void theSolutionIsAdmitted() {
        assertThatCode(() -> check(SOLUTION, LAMBDA)).doesNotThrowAnyException();
    }

    @Test
    void aSolutionThatIsOffByAMillionthIsNot() {
        assertThatThrownBy(() -> check(SOLUTION * (1 + 1e-6), LAMBDA))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("on 1 features of 3 samples leaves a slope of")
                .hasMessageEndingWith("the solution is not admitted");
    }

    @Test
    void neitherIsThatOfAnotherPenaltyNorOneThatIsNoNumber() {
        assertThatThrownBy(() -> check(SOLUTION, 1.001 * LAMBDA)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> check(Double.NaN, LAMBDA)).isInstanceOf(ArithmeticException.class);
    }

    private static void check(double weight, double lambda) {
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer phi = memory.doubles(3).put(0, PHI);
            DoubleBuffer targets = memory.doubles(3).put(0, TARGETS);
            DoubleBuffer weights = memory.doubles(1).put(0, weight);
            new RidgeCheck(memory, 3, 1, 1).check(phi, targets, weights, lambda);
        }
    }
}
