package dev.multiview.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorLogTest {
    @TempDir
    Path folder;

    @Test
    void the_root_cause_of_a_stack_trace_is_told() throws IOException {
        assertThat(cause("""
                Exception in thread "main" java.lang.IllegalStateException: outer
                \tat a.B.c(B.java:1)
                Caused by: java.io.IOException: No space left on device
                \tat a.B.d(B.java:2)
                \t... 8 more
                """)).isEqualTo("java.io.IOException: No space left on device");
    }

    @Test
    void without_a_cause_it_is_what_was_thrown_and_without_that_the_last_line() throws IOException {
        assertThat(cause("starting\njava.lang.OutOfMemoryError: Java heap space\n\tat a.B.c(B.java:1)\n"))
                .isEqualTo("java.lang.OutOfMemoryError: Java heap space");
        assertThat(cause("starting\nCould not load plugins\n\n")).isEqualTo("Could not load plugins");
        assertThat(cause("")).isEqualTo("it said nothing");
    }

    private String cause(String text) throws IOException {
        return GeneratorLog.cause(Files.writeString(folder.resolve("log"), text));
    }
}
