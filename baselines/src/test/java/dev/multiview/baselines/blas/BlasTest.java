package dev.multiview.baselines.blas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class BlasTest {
    private static final double[] A = {1, 2, 3, 4, 5, 6};
    private static final double[] B = {1, -1, 2, 0.5, 3, -2};

    private static double[] values(DoubleBuffer buffer) {
        double[] values = new double[buffer.remaining()];
        buffer.get(buffer.position(), values);
        return values;
    }

    @Test
    void productsAreColumnMajor() {
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer a = memory.doubles(6).put(0, A);
            DoubleBuffer b = memory.doubles(6).put(0, B);
            DoubleBuffer c = memory.doubles(4);
            Blas.multiply(2, 2, 3, a, b, c);
            assertThat(values(c)).containsExactly(1 - 3 + 10, 2 - 4 + 12, 0.5 + 9 - 10, 1 + 12 - 12);
            Blas.transposeMultiply(2, 2, 3, a, b, c);
            assertThat(values(c)).containsExactly(1 - 2 + 6, 4 - 5 + 12, 0.5 + 6 - 6, 2 + 15 - 12);
            Blas.multiplyTranspose(2, 2, 3, a, b, 2, c);
            assertThat(values(c)).containsExactly(1 + 6 + 15, 2 + 8 + 18, -1 + 1.5 - 10, -2 + 2 - 12);
        }
    }

    @Test
    void vectorProductsSkipToTheNextColumn() {
        try (NativeMemory memory = new NativeMemory()) {
            FloatBuffer a = memory.floats(6).put(0, new float[] {1, 2, 9, 3, 4, 9});
            FloatBuffer x = memory.floats(2).put(0, new float[] {1, 10});
            FloatBuffer y = memory.floats(2).put(0, new float[] {5, 6});
            Blas.multiplyAdd(2, 2, a, 3, x, 1, y);
            assertThat(new float[] {y.get(0), y.get(1)}).containsExactly(5 + 31, 6 + 42);
            Blas.transposeMultiply(2, 2, a, 3, x, y);
            assertThat(new float[] {y.get(0), y.get(1)}).containsExactly(21, 43);
        }
    }

    @Test
    void gramMatricesFillTheLowerTriangle() {
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer a = memory.doubles(6).put(0, A);
            DoubleBuffer gram = memory.doubles(4).put(0, new double[] {0, 0, 7, 0});
            Blas.outerGram(2, 3, a, gram);
            assertThat(values(gram)).containsExactly(35, 44, 7, 56);
            Blas.innerGram(2, 3, a, gram);
            assertThat(values(gram)).containsExactly(14, 32, 7, 77);
            assertThat(Blas.squaredNorm(6, a)).isEqualTo(91);
        }
    }

    @Test
    void aPositiveDefiniteSystemIsSolvedInPlace() {
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer a = memory.doubles(4).put(0, new double[] {4, 2, 0, 3});
            DoubleBuffer b = memory.doubles(4).put(0, new double[] {8, 8, 4, 2});
            Blas.solvePositiveDefinite(2, 2, a, b);
            assertThat(values(b)).containsExactly(new double[] {1, 2, 1, 0}, within(1e-15));
        }
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteIsReportedWithItsPivot() {
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer a = memory.doubles(4).put(0, new double[] {1, 2, 0, 1});
            DoubleBuffer b = memory.doubles(2).put(0, new double[2]);
            assertThatThrownBy(() -> Blas.solvePositiveDefinite(2, 1, a, b))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("Matrix of order 2 is not positive definite: potrf stopped at pivot 2");
        }
    }

    @Test
    void aMatrixWithNaNIsReported() {
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer a = memory.doubles(4).put(0, new double[] {1, Double.NaN, 0, 1});
            DoubleBuffer b = memory.doubles(2).put(0, new double[2]);
            assertThatThrownBy(() -> Blas.solvePositiveDefinite(2, 1, a, b))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("holds NaN");
        }
    }
}
