package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
