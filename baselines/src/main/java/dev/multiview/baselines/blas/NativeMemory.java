package dev.multiview.baselines.blas;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;

/**
 * Memory outside the heap that lives exactly as long as one fit or one prediction.
 *
 * <p>BLAS works on such buffers without the copies that heap arrays cost. They are freed by {@link #close} and
 * not by the garbage collector, which sees only the small Java objects and would let thousands of fits pile up.
 * A buffer must not be used after its memory is closed: that would crash the process.
 */
public final class NativeMemory implements AutoCloseable {
    /** Also keeps the pointers reachable: JavaCPP frees the memory of a collected one under its buffer. */
    private final List<Pointer> pointers = new ArrayList<>();

    /** The limit of all such memory of this process together; 0 if there is none. */
    public static long limitBytes() {
        return Pointer.maxBytes();
    }

    /** A buffer of {@code count} floats of undefined value. */
    public FloatBuffer floats(long count) {
        return keep(() -> new FloatPointer(count), count, Float.BYTES).asBuffer();
    }

    /** A buffer of {@code count} floats, all zero. */
    public FloatBuffer zeros(long count) {
        FloatPointer pointer = keep(() -> new FloatPointer(count), count, Float.BYTES);
        pointer.zero();
        return pointer.asBuffer();
    }

    /** A buffer of {@code count} shorts of undefined value. */
    public ShortBuffer shorts(long count) {
        return keep(() -> new ShortPointer(count), count, Short.BYTES).asBuffer();
    }

    /** A buffer of {@code count} doubles of undefined value. */
    public DoubleBuffer doubles(long count) {
        return keep(() -> new DoublePointer(count), count, Double.BYTES).asBuffer();
    }

    private <P extends Pointer> P keep(Supplier<P> allocation, long count, int bytes) {
        if (count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Buffer of " + count + " values is beyond " + Integer.MAX_VALUE
                    + "; use fewer samples, filters or members");
        }
        try {
            P pointer = allocation.get();
            pointers.add(pointer);
            return pointer;
        } catch (OutOfMemoryError e) {
            // JavaCPP counts its own bytes and refuses beyond a limit that defaults to the heap's.
            throw new IllegalStateException(
                    "Native memory of " + ((count * bytes) >> 20) + " MiB beside " + (Pointer.totalBytes() >> 20)
                            + " MiB in use is above the limit of " + (Pointer.maxBytes() >> 20)
                            + " MiB; allow more with the environment variable MULTIVIEW_MEMORY, such as 8g, or run fewer"
                            + " threads",
                    e);
        }
    }

    @Override
    public void close() {
        pointers.forEach(Pointer::close);
        pointers.clear();
    }
}
