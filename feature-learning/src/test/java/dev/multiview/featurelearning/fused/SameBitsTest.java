package dev.multiview.featurelearning.fused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.VectorLanes;
import dev.multiview.featurelearning.shared.Vectors;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.Learner;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nets trained in JVMs with shorter vectors and without any. */
@Timeout(120)
class SameBitsTest {

    @Test
    void netsTrainToTheSameBitsWithoutVectors() throws Exception {
        List<String> lines = linesOfJvm();
        assertThat(lines.get(0)).isEqualTo("0");
        assertThat(lines.get(1)).isEqualTo(bits());
    }

    @Test
    void netsTrainToTheSameBitsWithVectorsOfFour() throws Exception {
        List<String> lines = linesOfJvm("--add-modules", "jdk.incubator.vector", "-XX:MaxVectorSize=16");
        assertThat(lines.get(0)).isEqualTo("4");
        assertThat(lines.get(1)).isEqualTo(bits());
    }

    private static List<String> linesOfJvm(String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Xmx256m");
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    private static String bits() throws InterruptedException {
        Image shape = new Image(1, 11, 14);
        UniformRandomProvider random = SeedPath.root(1034).generator();
        float[] values = new float[40 * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        int[] labels = new int[40];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 3;
        }
        Samples samples = Samples.withoutViews(shape, values, labels, 3);
        ConvNetSpec spec = new ConvNetSpec(List.of(6, 12), new NesterovDescent(10, 0.05, 0.9));
        TrainingTask task = new TrainingTask(samples, samples, new Targets.HardLabels(), SeedPath.root(1035), 3);
        List<SeedPath> members = List.of(SeedPath.root(1036), SeedPath.root(1037));
        StringJoiner bits = new StringJoiner(" ");
        for (FusedNetLearner learner : List.of(
                FusedNetLearner.small("net", spec, 1),
                FusedNetLearner.twin("net", spec),
                FusedNetLearner.resNet8("net", new NesterovDescent(10, 0.02, 0.9)))) {
            float[] logits = learner.fitJoint(task, members, Learner.JointReading.MEAN)
                    .model()
                    .predict(samples)
                    .values();
            for (float logit : logits) {
                bits.add(Integer.toHexString(Float.floatToIntBits(logit)));
            }
        }
        return bits.toString();
    }

    /** The same as a program, which says first how long its vectors are. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(Vectors.THERE ? VectorLanes.LENGTH : 0);
            System.out.println(bits());
        }
    }
}
