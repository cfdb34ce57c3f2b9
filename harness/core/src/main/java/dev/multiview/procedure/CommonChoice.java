package dev.multiview.procedure;

import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.TrainingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The choice of one value of a learner's grid for all members of an ensemble: the value with which the mean of their
 * logits errs least on the validation samples, the first of equals.
 */
final class CommonChoice {
    private CommonChoice() {}

    /**
     * Fits the members for every value and keeps the best mean.
     *
     * @param members one task a member, on the same samples
     * @return the mean; its notes are those that all members' fits share, with {@code validationError} of the mean
     * @throws TrialFailedException if the members' grids differ in length, are empty or hold no model, or a model's answer
     *     is not one
     */
    static Fit of(Learner.Tuned learner, List<TrainingTask> members) throws InterruptedException {
        List<List<Fit>> grids = new ArrayList<>();
        for (TrainingTask member : members) {
            List<Fit> grid = shown(learner, member, grids.size());
            if (grid.isEmpty() || grid.size() != (grids.isEmpty() ? grid : grids.get(0)).size()) {
                throw new TrialFailedException(
                        "Learner " + learner.name() + " shows " + grid.size() + " fits of member " + grids.size()
                                + "; a grid has one fit for each value, as many for every member");
            }
            grids.add(grid);
        }
        Samples validation = members.get(0).validation();
        Fit best = null;
        int fewest = Integer.MAX_VALUE;
        for (int value = 0; value < grids.get(0).size(); value++) {
            int index = value;
            List<Fit> fits = new ArrayList<>();
            grids.forEach(grid -> fits.add(grid.get(index)));
            List<ModelAnswers> answers = fits.stream()
                    .map(fit -> ModelAnswers.of(learner.name(), fit))
                    .toList();
            int wrong = wrong(mean(answers, Split.VALIDATION.label(), validation), validation);
            if (best == null || wrong < fewest) {
                fewest = wrong;
                best = new Fit(
                        samples -> mean(answers, "test or training", samples),
                        notes(fits, (double) wrong / validation.count()));
            }
        }
        return Objects.requireNonNull(best);
    }

    /** A list of our own, which may hold nothing in the place of a fit. */
    private static List<Fit> shown(Learner.Tuned learner, TrainingTask task, int member) throws InterruptedException {
        List<Fit> grid = learner.fitGrid(task);
        if (grid == null) {
            throw new TrialFailedException("Learner " + learner.name() + " shows no fits of member " + member
                    + "; return one fit for each value of its grid");
        }
        return new ArrayList<>(grid);
    }

    /** The mean of what the members answer, each held to what any model is held to. */
    private static Logits mean(List<ModelAnswers> members, String which, Samples samples) {
        return Logits.mean(
                members.stream().map(member -> member.on(which, samples)).toList());
    }

    private static int wrong(Logits logits, Samples samples) {
        int wrong = 0;
        for (int i = 0; i < samples.count(); i++) {
            wrong += logits.predicted(i) == samples.labels()[i] ? 0 : 1;
        }
        return wrong;
    }

    private static Map<String, Double> notes(List<Fit> fits, double validationError) {
        Map<String, Double> shared = new TreeMap<>(fits.get(0).notes());
        for (Fit fit : fits) {
            shared.entrySet().retainAll(fit.notes().entrySet());
        }
        shared.put("validationError", validationError);
        return shared;
    }
}
