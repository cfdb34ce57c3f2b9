package dev.multiview.procedure;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.model.Fit;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import java.util.EnumMap;
import java.util.Map;

/**
 * Asks a trained model for its logits and holds them to what was asked for: of every sample, for every class, finite. No
 * sample is shown with its label, and each answer is copied before the next question.
 *
 * @param learner name of the learner that trained the model
 * @param model the model
 */
record ModelAnswers(String learner, Model model) {

    /**
     * Answers of the model of a fit.
     *
     * @throws TrialFailedException if there is no model
     */
    static ModelAnswers of(String learner, Fit fit) {
        if (fit == null || fit.model() == null) {
            throw new TrialFailedException("Learner " + learner + " gave no model; return a fit that holds one");
        }
        return new ModelAnswers(learner, fit.model());
    }

    /**
     * Outputs on every test set, on the training set and on validation samples if there are any, with the labels they are
     * judged by.
     *
     * @throws TrialFailedException if an answer is not one
     */
    Map<Split, Predictions.Outputs> on(DataDraw draw) {
        Map<Split, Predictions.Outputs> outputs = new EnumMap<>(Split.class);
        draw.tests().forEach((split, samples) -> outputs.put(split, on(split, samples)));
        outputs.put(Split.TRAINING, on(Split.TRAINING, draw.training()));
        if (draw.validation().count() > 0) {
            outputs.put(Split.VALIDATION, on(Split.VALIDATION, draw.validation()));
        }
        return outputs;
    }

    private Predictions.Outputs on(Split split, Samples samples) {
        Logits logits = on(split.label(), samples);
        // Copied, too: whoever shares the samples may change them later, when nobody looks any more.
        return new Predictions.Outputs(logits, samples.labels().clone());
    }

    /**
     * Logits of some samples.
     *
     * @param which what samples these are, for the sentence
     * @throws TrialFailedException if the answer is not one
     */
    Logits on(String which, Samples samples) {
        Logits answer = model.predict(samples.withoutLabels());
        if (answer == null) {
            throw new TrialFailedException("Learner " + learner + " predicted nothing on " + which
                    + " samples; return logits of every sample");
        }
        Logits logits = answer.copy();
        if (logits.samples() != samples.count() || logits.classes() != samples.classes()) {
            throw new TrialFailedException("Learner " + learner + " predicted " + logits.samples() + " samples of "
                    + logits.classes() + " classes on " + which + " samples, and not " + samples.count()
                    + " of " + samples.classes() + "; return one logit per class of every sample");
        }
        if (!logits.finite()) {
            throw new TrialFailedException("Learner " + learner + " predicted NaN or infinity on " + which
                    + " samples; lower its step or its scale");
        }
        return logits;
    }
}
