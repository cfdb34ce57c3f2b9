package dev.multiview.baselines.blas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.provenance.SelfTest;
import dev.multiview.provenance.SelfTestFailure;
import java.io.IOException;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class BlasSelfTestTest {

    @Test
    void aLibraryThatCannotBeLoadedIsNoWrongVersion() {
        LinkageError failure = new ExceptionInInitializerError(new UnsatisfiedLinkError("failed to map segment"));
        assertThat(BlasSelfTest.notLoaded(failure))
                .contains("failed to map segment", "MULTIVIEW_CACHE")
                .doesNotContain("OPENBLAS_CORETYPE", "delete");
    }

    @Test
    void theLibraryOfThisBuildPasses() throws SelfTestFailure {
        BlasSelfTest.Report report = BlasSelfTest.measure();
        assertThat(report.residuals()).containsOnlyKeys("cholesky", "eigen", "lu", "syrk");
        assertThat(report.residuals().values())
                .allSatisfy(residual -> assertThat(residual).isBetween(0.0, 1e-10));
        assertThat(report.library()).contains("openblas");
    }

    @Test
    void aWrongResidualIsReportedWithLibraryCoreAndRemedy() {
        BlasSelfTest.Report report =
                new BlasSelfTest.Report("/lib/libopenblas.so.0", "SKYLAKEX", Map.of("cholesky", 1e-15, "lu", 2.7e4));
        assertThatThrownBy(() -> BlasSelfTest.judge(report))
                .isInstanceOf(SelfTestFailure.class)
                .hasMessage("BLAS self-test failed: residual 27000.0 of lu is not below 1.0E-10 with library"
                        + " /lib/libopenblas.so.0 on core SKYLAKEX; put org.bytedeco:openblas 0.3.26-1.5.10 first on the class"
                        + " path or set OPENBLAS_CORETYPE=Haswell");
    }

    @Test
    void aResidualThatIsNotANumberFails() {
        BlasSelfTest.Report report = new BlasSelfTest.Report("lib", "core", Map.of("eigen", Double.NaN));
        assertThatThrownBy(() -> BlasSelfTest.judge(report)).isInstanceOf(SelfTestFailure.class);
    }

    @Test
    void theHarnessFindsIt() throws SelfTestFailure {
        SelfTest found = ServiceLoader.load(SelfTest.class).findFirst().orElseThrow();
        assertThat(found.name()).isEqualTo("blas");
        assertThat(found.run())
                .containsKeys("library", "core", "residual.cholesky", "residual.lu", "residual.eigen")
                .hasEntrySatisfying(
                        "library",
                        names -> assertThat(names).contains("openblas").doesNotContain("/"));
    }

    /** Several BLAS threads would overflow this JVM's stacks inside LU and kill it without a word. */
    @Test
    void itSurvivesAnEnvironmentThatAsksForSeveralBlasThreads() throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder fork = new ProcessBuilder(
                java, "-Xmx256m", "-cp", System.getProperty("java.class.path"), Main.class.getName());
        fork.environment().put("OPENBLAS_NUM_THREADS", "2");
        Process process = fork.inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }

    /** The self-test as a program. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) throws SelfTestFailure {
            BlasSelfTest.measure();
        }
    }
}
