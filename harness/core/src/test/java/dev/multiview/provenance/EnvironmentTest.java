package dev.multiview.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @Test
    void thisProcessIsDescribedByWhatItReallyRunsOn() {
        Map<String, String> values = Environment.untested(
                        2, ProgramCode.of(EnvironmentTest.class.getClassLoader(), List.of()))
                .values();
        assertThat(values)
                .containsEntry("java.version", System.getProperty("java.version"))
                .containsEntry("threads", "2")
                .containsEntry("env.OMP_NUM_THREADS", "1")
                .containsKeys("cpu.model", "cpu.cores", "os.arch", "multiview.version", "env.OPENBLAS_CORETYPE");
        assertThat(values.get("jvm.flags")).contains("--add-modules=jdk.incubator.vector");
    }

    @Test
    void equalValuesHaveEqualIdsAndDifferentOnesDoNot() {
        Environment one = new Environment(new TreeMap<>(Map.of("a", "1", "b", "2")));
        Environment same = new Environment(new TreeMap<>(Map.of("b", "2", "a", "1")));
        Environment other = new Environment(new TreeMap<>(Map.of("a", "1", "b", "3")));
        assertThat(one.id()).isEqualTo(same.id()).isNotEqualTo(other.id()).matches("[0-9a-f]{12}");
    }

    @Test
    void measuredResidualsAreShownButDoNotMakeAnotherEnvironment() {
        Environment one = new Environment(new TreeMap<>(Map.of("blas.residual.solve", "1e-15")));
        Environment same = new Environment(new TreeMap<>(Map.of("blas.residual.solve", "2e-15")));
        assertThat(one.id()).isEqualTo(same.id());
    }

    @Test
    void whatSelfTestsFindStandsUnderTheirNames() {
        assertThat(Environment.selfTests(List.of(test("blas", Map.of("library", "openblas")))))
                .containsExactly(Map.entry("blas.library", "openblas"));
    }

    @Test
    void aFailedSelfTestStopsTheRun() {
        SelfTest failing = new SelfTest() {
            @Override
            public String name() {
                return "blas";
            }

            @Override
            public Map<String, String> run() throws SelfTestFailure {
                throw new SelfTestFailure("OpenBLAS 0.3.19 solves wrongly; use 0.3.26");
            }
        };
        assertThatThrownBy(() -> Environment.selfTests(List.of(failing)))
                .hasMessage("Self-test blas failed: OpenBLAS 0.3.19 solves wrongly; use 0.3.26")
                .extracting(e -> ((MultiviewException) e).status())
                .isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void flagsThatDoNotMatterForNumbersAreLeftOut() {
        assertThat(Environment.flags(List.of("-Xmx2g", "-Dsecret=1", "--add-modules=jdk.incubator.vector")))
                .isEqualTo("--add-modules=jdk.incubator.vector -Xmx2g");
    }

    @Test
    void flagsThatNameFilesAreLeftOut() {
        assertThat(Environment.flags(List.of(
                        "-Dorg.bytedeco.javacpp.cachedir=cache",
                        "-Dorg.bytedeco.javacpp.maxbytes=8g",
                        "-Xlog:gc:gc.log",
                        "-Xloggc:gc.log",
                        "-XX:HeapDumpPath=dumps",
                        "-XX:ErrorFile=error.log",
                        "-XX:SharedArchiveFile=/home/somebody/archive",
                        "-XX:Flags=~/flags",
                        "-XX:LogFile=C:\\Users\\somebody\\log",
                        "-XX:CompileCommand=exclude,org.nd4j.Executioner::exec")))
                .isEqualTo("-Dorg.bytedeco.javacpp.maxbytes=8g"
                        + " -XX:CompileCommand=exclude,org.nd4j.Executioner::exec");
    }

    @Test
    void versionAndCommitAreThoseThatTheProgramWasBuiltFrom() {
        Map<String, String> facts = BuildFacts.ofThisProgram();
        assertThat(facts).containsOnlyKeys("multiview.version", "git.commit", "git.dirty");
        assertThat(facts.get("multiview.version")).matches("\\d+\\..*");
        // Outside a repository, as in an archive of the sources, the build cannot tell.
        assertThat(facts.get("git.commit")).matches(inARepository() ? "[0-9a-f]{40}" : "unknown");
    }

    private static boolean inARepository() {
        Path module = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
        return Stream.<@Nullable Path>iterate(
                        module, Objects::nonNull, folder -> folder == null ? null : folder.getParent())
                .anyMatch(folder -> folder != null && Files.exists(folder.resolve(".git")));
    }

    private static SelfTest test(String name, Map<String, String> found) {
        return new SelfTest() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Map<String, String> run() {
                return found;
            }
        };
    }

    @Test
    void variablesOfOneDnnAreRecordedWhereThereAreAny() {
        assertThat(Environment.oneDnn(Map.of("DNNL_MAX_CPU_ISA", "SSE41", "HOME", "/home/somebody")))
                .isEqualTo(Map.of("env.DNNL_MAX_CPU_ISA", "SSE41"));
    }
}
