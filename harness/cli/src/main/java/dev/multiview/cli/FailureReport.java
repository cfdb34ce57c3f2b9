package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns whatever a command throws into one sentence on the error stream and an exit status.
 *
 * <p>Wrong arguments, found by the parser or by the validation of a value ({@link IllegalArgumentException}), are
 * {@link ExitStatus#USAGE}; a {@link MultiviewException} says its status itself; everything else is
 * {@link ExitStatus#FAILED}. A stack trace is printed only under {@code --verbose}.
 */
final class FailureReport implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final BooleanSupplier verbose;

    FailureReport(BooleanSupplier verbose) {
        this.verbose = verbose;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        // The option itself may stand behind the mistake, where the parser never came.
        boolean asked = verbose.getAsBoolean() || List.of(arguments).contains("--verbose");
        return report(failure.getCommandLine(), failure, sentence(failure), ExitStatus.BAD_INPUT, asked);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        ExitStatus status = ExitStatus.FAILED;
        if (failure instanceof MultiviewException known) {
            status = known.status();
        } else if (failure instanceof IllegalArgumentException) {
            status = ExitStatus.BAD_INPUT;
        }
        return report(command, failure, sentence(failure), status, verbose.getAsBoolean());
    }

    private static int report(
            CommandLine command, Exception failure, String sentence, ExitStatus status, boolean withTrace) {
        command.getErr().println("multiview: " + sentence);
        if (withTrace) {
            failure.printStackTrace(command.getErr());
        }
        return status.status();
    }

    private static String sentence(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return failure.getMessage() + "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
        }
        return sentence((Exception) failure);
    }

    private static String sentence(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? "The command failed with " + failure.getClass().getSimpleName()
                : message.strip();
    }
}
