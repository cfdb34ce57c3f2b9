package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelRidgeCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void the_toy_without_ground_truth_gives_the_published_losses() {
        assertThat(run()).isEqualTo(ExitStatus.DONE.status());
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("step,mean_square_error");
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("1", "2", "3", "4", "5", "6", "limit");
        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> String.format(
                                Locale.ROOT, "%.5f", Double.parseDouble(line.substring(line.indexOf(',') + 1)))))
                .containsExactly("0.16477", "0.15076", "0.14915", "0.15561", "0.16735", "0.18251", "0.49505");
    }

    @Test
    void own_samples_are_learnt_and_judged_where_they_lie() throws IOException {
        Path samples = Files.writeString(folder.resolve("samples.csv"), "a,b,y\n0,0,1\n1,1,2\n");
        // Far apart, so the kernel matrix is the identity: one step shrinks by 1 / (1 + 1), and so does the next.
        assertThat(run("--samples=" + samples, "--gamma=1000", "--penalty=1", "--steps=2"))
                .isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).contains("1,0.6250000000\n", "2,1.406250000\n", "limit,2.500000000\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--weight=1.2|Weight 1.2 of the ground truth is outside [0, 1]",
                "--penalty=0|Penalty 0.0 is no finite number above 0",
                "--gamma=-1|Gamma -1.0 must be above 0",
                "--steps=0|the number of steps, 0, at least 1",
                "--samples=none.csv|does not exist; give a CSV table",
                "--at=none.csv|Option --at needs --samples"
            })
    void what_makes_no_sense_is_one_sentence(String option, String sentence) {
        assertThat(run(option)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains(sentence);
    }

    @Test
    void a_file_that_holds_no_numbers_names_the_place() throws IOException {
        Path samples = Files.writeString(folder.resolve("samples.csv"), "x,y\n0,1\n1,NaN\n");
        assertThat(run("--samples=" + samples)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("has 'NaN' in row 2, column 2");
    }

    private int run(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "kernel-ridge-self-distillation";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
