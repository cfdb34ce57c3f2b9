package dev.multiview.featurelearning;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A column-major single-precision matrix outside the Java heap, where ND4J multiplies it and plain Java reads and
 * writes it in whole rows of floats. Its memory is freed by {@link #close}, not by the collector, so that thousands
 * of fits in several threads keep it flat.
 */
final class NativeMatrix implements AutoCloseable {
    private final INDArray array;
    private final INDArray transposed;
    private final FloatBuffer values;

    /** A matrix of undefined values. */
    NativeMatrix(int rows, int columns) {
        array = Nd4j.createUninitialized(DataType.FLOAT, new long[] {rows, columns}, 'f');
        transposed = array.transpose();
        values = memory(array);
    }

    /** The memory of a single-precision array without gaps, in its own order. */
    static FloatBuffer memory(INDArray array) {
        return ((FloatPointer) array.data().pointer())
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    INDArray array() {
        return array;
    }

    /** The same memory as the transposed matrix; kept, because making it anew for every product is garbage. */
    INDArray transposed() {
        return transposed;
    }

    /** The start of the same memory as a matrix of another shape, without gaps. */
    INDArray shaped(int rows, int columns) {
        if (rows == array.rows() && columns == array.columns()) {
            return array;
        }
        return Nd4j.create(array.data(), new long[] {rows, columns}, new long[] {1, rows}, 0, 'f');
    }

    /** The values, column after column. */
    FloatBuffer values() {
        return values;
    }

    @Override
    public void close() {
        array.close();
    }
}
