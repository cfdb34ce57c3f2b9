package dev.multiview.run;

import dev.multiview.procedure.TrialFailedException;
import org.jspecify.annotations.Nullable;

/** Whatever was thrown, as one sentence for the record of a trial. */
final class FailureSentence {
    private static final int LONGEST = 500;

    private FailureSentence() {}

    /** Why a trial of this learner failed. */
    static String of(String learner, Throwable failure) {
        if (failure instanceof TrialFailedException) {
            return oneLine(failure.getMessage());
        }
        if (failure instanceof InterruptedException) {
            return "Learner " + learner + " stopped as if interrupted, but nobody had interrupted it";
        }
        return "Learner " + learner + " failed with " + describe(failure);
    }

    /** Kind and message of anything thrown. */
    static String describe(@Nullable Throwable failure) {
        if (failure == null) {
            return "an unknown failure";
        }
        String kind = failure.getClass().getSimpleName();
        String message = failure.getMessage();
        return message == null || message.isBlank() ? kind : kind + ": " + oneLine(message);
    }

    private static String oneLine(@Nullable String message) {
        String line = message == null ? "" : message.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
