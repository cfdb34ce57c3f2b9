package dev.multiview.papers.allenzhuli2020;

import dev.multiview.data.Split;
import dev.multiview.metric.Score;
import dev.multiview.model.DistillationRule;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Teacher;
import dev.multiview.procedure.TrialNotes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Theorems 1 to 4 of arXiv 2012.09816, held against one draw of one setting. An error is that on fresh single-view
 * samples; in each theorem errors on fresh multi-view samples may be {@value #MULTI_VIEW} at most.
 *
 * <ul>
 *   <li>1: single nets err on 0.49 to 0.51, and fit all single-view training samples but for {@value #UNFITTED}
 *   <li>2: their ensemble errs on at most 0.01
 *   <li>3: a net distilled from it errs on at most 0.01
 *   <li>4: a self-distilled net errs on at most 0.26
 * </ul>
 *
 * A slack is added to every border of an error.
 *
 * @param notes the errors, and 1 or 0 for each theorem, for all together, and for pairs of them
 */
record TheoremsAt(Map<String, Double> notes) {
    /** The smallest difference of errors that claims speak of, and twice as much. */
    private static final Map<String, Double> SLACKS =
            Map.of("", HeadlinePreset.DELTA, "Wide", 2 * HeadlinePreset.DELTA);

    private static final double HALF = 0.5;
    private static final double NEAR = 0.01;
    private static final double NONE = 0.01;
    private static final double QUARTER = 0.26;
    private static final double MULTI_VIEW = 0.01;
    private static final double UNFITTED = 0.05;

    /** Sums of decimal borders round; an error at its border is within it. */
    private static final double ROUNDING = 1e-9;

    TheoremsAt {
        notes = Map.copyOf(notes);
    }

    /** Everything that decides, on one line. */
    static String canonical() {
        return "theorems(single=" + HALF + "+-" + NEAR + ",ensemble=" + NONE + ",student=" + NONE + ",self=" + QUARTER
                + ",multiView=" + MULTI_VIEW + ",unfitted=" + UNFITTED + ",slacks=" + new TreeMap<>(SLACKS) + ")";
    }

    /** The names of the notes. */
    static Set<String> noteNames() {
        return new Errors(0, 0, 0, 0, 0, 0, 0, 0, 0).theorems().notes.keySet();
    }

    /**
     * What holds where these trials are carried out.
     *
     * @param members nets of the ensemble
     * @param rule how students use their teachers
     */
    static TheoremsAt of(TrialsInOne trials, int members, DistillationRule rule) throws InterruptedException {
        Procedure ensemble = new Ensemble(members);
        Procedure student = new Distillation(Teacher.ENSEMBLE, rule);
        Procedure self = new Distillation(Teacher.MEMBER, rule);
        Score one = trials.score(ensemble, Split.SINGLE_VIEW);
        Score many = trials.score(ensemble, Split.MULTI_VIEW);
        return new Errors(
                        one.single(),
                        one.value(),
                        trials.score(student, Split.SINGLE_VIEW).value(),
                        trials.score(self, Split.SINGLE_VIEW).value(),
                        many.single(),
                        many.value(),
                        trials.score(student, Split.MULTI_VIEW).value(),
                        trials.score(self, Split.MULTI_VIEW).value(),
                        trials.noted(ensemble, TrialNotes.FITTED_SINGLE_VIEW))
                .theorems();
    }

    /**
     * Errors at a setting, on single-view samples and then on multi-view ones, and the share of single-view training samples
     * that single nets fit.
     */
    record Errors(
            double single,
            double ensemble,
            double student,
            double self,
            double singleMulti,
            double ensembleMulti,
            double studentMulti,
            double selfMulti,
            double fitted) {

        TheoremsAt theorems() {
            Map<String, Double> notes = new TreeMap<>(Map.of(
                    "single", single, "ensemble", ensemble, "student", student, "self", self, "boxFitted", fitted));
            notes.put("multiView", Math.max(Math.max(singleMulti, ensembleMulti), Math.max(studentMulti, selfMulti)));
            SLACKS.forEach((suffix, stated) -> {
                double slack = stated + ROUNDING;
                boolean one = Math.abs(single - HALF) <= NEAR + slack
                        && fitted >= 1 - UNFITTED - ROUNDING
                        && singleMulti <= MULTI_VIEW;
                boolean two = ensemble <= NONE + slack && ensembleMulti <= MULTI_VIEW;
                boolean three = student <= NONE + slack && studentMulti <= MULTI_VIEW;
                boolean four = self <= QUARTER + slack && selfMulti <= MULTI_VIEW;
                note(notes, "theorem1" + suffix, one);
                note(notes, "theorem2" + suffix, two);
                note(notes, "theorem3" + suffix, three);
                note(notes, "theorem4" + suffix, four);
                note(notes, "theorems1And2" + suffix, one && two);
                note(notes, "theorems3And4" + suffix, three && four);
                note(notes, "together" + suffix, one && two && three && four);
            });
            return new TheoremsAt(notes);
        }

        private static void note(Map<String, Double> notes, String name, boolean holds) {
            notes.put(name, holds ? 1.0 : 0.0);
        }
    }
}
