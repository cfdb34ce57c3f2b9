package dev.multiview.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineEnvironmentTest {

    private final Map<String, String> variables = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void everyProcessorGetsOnePatientThread() throws IOException {
        environment("flags : fpu sse2 avx2").applyTo(variables);

        assertThat(variables)
                .containsOnly(
                        Map.entry("OMP_NUM_THREADS", "1"),
                        Map.entry("OMP_WAIT_POLICY", "PASSIVE"),
                        Map.entry("OPENBLAS_NUM_THREADS", "1"));
    }

    @Test
    void avx512GetsItsKernels() throws IOException {
        environment("flags\t\t: avx2 avx512f avx512dq avx512cd avx512bw avx512vl")
                .applyTo(variables);

        assertThat(variables).containsEntry("OPENBLAS_CORETYPE", "SKYLAKEX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"avx512f", "avx512vl", "avx512bw", "avx512dq"})
    void partOfAvx512IsNotEnough(String hidden) throws IOException {
        // A virtual machine may hide some; a kernel that uses one of them dies of an illegal instruction.
        String rest = "avx512fp16 avx512_bf16 avx512f avx512vl avx512bw avx512dq".replace(" " + hidden, "");

        assertThat(environment("flags : " + rest).avx512()).isFalse();
    }

    @Test
    void variablesByWhichOneDnnTakesOtherKernelsAreLeftOutAndNamed() throws IOException {
        variables.put("DNNL_MAX_CPU_ISA", "SSE41");
        variables.put("ONEDNN_VERBOSE", "1");
        variables.put("HOME", "/home/somebody");

        assertThat(environment("flags : avx2").applyTo(variables))
                .containsExactly("DNNL_MAX_CPU_ISA", "ONEDNN_VERBOSE");
        assertThat(variables).containsKey("HOME").doesNotContainKeys("DNNL_MAX_CPU_ISA", "ONEDNN_VERBOSE");
    }

    @Test
    void callersKernelsStand() throws IOException {
        variables.put("OPENBLAS_CORETYPE", "HASWELL");
        environment("flags : avx512f avx512vl avx512bw avx512dq").applyTo(variables);

        assertThat(variables).containsEntry("OPENBLAS_CORETYPE", "HASWELL");
    }

    @Test
    void systemWithoutTheFileGetsTheDefaultKernels() {
        assertThat(EngineEnvironment.of(folder.resolve("absent")).avx512()).isFalse();
    }

    private EngineEnvironment environment(String cpuInfo) throws IOException {
        return EngineEnvironment.of(Files.writeString(folder.resolve("cpuinfo"), cpuInfo + "\n"));
    }
}
