package dev.multiview.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

    @Test
    void what_no_shell_reads_more_into_stays_as_it_is() {
        assertThat(ShellWord.of("paper-2020/P1_a,b/./c:d+e=f-1")).isEqualTo("paper-2020/P1_a,b/./c:d+e=f-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "p/S-*", "a;rm -rf $HOME", "it's", "`id`", "a\\b", "~", "\u00e9", "a\nb", "!x", "#"})
    @DisabledOnOs(OS.WINDOWS)
    void a_shell_hands_on_what_was_meant(String text) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", "printf %s " + ShellWord.of(text) + "; printf .");
        shell.environment().put("LC_ALL", "C.UTF-8");
        Process process = shell.start();
        String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(seen).isEqualTo(text + ".");
    }
}
