package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedOutputTest {

    @Test
    void aFullDiskIsALoss() {
        assertThat(lossOf("No space left on device").loss()).contains("No space left on device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "Bad file descriptor"})
    void aReaderThatLeftIsNone(String reason) {
        assertThat(lossOf(reason).loss()).isEmpty();
    }

    private static WatchedOutput lossOf(String reason) {
        WatchedOutput watched = new WatchedOutput(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(reason);
            }
        });
        new PrintStream(watched, true).println("line");
        return watched;
    }
}
