package dev.multiview.run;

import dev.multiview.exit.FailureText;
import dev.multiview.procedure.TrialFailedException;

/** Whatever was thrown, as one sentence for the record of a trial. */
final class FailureSentence {

    private FailureSentence() {}

    /** Why a trial of this learner failed. */
    static String of(String learner, Throwable failure) {
        if (failure instanceof TrialFailedException) {
            String sentence = FailureText.messageOf(failure);
            return sentence.isEmpty() ? "Learner " + learner + " failed without a word" : sentence;
        }
        if (failure instanceof InterruptedException) {
            return "Learner " + learner + " stopped as if interrupted, but nobody had interrupted it";
        }
        return "Learner " + learner + " failed with " + FailureText.of(failure);
    }
}
