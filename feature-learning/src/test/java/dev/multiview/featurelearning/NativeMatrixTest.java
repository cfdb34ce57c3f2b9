package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class NativeMatrixTest {

    @Test
    void javaAndNd4jSeeTheSameColumnMajorValues() {
        try (NativeMatrix matrix = new NativeMatrix(2, 3)) {
            matrix.values().put(0, new float[] {1, 2, 3, 4, 5, 6});
            assertThat(matrix.array().getFloat(1, 0)).isEqualTo(2);
            assertThat(matrix.array().getFloat(0, 2)).isEqualTo(5);
            assertThat(matrix.transposed().getFloat(2, 0)).isEqualTo(5);
            matrix.array().muli(2);
            assertThat(matrix.values().get(5)).isEqualTo(12);
        }
    }

    @Test
    void anotherShapeIsAMatrixWithoutGapsInTheSameMemory() {
        try (NativeMatrix matrix = new NativeMatrix(3, 2)) {
            matrix.values().put(0, new float[] {1, 2, 3, 4, 5, 6});
            INDArray smaller = matrix.shaped(2, 2);
            assertThat(smaller.shape()).containsExactly(2, 2);
            assertThat(smaller.getFloat(0, 1)).isEqualTo(3);
            assertThat(matrix.shaped(3, 2)).isSameAs(matrix.array());
        }
    }

    @Test
    void closingFreesTheMemory() {
        NativeMatrix matrix = new NativeMatrix(2, 3);
        matrix.close();
        assertThat(matrix.array().wasClosed()).isTrue();
        assertThat(matrix.array().data().wasClosed()).isTrue();
    }
}
