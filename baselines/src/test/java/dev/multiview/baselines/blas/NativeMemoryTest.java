package dev.multiview.baselines.blas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts the native memory of the process")
class NativeMemoryTest {

    @Test
    void closingGivesEverythingBack() {
        long before = Pointer.totalBytes();
        try (NativeMemory memory = new NativeMemory()) {
            memory.floats(1000);
            memory.doubles(1000);
            assertThat(Pointer.totalBytes()).isEqualTo(before + 12_000);
        }
        assertThat(Pointer.totalBytes()).isEqualTo(before);
    }

    @Test
    void aBufferBeyondTheLimitIsRefusedWithTheRemedy() {
        long tooMany = Pointer.maxBytes() / Double.BYTES + 1;
        try (NativeMemory memory = new NativeMemory()) {
            assertThatThrownBy(() -> memory.doubles(tooMany))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Native memory of " + ((tooMany * 8) >> 20) + " MiB beside ")
                    .hasMessageEndingWith(
                            "MiB; allow more with the environment variable MULTIVIEW_MEMORY, such as 8g, or run"
                                    + " fewer threads");
        }
    }

    @Test
    void aBufferThatNoIndexReachesIsRefused() {
        try (NativeMemory memory = new NativeMemory()) {
            assertThatThrownBy(() -> memory.floats(3_000_000_000L))
                    .hasMessage("Buffer of 3000000000 values is beyond 2147483647; use fewer samples, filters or"
                            + " members");
        }
    }
}
