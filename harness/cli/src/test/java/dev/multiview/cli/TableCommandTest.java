package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void the_template_is_a_table_that_can_be_audited() throws IOException {
        assertThat(run("table", "--template")).isEqualTo(ExitStatus.DONE.status());
        Path file = Files.writeString(folder.resolve("typed.csv"), out.toString());
        out.getBuffer().setLength(0);
        assertThat(run("table", file.toString(), "--output=" + folder)).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).contains("gain 0.74 points", "2 findings: 1 SUPPORTED, 0 REFUTED, 1 INCONCLUSIVE");
        assertThat(folder.resolve("table.csv")).content().contains("gain,1,net distilled,SUPPORTED,");
        assertThat(folder.resolve("table.md"))
                .content()
                .startsWith("# A published table")
                .contains("| net distilled |");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void hostile_names_stay_text() throws IOException {
        Path file = Files.writeString(
                folder.resolve("typed.csv"),
                "name,mean,spread,spread_kind,runs,items\n\"<script>|\u001b[2J\",71.2,0.01,sd,5,10000\n");
        assertThat(run("table", file.toString(), "--output=" + folder)).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).contains("REFUTED").doesNotContain("\u001b");
        assertThat(folder.resolve("table.md")).content().doesNotContain("<script>");
    }

    @Test
    void no_file_and_a_missing_one_are_refused_in_a_sentence() {
        assertThat(run("table")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(run("table", folder.resolve("none.csv").toString())).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(2).contains("No FILE was given", "none.csv does not exist");
        assertThat(folder.resolve("table.md")).doesNotExist();
    }

    private int run(String... arguments) {
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
