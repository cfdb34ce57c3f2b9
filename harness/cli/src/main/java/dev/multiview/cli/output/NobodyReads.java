package dev.multiview.cli.output;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The words by which this system says that nobody reads an output.
 *
 * <p>Java hands on the system's own text, which is in the language of the locale, and no number. So both failures are
 * brought about here, and what is said of them is heard. That the output is a pipe would not do: a pipe whose reader is
 * only slow can lose text, too.
 */
public final class NobodyReads {

    /** In English; a system that cannot be asked says it so, and Java of its own closed streams. */
    private static final Set<String> USUAL = Set.of("Broken pipe", "Bad file descriptor", "Stream Closed");

    private static final Path NOTHING = Path.of("/dev/null");

    private NobodyReads() {}

    /** All of them. */
    public static Set<String> words() {
        Set<String> words = new HashSet<>(USUAL);
        ofAPipe().ifPresent(words::add);
        ofAClosedOutput().ifPresent(words::add);
        return words;
    }

    /** What is said of a pipe whose reader has left. */
    static Optional<String> ofAPipe() {
        try {
            Pipe pipe = Pipe.open();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                pipe.source().close();
                return said(() -> sink.write(ByteBuffer.allocate(1)));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What is said of a descriptor that is not open for writing: of an output that was closed before this process began. */
    static Optional<String> ofAClosedOutput() {
        if (!Files.exists(NOTHING)) {
            return Optional.empty();
        }
        try (FileInputStream input = new FileInputStream(NOTHING.toFile());
                FileOutputStream output = new FileOutputStream(input.getFD())) {
            return said(() -> output.write(0));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes where nobody reads. */
    @FunctionalInterface
    private interface Attempt {
        void write() throws IOException;
    }

    private static Optional<String> said(Attempt attempt) {
        try {
            attempt.write();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
