package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.format.Plain;
import java.io.PrintWriter;
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
 * {@link ExitStatus#BAD_INPUT}; a {@link MultiviewException} says its status itself; everything else is
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
        return report(failure.getCommandLine().getErr(), failure, sentence(failure), ExitStatus.BAD_INPUT, asked);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        ExitStatus status = ExitStatus.FAILED;
        if (failure instanceof MultiviewException known) {
            status = known.status();
        } else if (failure instanceof IllegalArgumentException) {
            status = ExitStatus.BAD_INPUT;
        }
        return report(command.getErr(), failure, sentence(failure), status, verbose.getAsBoolean());
    }

    /** The same for an error, or for whatever else the parser lets pass. */
    int handleError(Throwable failure, PrintWriter err, List<String> arguments) {
        boolean asked = verbose.getAsBoolean() || arguments.contains("--verbose");
        return report(err, failure, ErrorSentence.of(failure), ExitStatus.FAILED, asked);
    }

    private static int report(
            PrintWriter err, Throwable failure, String sentence, ExitStatus status, boolean withTrace) {
        err.println("multiview: " + Plain.text(sentence));
        if (withTrace) {
            failure.printStackTrace(err);
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
