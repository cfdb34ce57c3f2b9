package dev.multiview.featurelearning;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A view of ND4J's memory that plain Java reads and writes, in whole rows of floats. */
final class NativeFloats {
    private NativeFloats() {}

    /** The memory of a single-precision array without gaps, in its own order; valid until the array is closed. */
    static FloatBuffer of(INDArray array) {
        return ((FloatPointer) array.data().pointer())
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
