package dev.multiview.papers.allenzhuli2020;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Split;
import dev.multiview.metric.ErrorRate;
import dev.multiview.metric.Score;
import dev.multiview.metric.Scoring;
import dev.multiview.model.Learner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Predictions;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Single;
import dev.multiview.procedure.Trial;
import dev.multiview.procedure.TrialExecution;
import dev.multiview.procedure.TrialResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trials of several procedures on one draw of one setting, carried out one after the other within a single fit, each once.
 * They are those of an audit: the same roles, teachers, seeds and scores.
 */
final class TrialsInOne {
    private static final int DRAW = 0;

    private final Setting setting;
    private final Learner learner;
    private final long root;
    private final DataDraw data;
    private final Map<Trial, TrialResult> results = new HashMap<>();

    TrialsInOne(Setting setting, Learner learner, long root) {
        this.setting = setting;
        this.learner = learner;
        this.root = root;
        Trial any = arm(new Single()).treated(root, DRAW).get(0);
        data = setting.data().draw(any.dataSeed());
    }

    /** The error of a procedure and of its single. */
    Score score(Procedure procedure, Split split) throws InterruptedException {
        Arm arm = arm(procedure);
        for (Trial trial : arm.treated(root, DRAW)) {
            run(trial);
        }
        for (Trial trial : arm.singles(root, DRAW)) {
            run(trial);
        }
        return new Scoring(new ErrorRate(), root, trial -> Optional.ofNullable(results.get(trial))
                        .map(TrialResult::predictions))
                .score(arm, split, DRAW)
                .orElseThrow(() -> new IllegalStateException("A trial of " + arm.label() + " was not run"));
    }

    /** The mean of a note over the models of a procedure. */
    double noted(Procedure procedure, String note) throws InterruptedException {
        double sum = 0;
        List<Trial> trials = arm(procedure).treated(root, DRAW);
        for (Trial trial : trials) {
            sum += run(trial).notes().getOrDefault(note, Double.NaN);
        }
        return sum / trials.size();
    }

    /** How many trials have run. */
    int count() {
        return results.size();
    }

    private Arm arm(Procedure procedure) {
        return new Arm(setting, learner, procedure);
    }

    private TrialResult run(Trial trial) throws InterruptedException {
        TrialResult known = results.get(trial);
        if (known != null) {
            return known;
        }
        List<Predictions> teachers = new ArrayList<>();
        for (Trial teacher : trial.teachers()) {
            teachers.add(run(teacher).predictions());
        }
        TrialResult result = TrialExecution.run(trial, learner, data, teachers);
        results.put(trial, result);
        return result;
    }
}
