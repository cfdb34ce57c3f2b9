package dev.multiview.cli.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The environment variables that the engine's native libraries read while they load.
 *
 * <p>One thread per library: the engine parallelises over trials, and with more threads the last bits of oneDNN
 * convolutions differ. Waiting threads sleep instead of spinning, since a second busy process would otherwise slow
 * products down tenfold and more. Variables by which oneDNN takes other kernels are left out.
 *
 * @param avx512 whether the processor has every AVX-512 instruction that OpenBLAS' kernels use
 */
record EngineEnvironment(boolean avx512) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Pattern FLAGS = Pattern.compile("(?m)^flags\\s*:(.*)$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What OpenBLAS itself asks of a processor; a virtual machine may hide some of them. */
    private static final Set<String> AVX512 = Set.of("avx512f", "avx512vl", "avx512bw", "avx512dq");

    /** oneDNN, by all the names that it has had. */
    private static final Pattern ONE_DNN = Pattern.compile("(ONEDNN|DNNL|MKLDNN)_.*");

    /** The environment for the processor that this process runs on. */
    static EngineEnvironment ofThisMachine() {
        return of(CPU_INFO);
    }

    /** The environment for the processor described in a file with the form of {@code /proc/cpuinfo}. */
    static EngineEnvironment of(Path cpuInfo) {
        try {
            return new EngineEnvironment(Files.isReadable(cpuInfo)
                    && FLAGS.matcher(Files.readString(cpuInfo, StandardCharsets.ISO_8859_1))
                            .results()
                            .anyMatch(line ->
                                    BLANKS.splitAsStream(line.group(1)).toList().containsAll(AVX512)));
        } catch (IOException e) {
            // Without the file nothing is known, and the default kernels run on every processor.
            return new EngineEnvironment(false);
        }
    }

    /**
     * Sets the variables in the environment of a process that is about to start.
     *
     * @return the names of those that were there and are left out
     */
    List<String> applyTo(Map<String, String> environment) {
        environment.put("OMP_NUM_THREADS", "1");
        environment.put("OMP_WAIT_POLICY", "PASSIVE");
        environment.put("OPENBLAS_NUM_THREADS", "1");
        if (avx512) {
            // OpenBLAS takes recent processors for AVX2 ones; elsewhere these kernels die of an illegal instruction.
            // A choice made by the caller stands: it may be needed to repeat the bits of another machine.
            environment.putIfAbsent("OPENBLAS_CORETYPE", "SKYLAKEX");
        }
        List<String> leftOut = environment.keySet().stream()
                .filter(name -> ONE_DNN.matcher(name).matches())
                .sorted()
                .toList();
        leftOut.forEach(environment::remove);
        return leftOut;
    }
}
