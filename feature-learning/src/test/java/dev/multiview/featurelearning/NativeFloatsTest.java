package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NativeFloatsTest {

    @Test
    void javaAndNd4jSeeTheSameValuesInTheArraysOwnOrder() {
        try (INDArray array = Nd4j.createUninitialized(DataType.FLOAT, new long[] {2, 3}, 'f')) {
            FloatBuffer values = NativeFloats.of(array);
            values.put(0, new float[] {1, 2, 3, 4, 5, 6});
            assertThat(array.getFloat(1, 0)).isEqualTo(2);
            assertThat(array.getFloat(0, 2)).isEqualTo(5);
            array.muli(2);
            assertThat(values.get(5)).isEqualTo(12);
        }
    }
}
