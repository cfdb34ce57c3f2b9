package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.multiview.provenance.SelfTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.Nd4jCpu;

class OneDnnSelfTestTest {

    @Test
    void theHelperIsEngagedWhereverTheNativesHoldOneDnn() {
        assumeOneDnn();
        assertThat(new OneDnnSelfTest().run())
                .containsExactlyInAnyOrderEntriesOf(Map.of("natives", "with oneDNN", "helper", "MKLDNNConvHelper"));
    }

    @Test
    void withoutThePropertyTheRecordSaysSoAndAWarningNamesIt() throws IOException, InterruptedException {
        assumeOneDnn();
        String java = ProcessHandle.current().info().command().orElse("java");
        Process process = new ProcessBuilder(
                        java, "-Xmx256m", "-cp", System.getProperty("java.class.path"), Main.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(output)
                .contains("{helper=none, natives=with oneDNN}")
                .contains("-Dorg.eclipse.deeplearning4j.helpers.disable=false");
    }

    @Test
    void nativesWithoutOneDnnAreNoReasonToWarn() {
        assertThat(OneDnnSelfTest.warning(false, "none")).isEmpty();
        assertThat(OneDnnSelfTest.warning(true, "MKLDNNConvHelper")).isEmpty();
        assertThat(OneDnnSelfTest.warning(true, "none")).isPresent();
    }

    @Test
    void theHarnessFindsIt() {
        List<SelfTest> found = ServiceLoader.load(SelfTest.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(found).extracting(SelfTest::name).contains("onednn");
    }

    private static void assumeOneDnn() {
        assumeTrue(
                Nd4j.getBackend() != null && Nd4jCpu.Environment.builtWithOneDnn(),
                "The natives of this system hold no oneDNN");
    }

    /** The self-test as a program. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            System.out.println(new OneDnnSelfTest().run());
        }
    }
}
