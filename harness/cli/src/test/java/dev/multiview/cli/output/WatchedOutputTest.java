package dev.multiview.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedOutputTest {

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Resource temporarily unavailable"})
    void aFullDiskAndASlowReaderAreALoss(String reason) {
        assertThat(watched(reason, NobodyReads.words()).loss()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "Bad file descriptor"})
    void aReaderThatLeftIsNone(String reason) {
        assertThat(watched(reason, NobodyReads.words()).loss()).isEmpty();
    }

    @Test
    void aReaderThatLeftIsNoneInTheLanguageOfTheLocaleEither() {
        Set<String> german = Set.of("Daten\u00fcbergabe unterbrochen (broken pipe)");
        assertThat(watched("Daten\u00fcbergabe unterbrochen (broken pipe)", german)
                        .loss())
                .isEmpty();
        assertThat(watched("Auf dem Ger\u00e4t ist kein Speicherplatz mehr verf\u00fcgbar", german)
                        .loss())
                .isPresent();
    }

    /** The words are learnt in one way and met in another: a process that reads no more, as {@code head} does. */
    @Test
    @Timeout(60)
    @DisabledOnOs(OS.WINDOWS)
    void theWordsAreThoseThatThisSystemHasForAReaderThatLeft() throws Exception {
        Process reader = new ProcessBuilder("sh", "-c", "exec 0<&-; echo left; exec sleep 60").start();
        try {
            assertThat(reader.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("left");
            assertThat(NobodyReads.ofAPipe()).hasValue(failure(reader.getOutputStream()));
        } finally {
            reader.destroyForcibly();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theWordsAreThoseThatThisSystemHasForAnOutputThatWasClosed() throws IOException {
        try (FileInputStream input = new FileInputStream("/dev/zero");
                FileOutputStream output = new FileOutputStream(input.getFD())) {
            assertThat(NobodyReads.ofAClosedOutput()).hasValue(failure(output));
        }
    }

    private static String failure(OutputStream stream) {
        try {
            stream.write(new byte[1 << 16]);
            stream.flush();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("Somebody reads");
    }

    private static WatchedOutput watched(String reason, Set<String> nobodyReads) {
        WatchedOutput watched = new WatchedOutput(
                new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw new IOException(reason);
                    }
                },
                () -> nobodyReads);
        new PrintStream(watched, true).println("line");
        return watched;
    }
}
