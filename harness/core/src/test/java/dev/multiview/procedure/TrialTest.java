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
import dev.multiview.model.TrainingTask;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final Setting SETTING = new Setting("tiny", new TinyData("tiny"), 3, 2, 5, 8);
    private static final DistillationRule RULE = new DistillationRule.Temperature(0.5, 2);

    @Test
    void theKeyChangesWithEveryPartOfTheDescription() {
        Set<String> keys = new HashSet<>();
        keys.add(trial(0, 1, new Role.Member(0, 5)).key());
        keys.add(trial(1, 1, new Role.Member(0, 5)).key());
        keys.add(trial(0, 2, new Role.Member(0, 5)).key());
        keys.add(trial(0, 1, new Role.Member(1, 5)).key());
        keys.add(trial(0, 1, new Role.Member(0, 6)).key());
        keys.add(trial(0, 1, new Role.Plain(0, 5)).key());
        keys.add(trial(0, 1, new Role.Bagged(0, 5)).key());
        keys.add(trial(0, 1, new Role.Bagged(0, true, 5)).key());
        keys.add(trial(0, 1, new Role.AttributeBagged(0, 0.5, 5)).key());
        keys.add(trial(0, 1, new Role.AttributeBagged(0, 0.25, 5)).key());
        keys.add(trial(0, 1, new Role.Boosted(3, 5)).key());
        keys.add(trial(0, 1, new Role.Stacked(3, 5)).key());
        keys.add(trial(0, 1, new Role.SharedStart(0, 5)).key());
        keys.add(student(Teacher.ENSEMBLE).key());
        keys.add(student(Teacher.OWN_SEED).key());
        keys.add(trial(0, 1, new Role.Student(1, Teacher.STUDENT, 3, 5, RULE, 8, 2))
                .key());
        keys.add(trial(0, 1, new Role.Student(1, Teacher.STUDENT, 3, 5, RULE, 8, 3))
                .key());
        keys.add(new Trial(new TinyData("other"), 0, 1, "tiny", "tiny-1", new Role.Member(0, 5)).key());
        keys.add(new Trial(new TinyData("tiny"), 0, 1, "tiny", "tiny-2", new Role.Member(0, 5)).key());
        for (Lottery lottery : List.of(Lottery.TIED, Lottery.OPPOSITE, Lottery.sharing(0.5))) {
            keys.add(new Trial(new TinyData("tiny"), 0, 1, "tiny", "tiny-1", new Role.Member(0, 5), lottery).key());
        }
        assertThat(keys).hasSize(22);
        assertThat(keys).contains(trial(0, 1, new Role.Member(0, 5)).key());
    }

    @Test
    void teachersAreOfTheirStudentsLotteryAndALearnerThatTakesNoStartIsRefusedOne() {
        Role student = new Role.Student(1, Teacher.MEMBER, 3, 5, RULE, 8);
        Trial trial = new Trial(new TinyData("tiny"), 0, 1, "tiny", "tiny-1", student, Lottery.sharing(0.5));
        assertThat(trial.teachers()).extracting(Trial::lottery).containsExactly(Lottery.sharing(0.5));
        Learner spy = new SeedSpy(new HashSet<>());
        DataDraw draw = SETTING.data().draw(trial.dataSeed());
        Trial member = new Trial(new TinyData("tiny"), 0, 1, "tiny", "tiny-1", new Role.Member(0, 5), Lottery.TIED);
        assertThatThrownBy(() -> run(member, spy, draw, List.of()))
                .isInstanceOf(TrialFailedException.class)
                .hasMessageContaining("lottery tied says nothing of it");
    }

    @Test
    void aStudentStartsWhereItsPlainControlStartsAndNeverWhereAMemberStarts() {
        Trial trial = trial(0, 1, new Role.Plain(0, 5));
        assertThat(trial.studentSeed(0)).isNotEqualTo(trial.memberSeed(0));
        DataDraw draw = SETTING.data().draw(trial.dataSeed());
        Set<String> seen = new HashSet<>();
        Learner spy = new SeedSpy(seen);
        run(trial, spy, draw, List.of());
        run(trial(0, 1, new Role.Student(0, Teacher.UNIFORM, 3, 5, RULE, 5)), spy, draw, List.of());
        assertThat(seen).containsExactly("1/draw=0/student=0");
        run(trial(0, 1, new Role.Member(0, 5)), spy, draw, List.of());
        assertThat(seen).hasSize(2);
    }

    @Test
    void teachersOfAStudentAreTheMembersItNames() {
        assertThat(student(Teacher.ENSEMBLE).teachers()).hasSize(3);
        assertThat(student(Teacher.ENSEMBLE_PERMUTED).teachers())
                .isEqualTo(student(Teacher.ENSEMBLE).teachers());
        assertThat(student(Teacher.MEMBER).teachers()).containsExactly(trial(0, 1, new Role.Member(1, 5)));
        assertThat(student(Teacher.UNIFORM).teachers()).isEmpty();
    }

    @Test
    void aLearnerThatCannotTrainJointlyFailsItsTrialWithASentence() {
        Trial trial = trial(0, 1, new Role.Joint(3, Learner.JointReading.MEAN, 5));
        assertThatThrownBy(() -> TrialExecution.run(
                        trial, new TinyLearner(), SETTING.data().draw(trial.dataSeed()), List.of()))
                .isInstanceOf(TrialFailedException.class)
                .hasMessage("Learner tiny cannot train an average of members jointly");
    }

    @Test
    void predictionsThatAreNotNumbersFailTheTrial() {
        Trial trial = trial(0, 1, new Role.Member(0, 5));
        assertThatThrownBy(() -> TrialExecution.run(
                        trial, new NanLearner(), SETTING.data().draw(trial.dataSeed()), List.of()))
                .isInstanceOf(TrialFailedException.class)
                .hasMessageContaining("predicted NaN or infinity");
    }

    @Test
    void trialsKeepTheirTrainingAndValidationLogitsBecauseTheyMayTeachOrBeStacked() throws InterruptedException {
        Trial trial = trial(0, 1, new Role.Member(0, 5));
        TrialResult result =
                TrialExecution.run(trial, new TinyLearner(), SETTING.data().draw(trial.dataSeed()), List.of());
        assertThat(result.predictions().outputs())
                .containsOnlyKeys(Split.TRAINING, Split.VALIDATION, Split.SINGLE_VIEW, Split.MULTI_VIEW);
        assertThat(result.notes()).containsKey("loss").doesNotContainKey("fittedMultiView");
        Predictions.Outputs training = result.predictions().on(Split.TRAINING);
        int fitted = 0;
        for (int i = 0; i < training.labels().length; i++) {
            fitted += training.logits().predicted(i) == training.labels()[i] ? 1 : 0;
        }
        assertThat(result.notes()).containsEntry("fittedSingleView", fitted / 30.0);
    }

    /**
     * A golden value: if this fails, the code all learners share gives other numbers, and {@code Trial.CODE_VERSION}
     * must be raised so that no stored trial of the old code is taken for one of the new. Printed by this test on
     * 2026-11-21, OpenJDK 17.0.15.
     */
    @Test
    void sharedCodeGivesThePinnedPredictions() throws InterruptedException {
        DataDraw draw = SETTING.data().draw(trial(0, 1, new Role.Plain(0, 5)).dataSeed());
        float[] values = new float[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i);
        }
        Map<Split, Predictions.Outputs> said = Map.of(
                Split.TRAINING,
                new Predictions.Outputs(
                        new Logits(30, 2, values), draw.training().labels()));
        List<Predictions> teacher = List.of(new Predictions(said));
        StringBuilder found = new StringBuilder();
        for (Teacher kind : List.of(Teacher.ENSEMBLE, Teacher.ENSEMBLE_PERMUTED, Teacher.MEMBER_ONE_HOT)) {
            for (DistillationRule rule : List.of(RULE, new DistillationRule.GatedTruncation(40, 2, 0.25, 4))) {
                Trial trial = trial(0, 1, new Role.Student(1, kind, 1, 5, rule, 8));
                Logits logits = TrialExecution.run(trial, new TinyLearner(), draw, teacher)
                        .predictions()
                        .on(Split.SINGLE_VIEW)
                        .logits();
                found.append(String.format(java.util.Locale.ROOT, "%.4f ", logits.get(7, 0) - logits.get(7, 1)));
            }
        }
        assertThat(found.toString().trim()).isEqualTo("1.5683 0.4550 1.5750 0.3695 1.5683 0.7071");
    }

    @Test
    void aSettingWithMoreStudentsThanMembersIsRefused() {
        assertThatThrownBy(() -> new Setting("x", new TinyData("x"), 2, 3, 1, 1))
                .hasMessageContaining("2 members and 3 students");
    }

    private static Trial student(Teacher teacher) {
        return trial(0, 1, new Role.Student(1, teacher, 3, 5, RULE, 8));
    }

    private static Trial trial(int draw, long seed, Role role) {
        return new Trial(SETTING.data(), draw, seed, "tiny", "tiny-1", role);
    }

    private static void run(Trial trial, Learner learner, DataDraw draw, List<Predictions> teachers) {
        try {
            TrialExecution.run(trial, learner, draw, teachers);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private record SeedSpy(Set<String> seen) implements Learner {
        @Override
        public String name() {
            return "spy";
        }

        @Override
        public Regime regime() {
            return Regime.LINEARIZED;
        }

        @Override
        public String canonical() {
            return "spy";
        }

        @Override
        public Fit fit(TrainingTask task) throws InterruptedException {
            seen.add(task.seed().text());
            return new TinyLearner().fit(task);
        }
    }

    private record NanLearner() implements Learner {
        @Override
        public String name() {
            return "nan";
        }

        @Override
        public Regime regime() {
            return Regime.LINEARIZED;
        }

        @Override
        public String canonical() {
            return "nan";
        }

        @Override
        public Fit fit(TrainingTask task) {
            return new Fit(
                    samples -> {
                        float[] values = new float[2 * samples.count()];
                        values[3] = Float.NaN;
                        return new Logits(samples.count(), 2, values);
                    },
                    Map.of());
        }
    }
}
