package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.multiview.claim.Tier;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.agreement.PowerReport;
import dev.multiview.reports.agreement.VerdictsFile;
import dev.multiview.statistic.Looks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"power.md", "power.csv"})
    void somebody_elses_file_is_named_and_kept(String name) throws IOException {
        Path mine = Files.writeString(folder.resolve(name), "# Power tools\n");
        assertThatExceptionOfType(MultiviewException.class)
                .isThrownBy(this::write)
                .withMessage(
                        "File " + mine + " was not written by this command, which replaces none but its own; move it"
                                + " away, or choose another folder with --output or -Doutput=FOLDER")
                .extracting(MultiviewException::status)
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(folder.toFile().list()).containsExactly(name);
        assertThat(mine).hasContent("# Power tools\n");
    }

    @Test
    void a_link_is_not_replaced() throws IOException {
        write();
        Path kept = Files.move(folder.resolve("power.md"), folder.resolve("kept.md"));
        Files.createSymbolicLink(folder.resolve("power.md"), kept);
        assertThatExceptionOfType(MultiviewException.class).isThrownBy(this::write);
        assertThat(folder.resolve("power.md")).isSymbolicLink();
    }

    @Test
    void what_the_same_command_wrote_is_replaced() {
        write();
        write();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("power.md", "power.csv");
    }

    private void write() {
        PowerReport.write(new VerdictsFile("suite", Tier.SMOKE, 7, List.of()), Looks.fixed(12), List.of(), folder);
    }
}
