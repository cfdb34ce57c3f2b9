package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineFlagsTest {

    @Test
    void java17GetsNoFlagThatItDoesNotKnow() {
        assertThat(EngineFlags.forJava(17))
                .containsSubsequence("--add-modules", "jdk.incubator.vector")
                .contains("-Xmx2g", "-Dorg.eclipse.deeplearning4j.helpers.disable=false")
                .noneMatch(flag -> flag.contains("native-access") || flag.contains("unsafe"));
    }

    @Test
    void nd4jsCallsAreNotCompiledBecauseItsArraysWouldBeFreedUnderThem() {
        // Seen: with a young generation of 2 MB, two of six smoke audits of the conv nets died without this flag.
        assertThat(EngineFlags.forJava(17))
                .containsSubsequence(
                        "-XX:CompileCommand=quiet",
                        "-XX:CompileCommand=exclude,org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner::exec");
    }

    @Test
    void newerJavaMayUseNatives() {
        assertThat(EngineFlags.forJava(24))
                .contains("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }
}
