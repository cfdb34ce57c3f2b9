package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        environment("flags : avx2 avx512f avx512dq").applyTo(variables);

        assertThat(variables).containsEntry("OPENBLAS_CORETYPE", "SKYLAKEX");
    }

    @Test
    void otherAvx512FlagsAreNotTheFoundation() throws IOException {
        assertThat(environment("flags : avx512fp16 avx512_bf16").avx512()).isFalse();
    }

    @Test
    void callersKernelsStand() throws IOException {
        variables.put("OPENBLAS_CORETYPE", "HASWELL");
        environment("flags : avx512f").applyTo(variables);

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
