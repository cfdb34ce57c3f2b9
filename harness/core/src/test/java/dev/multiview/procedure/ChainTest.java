package dev.multiview.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Regime;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What students and bagged nets are given when their trials are carried out, teachers first. */
class ChainTest {
    private static final Setting SETTING = new Setting("tiny", new TinyData("tiny"), 3, 2, 5, 8);
    private static final DistillationRule RULE = new DistillationRule.Temperature(0.5, 2);

    private final List<TrainingTask> tasks = new ArrayList<>();
    private final DataDraw draw =
            SETTING.data().draw(trial(new Role.Member(0, 5)).dataSeed());

    @Test
    void theTeacherOfTwoMembersIsTheMeanOfTheirTrainingLogits() throws InterruptedException {
        Trial student = treated(new Distillation(Teacher.ENSEMBLE, 2, RULE));
        List<Logits> members = List.of(logits(trial(new Role.Member(0, 5))), logits(trial(new Role.Member(1, 5))));
        logits(student);
        assertThat(lastTeacher().values()).containsExactly(Logits.mean(members).values());
    }

    @Test
    void anOwnSeedTeacherIsThePlainNetThatStartsWhereItsStudentStarts() throws InterruptedException {
        Trial student = treated(new Distillation(Teacher.OWN_SEED, RULE));
        assertThat(student.teachers()).containsExactly(trial(new Role.Plain(0, SETTING.memberSteps())));
        logits(student);
        assertThat(tasks).extracting(task -> task.seed().text()).containsOnly("1/draw=0/student=0");
        assertThat(tasks).extracting(TrainingTask::steps).containsExactly(5, 8);
    }

    @Test
    void everyGenerationStartsFromWeightsOfItsOwnAndHearsTheOneBefore() throws InterruptedException {
        Trial third = treated(new Generations(3, RULE));
        Logits second = logits(third.teachers().get(0));
        tasks.clear();
        logits(third);
        assertThat(tasks)
                .extracting(task -> task.seed().text())
                .containsExactly(
                        "1/draw=0/member=0",
                        "1/draw=0/student=0",
                        "1/draw=0/student=0/generation=2",
                        "1/draw=0/student=0/generation=3");
        assertThat(lastTeacher().values()).containsExactly(second.values());
    }

    @Test
    void baggedNetsShareTheWeightsOfMemberZeroAndDifferInTheirSamples() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            TrialResult result = run(trial(new Role.Bagged(i, 5)));
            assertThat(result.predictions().on(Split.TRAINING).labels())
                    .isEqualTo(draw.training().labels());
        }
        assertThat(tasks).extracting(task -> task.seed().text()).containsOnly("1/draw=0/member=0");
        Set<String> samples = new HashSet<>();
        for (TrainingTask task : tasks) {
            assertThat(task.training().count()).isEqualTo(30);
            samples.add(Arrays.toString(task.training().values()));
        }
        assertThat(samples).hasSize(3);
    }

    @Test
    void netsOfASharedStartTakeWeightsFromMemberZeroAndAllElseFromTheirOwnSeed() throws InterruptedException {
        List<List<String>> starts = new ArrayList<>();
        List<Role> roles = new SharedStart(3).treated(SETTING);
        assertThat(roles)
                .containsExactly(new Role.Member(0, 5), new Role.SharedStart(1, 5), new Role.SharedStart(2, 5));
        for (Role role : roles.subList(1, 3)) {
            TrialExecution.run(trial(role), new JointSpy(tasks, starts), draw, List.of());
        }
        assertThat(tasks)
                .extracting(task -> task.seed().text())
                .containsExactly("1/draw=0/member=1", "1/draw=0/member=2");
        assertThat(starts).containsOnly(List.of("1/draw=0/member=0"));
    }

    @Test
    void aLearnerThatCannotTellItsStartFromItsSeedRefusesASharedOne() {
        assertThatThrownBy(() -> run(trial(new Role.SharedStart(1, 5))))
                .isInstanceOf(TrialFailedException.class)
                .hasMessageContaining("jointly");
    }

    @Test
    void aBootstrapSampleHoldsSamplesOfTheTrainingSetWithTheirLabelsAndSomeTwice() throws InterruptedException {
        run(trial(new Role.Bagged(1, 5)));
        Set<List<Float>> original = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            original.add(sample(draw.training(), i));
        }
        Set<List<Float>> drawn = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            drawn.add(sample(tasks.get(0).training(), i));
        }
        assertThat(original).containsAll(drawn);
        assertThat(drawn).hasSizeBetween(12, 26);
    }

    @Test
    void aTwoStageStudentIsThePlainNetUntilItHearsItsTeacher() throws InterruptedException {
        Targets soft = new Targets.Distilled(
                new Logits(30, 2, new float[60]),
                new DistillationRule.TwoStage(4, new DistillationRule.Temperature(1, 2)));
        assertThat(fitted(soft, 4)).containsExactly(fitted(new Targets.HardLabels(), 4));
        assertThat(fitted(soft, 5)).isNotEqualTo(fitted(new Targets.HardLabels(), 5));
    }

    private float[] fitted(Targets targets, int steps) throws InterruptedException {
        return new TinyLearner()
                .fit(new TrainingTask(
                        draw.training(),
                        draw.validation(),
                        targets,
                        trial(new Role.Plain(0, 5)).dataSeed(),
                        steps))
                .model()
                .predict(draw.validation())
                .values();
    }

    /** Logits on the training set, after those of all teachers. */
    private Logits logits(Trial trial) throws InterruptedException {
        return run(trial).predictions().on(Split.TRAINING).logits();
    }

    private TrialResult run(Trial trial) throws InterruptedException {
        List<Predictions> teachers = new ArrayList<>();
        for (Trial teacher : trial.teachers()) {
            teachers.add(run(teacher).predictions());
        }
        return TrialExecution.run(trial, new TaskSpy(tasks), draw, teachers);
    }

    private Logits lastTeacher() {
        return ((Targets.Distilled) tasks.get(tasks.size() - 1).targets()).teacher();
    }

    private static List<Float> sample(Samples samples, int i) {
        return List.of(samples.values()[2 * i], samples.values()[2 * i + 1], (float) samples.labels()[i]);
    }

    private static Trial treated(Procedure procedure) {
        return new Arm(SETTING, new TinyLearner(), procedure).treated(1, 0).get(0);
    }

    private static Trial trial(Role role) {
        return new Trial(SETTING.data(), 0, 1, "tiny", "tiny-1", role);
    }

    private record TaskSpy(List<TrainingTask> tasks) implements Learner {
        @Override
        public String name() {
            return "tiny";
        }

        @Override
        public Regime regime() {
            return Regime.LINEARIZED;
        }

        @Override
        public String canonical() {
            return "tiny-1";
        }

        @Override
        public Fit fit(TrainingTask task) throws InterruptedException {
            tasks.add(task);
            return new TinyLearner().fit(task);
        }
    }

    /** Notes from which seeds members of a joint net start. */
    private record JointSpy(List<TrainingTask> tasks, List<List<String>> starts) implements Learner.Joint {
        @Override
        public String name() {
            return "tiny";
        }

        @Override
        public Regime regime() {
            return Regime.LINEARIZED;
        }

        @Override
        public String canonical() {
            return "tiny-1";
        }

        @Override
        public Fit fit(TrainingTask task) throws InterruptedException {
            return new TinyLearner().fit(task);
        }

        @Override
        public Fit fitJoint(TrainingTask task, List<SeedPath> members, JointReading reading)
                throws InterruptedException {
            tasks.add(task);
            starts.add(members.stream().map(SeedPath::text).toList());
            return fit(task);
        }
    }
}
