package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
            quoteCharacter = '"',
            value = {
                "--weight=1.2|Weight 1.2 of the ground truth is outside [0, 1]",
                "--penalty=0|Penalty 0.0 is no finite number above 0",
                "--gamma=-1|Gamma -1.0 must be above 0",
                "--steps=0|the number of steps, 0, at least 1",
                "--samples=none.csv|does not exist; give a CSV table",
                "--at=none.csv|Option --at needs --samples",
                "--steps=2000000000|Steps 2000000000 over 112 points are beyond what memory holds; give --steps 892857",
                "--steps=\u0663|'\u0663' is no whole number from",
                "--gamma=NaN|'NaN' is no finite number in the digits 0 to 9; give one such as 0.5",
                "--gamma=1e-320|is beyond what a double can hold as a width",
                "--penalty=0,2|'0,2' is no finite number",
                "--penalty=1d|'1d' is no finite number"
            })
    void what_makes_no_sense_is_one_sentence(String option, String sentence) {
        assertThat(run(option)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains(sentence);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,y;0,5,1,2|has 4 values in row 1 and 2 names in its header, where both must be as many",
                "x,y;0,1;0,5,1|has 3 values in row 2 and 2 names",
                "x,y;0,1;2|has 1 values in row 2 and 2 names",
                "x,y;a;0|has 1 values in row 1 and 2 names",
                "y;1;2|has 1 column, where each row needs its coordinates and then one value",
                "0.1,1.2;0.5,0.7|has the number '0.1' in its header, where names of columns belong",
                "\uFEFF0.1,1.2;0.5,0.7|has the number '0.1' in its header",
                "x,1.2;0.5,0.7|has the number '1.2' in its header",
                "x,y;0,1;1,NaN|has 'NaN' in row 2, column 2, which is no finite number such as -0.5 or 2e3",
                "x,y;0,1;\u0661,2|has '\u0661' in row 2, column 1",
                "x,y;1e999,1|has '1e999' in row 1, column 1",
                "x,y;0x1p3,1|has '0x1p3' in row 1, column 1",
                "x,y|holds no rows below its header",
                "''|holds no rows below its header",
                "x,y;'\"0,1'|is no CSV (",
                "x,y;'\"0\"1,1'|is no CSV (",
                "x,y;1e200,1;-1e200,2;1e200,3|Row 1 of FILE lies at distance Infinity from the origin",
                "x,y;0,1;1e9,2|Row 2 of FILE lies at distance 1.0E9 from the origin, and with --gamma 80.0 distances are",
                "x,y;0,1e200;1,2|The mean square error of step 1 is no finite number; scale the values of FILE"
            })
    void a_file_that_does_not_hold_points_is_refused_with_the_place(String text, String sentence) throws IOException {
        Path samples = Files.writeString(
                folder.resolve("samples.csv"), text.replace("'", "").replace(';', '\n'));
        assertThat(run("--samples=" + samples)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString())
                .hasLineCount(1)
                .contains(samples.toString(), sentence.replace("FILE", samples.toString()));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        Path samples =
                Files.write(folder.resolve("samples.csv"), "h\u00f6he,y\n0,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("--samples=" + samples)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("File " + samples + " is no text in UTF-8");
    }

    @Test
    void nothing_is_printed_before_a_matrix_is_found_singular() throws IOException {
        Path samples = Files.writeString(folder.resolve("samples.csv"), "x,y\n0,1\n0,2\n");
        assertThat(run("--samples=" + samples, "--penalty=1e-300")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("with penalty 1.0E-300 on its diagonal cannot be inverted", "give a larger --penalty");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_kernel_matrix_beyond_memory_is_refused_with_what_would_fit() {
        PointsFile many = new PointsFile("many.csv", new double[30_000][1], new double[30_000]);
        assertThatThrownBy(() -> new RidgeLimits(many, many, 1, 1).demandMemory(3L << 30))
                .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.BAD_INPUT))
                .hasMessage("The kernel matrix of 30000 samples (many.csv) and 30000 points (many.csv) takes 6866 MiB,"
                        + " above the limit of 3072 MiB; give fewer samples or points, such as 20066 of both");
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
