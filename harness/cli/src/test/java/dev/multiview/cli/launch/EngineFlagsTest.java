package dev.multiview.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.cli.Engine;
import dev.multiview.cli.UsesNatives;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class EngineFlagsTest {

    @Test
    void java17GetsNoFlagThatItDoesNotKnow() {
        assertThat(flags(17))
                .containsSubsequence("--add-modules", "jdk.incubator.vector")
                .contains("-Xmx2g", "-Dorg.eclipse.deeplearning4j.helpers.disable=false")
                .noneMatch(flag -> flag.contains("native-access") || flag.contains("unsafe"));
    }

    @Test
    void nd4jsCallsAreNotCompiledBecauseItsArraysWouldBeFreedUnderThem() {
        // Seen: with a young generation of 2 MB, two of six smoke audits of the conv nets died without this flag.
        assertThat(flags(17))
                .containsSubsequence(
                        "-XX:CompileCommand=quiet",
                        "-XX:CompileCommand=exclude,org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner::exec");
    }

    @Test
    void newerJavaMayUseNatives() {
        assertThat(flags(24)).contains("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }

    @Test
    void aSmallerMachineGetsTheSamePartsOfLess() {
        MemoryBudget budget = MemoryBudget.of(Map.of(), 2L << 30);

        assertThat(EngineFlags.forJava(17, budget, false))
                .contains(
                        "-Xmx595m",
                        "-Dorg.bytedeco.javacpp.maxbytes=893m",
                        "-Dorg.bytedeco.javacpp.maxphysicalbytes=1638m")
                .doesNotContain("--add-modules");
    }

    @Test
    void theModuleForVectorsIsAskedForByThoseCommandsThatTrainNets() {
        Set<String> training = new CommandLine(new Engine())
                .getSubcommands().entrySet().stream()
                        .filter(entry ->
                                entry.getValue().getCommand() instanceof UsesNatives command && command.trainsNets())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());

        assertThat(EngineFlags.WITH_VECTORS).isEqualTo(training).contains("audit", "check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "--verbose check", "@words"})
    void aLineThatMayTrainGetsThem(String line) {
        assertThat(EngineFlags.mayTrain(List.of(line.split(" ")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show audit", "audit --help", "-h", "--version", "nonsense", "--verbose"})
    void anyOtherLineIsSparedTheirWarning(String line) {
        assertThat(EngineFlags.mayTrain(List.of(line.split(" ")))).isFalse();
    }

    @Test
    void aReportIsWrittenBeforeLongCompilationWouldPay() {
        assertThat(EngineFlags.forShortRuns(List.of("--verbose", "report", "--claims", "audit")))
                .contains("-XX:TieredStopAtLevel=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "check", "freeze", "bench", "audit --claims report", "@words"})
    void whatMayTrainIsCompiledAtLength(String line) {
        assertThat(EngineFlags.forShortRuns(List.of(line.split(" ")))).isEmpty();
    }

    private static List<String> flags(int java) {
        return EngineFlags.forJava(java, MemoryBudget.of(Map.of(), 16L << 30), true);
    }
}
