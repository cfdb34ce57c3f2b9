package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Suite;
import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What a terminal obeys reaches it from no command, whoever wrote the text. */
@Isolated("sets a property of the process")
class PlainOutputTest {
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path folder;

    @BeforeEach
    void offerTheSuite() throws IOException {
        Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
        Files.writeString(services.resolve(Suite.class.getName()), HostileSuite.class.getName());
        URL classes = folder.resolve("classes").toUri().toURL();
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[] {classes}, before));
    }

    @AfterEach
    void takeItBack() throws IOException {
        ((URLClassLoader) Thread.currentThread().getContextClassLoader()).close();
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void list() {
        assertThat(run("list")).isEqualTo(ExitStatus.DONE.status());
        assertShown("A summary \ufffd2J of a suite", "Anywhere: \ufffd]0;title\ufffd something equals");
        assertThat(run("list", HostileSuite.NAME)).isEqualTo(ExitStatus.DONE.status());
        assertShown("Anywhere: \ufffd]0;title\ufffd something equals");
    }

    @Test
    void show() {
        assertThat(run("show", HostileSuite.NAME)).isEqualTo(ExitStatus.DONE.status());
        assertShown(
                "hostile/E;\ufffd[31mred",
                "Anywhere: \ufffd]0;title\ufffd something equals",
                "mvn verify -Daudit -Dclaims='hostile/E;\ufffd[31mred' -Dtier=standard");
    }

    @Test
    void check() throws IOException {
        Path expected = folder.resolve("expected.txt");
        String[] options = {
            "--claims=" + HostileSuite.NAME,
            "--tier=smoke",
            "--expected=" + expected,
            "--store=" + folder.resolve("store"),
            "--output=" + folder.resolve("output")
        };
        assertThat(run("freeze", options)).isEqualTo(ExitStatus.DONE.status());
        String frozen = Files.readString(expected);
        Files.writeString(
                expected,
                frozen.replace("verdict  SUPPORTED", "verdict  REFUTED")
                        .replace("rerun    SUPPORTED", "rerun    REFUTED"));
        assertThat(run("check", options)).isEqualTo(ExitStatus.DIFFERENCE.status());
        assertShown("multiview: Claim hostile/E;\ufffd[31mred was REFUTED and is SUPPORTED");
    }

    /** A terminal shows help with accents, which are made of the same characters. */
    @Test
    void help_goes_out_as_it_is() {
        System.setProperty("picocli.ansi", "true");
        try {
            assertThat(run("list", "--help")).isEqualTo(ExitStatus.DONE.status());
        } finally {
            System.clearProperty("picocli.ansi");
        }
        assertThat(out.toString()).contains("\u001b[").doesNotContain("\ufffd");
    }

    private void assertShown(String... texts) {
        assertThat(out + "" + err).contains(texts);
        assertThat(CONTROL.matcher(out + "" + err).find()).isFalse();
    }

    private int run(String command, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = command;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
