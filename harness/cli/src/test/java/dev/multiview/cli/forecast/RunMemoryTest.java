package dev.multiview.cli.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RunMemoryTest {
    private static final long GIBI = 1L << 30;

    @Test
    void memory_that_suffices_is_not_spoken_of() {
        assertThat(memory(2 * GIBI, 6 * GIBI, 20 * GIBI).warning()).isEmpty();
        assertThat(new RunMemory(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()).warning())
                .isEmpty();
    }

    @Test
    void a_small_container_is_warned_of_before_the_run() {
        assertThat(memory(2 * GIBI, 6 * GIBI, 2 * GIBI).warning())
                .contains(
                        "The run needs about 2458 MB of memory, and this machine or container has 2048 MB for it, so that"
                                + " the system may kill it; give fewer --threads");
    }

    @Test
    void what_the_engine_may_use_is_a_limit_too() {
        assertThat(memory(2 * GIBI, GIBI, 20 * GIBI).warning())
                .contains(
                        "The run needs about 2458 MB of memory, and may use 1024 MB, so that trials may fail; give fewer"
                                + " --threads, or more by MULTIVIEW_MEMORY");
    }

    @Test
    void amounts_are_read_as_the_engine_writes_them() {
        assertThat(RunMemory.amount("5632m")).hasValue(5632L << 20);
        assertThat(RunMemory.amount("3g")).hasValue(3 * GIBI);
        assertThat(RunMemory.amount("")).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void this_process_holds_something_and_something_is_left() {
        RunMemory now = RunMemory.ofThisProcess();
        assertThat(now.peak().orElseThrow()).isGreaterThan(16L << 20);
        assertThat(now.available().orElseThrow()).isGreaterThan(16L << 20);
    }

    private static RunMemory memory(long peak, long allowed, long available) {
        return new RunMemory(OptionalLong.of(peak), OptionalLong.of(allowed), OptionalLong.of(available));
    }
}
