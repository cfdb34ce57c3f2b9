package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailureReportTest {

    private final StringWriter err = new StringWriter();

    @Test
    void commandsOwnStatusIsKept() {
        assertThat(statusOf(new MultiviewException(ExitStatus.STORE_IN_USE, "The store is in use")))
                .isEqualTo(4);
        assertThat(err.toString().strip()).isEqualTo("multiview: The store is in use");
    }

    @Test
    void rejectedValueIsBadInput() {
        assertThat(statusOf(new IllegalArgumentException("Soft ratio 1.2 is outside [0, 1]")))
                .isEqualTo(2);
    }

    @Test
    void everythingElseIsAFailedRun() {
        assertThat(statusOf(new ArithmeticException("LAPACK GETRF error code: 13")))
                .isEqualTo(3);
    }

    @Test
    void exceptionWithoutMessageStillMakesASentence() {
        assertThat(statusOf(new NullPointerException())).isEqualTo(3);
        assertThat(err.toString()).hasLineCount(1).contains("NullPointerException");
    }

    @Test
    void errorsAreAFailedRunInOneSentence() {
        assertThat(report(new OutOfMemoryError("Java heap space")))
                .isEqualTo("multiview: Memory ran out (OutOfMemoryError: Java heap space); give the engine more with"
                        + " MULTIVIEW_MEMORY, such as 8g, or take fewer threads with --threads");
        assertThat(report(new OutOfMemoryError("unable to create native thread: possibly out of memory")))
                .contains("permits no further thread", "--threads");
        assertThat(report(new ServiceConfigurationError(
                        "dev.multiview.claim.Suite: a.B Unable to get public no-arg" + " constructor")))
                .contains("META-INF/services", "a.B", "public constructor");
        assertThat(report(new ExceptionInInitializerError(new NoClassDefFoundError("jdk/incubator/vector/Vector"))))
                .contains("NoClassDefFoundError: jdk/incubator/vector/Vector", "class path");
        assertThat(report(new StackOverflowError())).contains("nested too deep");
        assertThat(report(new AssertionError("no\nway"))).contains("AssertionError: no way", "--verbose");
    }

    @Test
    void theTraceOfAnErrorIsShownWhenAskedFor() {
        new FailureReport(() -> false)
                .handleError(new AssertionError("no way"), new PrintWriter(err, true), List.of("list", "--verbose"));

        assertThat(err.toString()).contains("\tat ");
    }

    private String report(Error failure) {
        StringWriter written = new StringWriter();
        int status =
                new FailureReport(() -> false).handleError(failure, new PrintWriter(written, true), List.of("list"));
        assertThat(status).isEqualTo(3);
        assertThat(written.toString()).hasLineCount(1);
        return written.toString().strip();
    }

    private int statusOf(RuntimeException failure) {
        FailureReport report = new FailureReport(() -> false);
        return new CommandLine(new Failing(failure))
                .setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler(report)
                .setExecutionExceptionHandler(report)
                .execute();
    }

    @Command(name = "failing")
    private record Failing(RuntimeException failure) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw failure;
        }
    }
}
