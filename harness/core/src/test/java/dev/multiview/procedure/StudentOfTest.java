package dev.multiview.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Split;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Regime;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Students of ensembles of any kind: whom they hear, and what. */
class StudentOfTest {
    private static final Setting SETTING = new Setting("tiny", new TinyData("tiny"), 3, 2, 5, 8);
    private static final DistillationRule SOFT = new DistillationRule.Temperature(0.5, 2);
    private static final Learner OTHER = new Spy("other", new ArrayList<>());

    private final List<TrainingTask> tasks = new ArrayList<>();
    private final Learner learner = new Spy("spy", tasks);
    private final DataDraw draw =
            SETTING.data().draw(treated(new Ensemble(1)).get(0).dataSeed());

    @Test
    void aStudentOfThePlainEnsembleIsTheOneThatDistillationTrains() throws InterruptedException {
        Procedure known = new Distillation(Teacher.ENSEMBLE, SOFT);
        Procedure students = new StudentOf(new Ensemble(3), SOFT);
        List<Trial> expected = treated(known);
        List<Trial> found = treated(students);
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).teachers()).isEqualTo(expected.get(i).teachers());
            assertThat(logits(found.get(i))).containsExactly(logits(expected.get(i)));
        }
        assertThat(arm(students).singles(1, 0)).isEqualTo(arm(known).singles(1, 0));
    }

    @Test
    void theTeacherOfAStackedOrBoostedEnsembleIsThatOneTrial() throws InterruptedException {
        for (Procedure one : List.of(new Stacking(3), new Boosting(2), new GradientBoosting(2, 1))) {
            Trial student = treated(new StudentOf(one, SOFT)).get(0);
            assertThat(student.teachers()).isEqualTo(treated(one));
            Logits teacher =
                    predictions(student.teachers().get(0)).on(Split.TRAINING).logits();
            tasks.clear();
            TrialExecution.run(
                    student,
                    learner,
                    draw,
                    List.of(predictions(student.teachers().get(0))));
            TrainingTask last = tasks.get(tasks.size() - 1);
            assertThat(((Targets.Distilled) last.targets()).teacher().values()).containsExactly(teacher.values());
            assertThat(last.seed().text()).isEqualTo("1/draw=0/student=0");
        }
    }

    @Test
    void membersOfAMixtureTeachEachWithItsOwnLearner() {
        Procedure mixture = new MixedEnsemble(List.of(OTHER), 3);
        Arm students = arm(new StudentOf(mixture, SOFT));
        Trial student = students.treated(1, 0).get(0);
        assertThat(student.learner()).isEqualTo("spy");
        assertThat(students.treated(1, 0).get(1).learner()).isEqualTo("spy");
        assertThat(student.teachers()).isEqualTo(arm(mixture).treated(1, 0));
        assertThat(student.teachers()).extracting(students::learnerOf).containsExactly(learner, OTHER, learner);
        assertThat(student.key())
                .isNotEqualTo(
                        treated(new StudentOf(new Ensemble(3), SOFT)).get(0).key());
    }

    @Test
    void allEnsemblesOfTwoOutOfThreeAreNotOneTeacher() {
        assertThatThrownBy(() -> treated(new StudentOf(new EveryEnsemble(2), SOFT)))
                .hasMessage("Procedure every-ensemble makes several predictors of its 3 trials, and a student has one"
                        + " teacher; give an ensemble of all of them");
    }

    private float[] logits(Trial trial) throws InterruptedException {
        return predictions(trial).on(Split.SINGLE_VIEW).logits().values();
    }

    private Predictions predictions(Trial trial) throws InterruptedException {
        List<Predictions> teachers = new ArrayList<>();
        for (Trial teacher : trial.teachers()) {
            teachers.add(predictions(teacher));
        }
        return TrialExecution.run(trial, learner, draw, teachers).predictions();
    }

    private Arm arm(Procedure procedure) {
        return new Arm(SETTING, learner, procedure);
    }

    private List<Trial> treated(Procedure procedure) {
        return arm(procedure).treated(1, 0);
    }

    /** The tiny learner under another name, its tasks kept. */
    private record Spy(String name, List<TrainingTask> tasks) implements Learner {
        @Override
        public Regime regime() {
            return Regime.LINEARIZED;
        }

        @Override
        public String canonical() {
            return name + "-1";
        }

        @Override
        public Fit fit(TrainingTask task) throws InterruptedException {
            tasks.add(task);
            return new TinyLearner().fit(task);
        }
    }
}
