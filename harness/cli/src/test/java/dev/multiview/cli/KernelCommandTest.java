package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.exit.ExitStatus;
import dev.multiview.numpy.NumpyFile;
import dev.multiview.numpy.NumpyReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelCommandTest {
    private static final Offset<Double> EXACT = within(1e-10);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    /** Two orthogonal points of length 1 in the plane, no biases: by hand T = 1 / (4 pi) beside 1/2, S = 1 / (4 pi) beside 1/4. */
    @ParameterizedTest
    @CsvSource({
        "ntk, --bias-variance=0, 0.5, 0.07957747154594767",
        "nngp, --bias-variance=0, 0.25, 0.07957747154594767",
        "arc-cosine, --order=0, 1, 0.5",
        "arc-cosine, --order=1, 1, 0.3183098861837907",
        "arc-cosine, --order=2, 3, 0.5",
        "gaussian, --width=2, 1, 0.7788007830714049"
    })
    void matrices_by_hand(String kernel, String option, double own, double other) throws IOException {
        Path matrix = folder.resolve("gram.npy");
        assertThat(run(csv("1,0\n0,1\n"), "--kernel=" + kernel, option, "--output=" + matrix))
                .isEqualTo(ExitStatus.DONE.status());
        double[] values = NumpyReader.npy(matrix).values();
        assertThat(values[0]).isCloseTo(own, EXACT);
        assertThat(values[1]).isCloseTo(other, EXACT);
        assertThat(values[2]).isEqualTo(values[1]);
        assertThat(value("smallest_eigenvalue")).isCloseTo(own - other, EXACT);
        assertThat(value("largest_eigenvalue")).isCloseTo(own + other, EXACT);
        assertThat(value("condition_number")).isCloseTo((own + other) / (own - other), within(1e-9));
    }

    /** The same net with a second hidden layer and biases, from a recursion written out for one pair. */
    @Test
    void two_layers_against_the_recursion() throws IOException {
        double own = 1.0 / 2 + 0.3;
        double covariance = 0.3;
        double tangent = covariance;
        double variance = own;
        for (int layer = 0; layer < 2; layer++) {
            double cosine = covariance / variance;
            double angle = Math.acos(cosine);
            double gate = (Math.PI - angle) / (2 * Math.PI);
            covariance = variance * (Math.sin(angle) + (Math.PI - angle) * cosine) / (2 * Math.PI) + 0.3;
            tangent = covariance + tangent * gate;
            variance = variance / 2 + 0.3;
        }
        Path matrix = folder.resolve("gram.csv");
        assertThat(run(csv("1,0\n0,1\n"), "--depth=2", "--bias-variance=0.3", "--output=" + matrix))
                .isEqualTo(ExitStatus.DONE.status());
        assertThat(Double.parseDouble(Files.readString(matrix).split("[,\n]")[1]))
                .isCloseTo(tangent, EXACT);
    }

    @Test
    void predictions_pass_through_the_targets_and_arrays_serve_as_well() throws IOException {
        Path points = folder.resolve("points.npy");
        NumpyFile.write(points, new double[] {1, 0, 0, 1, -1, 2}, 3, 2);
        Path targets = Files.writeString(folder.resolve("targets.csv"), "a,b\n1,2\n3,4\n5,6\n");
        assertThat(run(points, "--targets=" + targets)).isEqualTo(ExitStatus.DONE.status());
        double[] said = Arrays.stream(out.toString().split("[,\n]"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (int i = 0; i < said.length; i++) {
            assertThat(said[i]).isCloseTo(i + 1, EXACT);
        }
    }

    /** Whatever is degenerate gives numbers that are finite, or a sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2\n1,2\n", // equal
                "0,0\n1,1\n", // at the origin
                "0,0\n0,0\n",
                "1,2\n-1,-2\n", // opposite
                "1e-200,0\n0,1\n",
                "1e200,0\n0,1\n",
                "1e-70,0\n1e70,1\n",
                "7,7\n7,8\n7,9\n", // a constant coordinate
                "1,2\n", // one point
                "1,2,3,4,5,6,7\n7,6,5,4,3,2,1\n",
                "1,0\n1,1e-9\n1,2e-9\n" // nearly singular
            })
    void degenerate_points_give_numbers_or_a_sentence(String rows) throws IOException {
        int number = 0;
        for (String kernel : List.of("ntk", "nngp", "arc-cosine", "gaussian")) {
            for (String option : List.of("--bias-variance=0", "--depth=4", "--order=0", "--order=2")) {
                out.getBuffer().setLength(0);
                err.getBuffer().setLength(0);
                Path matrix = folder.resolve("gram" + number++ + ".npy");
                int status = run(csv(rows), "--kernel=" + kernel, option, "--output=" + matrix);
                if (status == ExitStatus.DONE.status()) {
                    assertThat(Arrays.stream(NumpyReader.npy(matrix).values())).allMatch(Double::isFinite);
                    assertThat(out.toString()).doesNotContain("NaN", "Infinity");
                } else {
                    assertThat(status).isEqualTo(ExitStatus.BAD_INPUT.status());
                    assertThat(err.toString()).hasLineCount(1).contains("scale");
                    assertThat(matrix).doesNotExist();
                }
            }
        }
    }

    @Test
    void equal_points_are_called_singular_and_predict_with_a_penalty_alone() throws IOException {
        Path points = csv("1,2\n1,2\n");
        assertThat(run(points)).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).contains("condition_number,singular to working precision");
        Path targets = Files.writeString(folder.resolve("targets.csv"), "1\n2\n");
        assertThat(run(points, "--targets=" + targets)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).contains("give a larger --penalty");
        out.getBuffer().setLength(0);
        assertThat(run(points, "--targets=" + targets, "--penalty=1e-6")).isEqualTo(ExitStatus.DONE.status());
        assertThat(Double.parseDouble(out.toString().lines().findFirst().orElseThrow()))
                .isCloseTo(1.5, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "--kernel=tanh, none of ntk",
        "--depth=0, at least 1",
        "--order=3 --kernel=arc-cosine, outside 0 to 2",
        "--width=0 --kernel=gaussian, no finite number above 0",
        "--output=gram.txt, neither .npy nor .csv",
        "--at=none.csv, does not exist"
    })
    void what_cannot_be_computed_is_refused(String options, String sentence) throws IOException {
        assertThat(run(csv("1,0\n0,1\n"), options.split(" "))).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2\n3\n", "1,x\n", "nan,1\n", "a,b\n"})
    void tables_of_anything_but_numbers_are_refused(String rows) throws IOException {
        assertThat(run(csv(rows))).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("points.csv", "a row for each point");
    }

    private Path csv(String rows) throws IOException {
        return Files.writeString(folder.resolve("points.csv"), rows);
    }

    private double value(String key) {
        return Double.parseDouble(out.toString().replaceAll("(?s).*" + key + ",([^\n]*)\n.*", "$1"));
    }

    private int run(Path points, String... options) {
        List<String> arguments = new ArrayList<>(List.of("kernel", points.toString()));
        arguments.addAll(List.of(options));
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }
}
