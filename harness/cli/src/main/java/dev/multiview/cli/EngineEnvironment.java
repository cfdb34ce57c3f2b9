package dev.multiview.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The environment variables that the engine's native libraries read while they load.
 *
 * <p>One thread per library: the engine parallelises over trials, and with more threads the last bits of oneDNN
 * convolutions differ. Waiting threads sleep instead of spinning, since a second busy process would otherwise slow
 * products down tenfold and more.
 *
 * @param avx512 whether the processor has the AVX-512 foundation instructions
 */
record EngineEnvironment(boolean avx512) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Pattern AVX512 = Pattern.compile("\\bavx512f\\b");

    /** The environment for the processor that this process runs on. */
    static EngineEnvironment ofThisMachine() {
        return of(CPU_INFO);
    }

    /** The environment for the processor described in a file with the form of {@code /proc/cpuinfo}. */
    static EngineEnvironment of(Path cpuInfo) {
        try {
            return new EngineEnvironment(Files.isReadable(cpuInfo)
                    && AVX512.matcher(Files.readString(cpuInfo, StandardCharsets.ISO_8859_1))
                            .find());
        } catch (IOException e) {
            // Without the file nothing is known, and the default kernels run on every processor.
            return new EngineEnvironment(false);
        }
    }

    /** Sets the variables in the environment of a process that is about to start. */
    void applyTo(Map<String, String> environment) {
        environment.put("OMP_NUM_THREADS", "1");
        environment.put("OMP_WAIT_POLICY", "PASSIVE");
        environment.put("OPENBLAS_NUM_THREADS", "1");
        if (avx512) {
            // OpenBLAS takes recent processors for AVX2 ones; elsewhere these kernels die of an illegal instruction.
            // A choice made by the caller stands: it may be needed to repeat the bits of another machine.
            environment.putIfAbsent("OPENBLAS_CORETYPE", "SKYLAKEX");
        }
    }
}
