package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.Logits;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepSize;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A net in a JVM that was not asked for the module for vectors, as a test of another project may be. */
@Timeout(60)
class WithoutVectorsTest {

    @Test
    void aNetTrainsToTheSameBitsAndOneWarningNamesTheFlag() throws Exception {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process process = new ProcessBuilder(
                        java, "-Xmx256m", "-cp", System.getProperty("java.class.path"), Main.class.getName())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(error).isZero();
        assertThat(output.strip()).isEqualTo(bits());
        assertThat(error).containsOnlyOnce("--add-modules jdk.incubator.vector");
    }

    private static String bits() throws InterruptedException {
        Samples samples = ToyPatches.samples(60, 4, 12, 3);
        PatchNetLearner learner =
                new PatchNetLearner("net", new PatchNetSpec(3, 3, 1, 0.2, new StepSize.Constant(0.8)));
        Fit fit = learner.fit(ToyPatches.task(samples, new Targets.HardLabels(), SeedPath.root(1), 12));
        Logits logits = fit.model().predict(samples);
        StringJoiner bits = new StringJoiner(" ");
        for (int sample = 0; sample < logits.samples(); sample++) {
            for (int label = 0; label < logits.classes(); label++) {
                bits.add(Integer.toHexString(Float.floatToIntBits(logits.get(sample, label))));
            }
        }
        return bits.toString();
    }

    /** The same as a program. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(bits());
        }
    }
}
