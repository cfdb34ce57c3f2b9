package dev.multiview.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.model.DistillationRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcedureTest {
    private static final Setting SETTING = new Setting("tiny", new TinyData("tiny"), 4, 2, 5, 8);
    private static final DistillationRule GATED = new DistillationRule.GatedTruncation(40, 2, 0.25, 4);
    private static final DistillationRule LITERAL = new DistillationRule.LiteralTruncation(40, 2, 0.25, 4);
    private static final DistillationRule SOFT = new DistillationRule.Temperature(0.5, 2);

    @Test
    void theTeacherOfThreeMembersIsMadeOfTheFirstThree() {
        Arm arm = arm(new Distillation(Teacher.ENSEMBLE, 3, SOFT));
        assertThat(arm.procedure().size(SETTING)).isEqualTo(3);
        for (Trial student : arm.treated(1, 0)) {
            assertThat(student.teachers())
                    .extracting(Trial::role)
                    .containsExactly(new Role.Member(0, 5), new Role.Member(1, 5), new Role.Member(2, 5));
        }
    }

    @Test
    void theTeacherOfAsManyMembersAsThereAreIsThatOfAll() {
        assertThat(arm(new Distillation(Teacher.ENSEMBLE, 4, SOFT)).treated(1, 0))
                .isEqualTo(arm(new Distillation(Teacher.ENSEMBLE, SOFT)).treated(1, 0));
    }

    @Test
    void generationOneIsSelfDistillationAndEveryLaterOneIsTaughtByTheOneBefore() {
        List<Trial> first = arm(new Generations(1, SOFT)).treated(1, 0);
        assertThat(first).isEqualTo(arm(new Distillation(Teacher.MEMBER, SOFT)).treated(1, 0));
        List<Trial> before = first;
        for (int generation = 2; generation <= 5; generation++) {
            List<Trial> students = arm(new Generations(generation, SOFT)).treated(1, 0);
            for (int i = 0; i < students.size(); i++) {
                assertThat(students.get(i).teachers()).containsExactly(before.get(i));
            }
            before = students;
        }
    }

    @Test
    void anEnsembleOfStudentsIsComparedWithThoseStudents() {
        Arm arm = arm(new StudentEnsemble(Teacher.MEMBER, SOFT, 2));
        assertThat(arm.procedure().averagedTrials(arm.setting()))
                .isEqualTo(arm.treated(1, 0).size());
        assertThat(arm.singles(1, 0)).isEqualTo(arm.treated(1, 0));
        assertThat(arm.treated(1, 0))
                .isEqualTo(arm(new Distillation(Teacher.MEMBER, SOFT)).treated(1, 0));
    }

    @Test
    void anEnsembleMayHoldMoreStudentsThanTheSettingTrainsPerArm() {
        assertThat(arm(new StudentEnsemble(Teacher.ENSEMBLE, SOFT, 4)).treated(1, 0))
                .hasSize(4);
        assertThatThrownBy(() ->
                        arm(new StudentEnsemble(Teacher.ENSEMBLE, SOFT, 5)).treated(1, 0))
                .hasMessage("An ensemble of 5 students is more than the 4 members of setting tiny, one of which each"
                        + " self-distilled student needs");
    }

    @Test
    void sizesOfOneProcedureHaveSizeOneInCommonAndNothingElseHas() {
        assertThat(new Ensemble(5).atSizeOne()).isEqualTo(new Ensemble(3).atSizeOne());
        Procedure students = new StudentEnsemble(Teacher.MEMBER, SOFT, 3).atSizeOne();
        assertThat(students).isEqualTo(new StudentEnsemble(Teacher.MEMBER, SOFT, 1));
        Procedure distillation = new Distillation(Teacher.ENSEMBLE, SOFT);
        assertThat(List.of(
                        new Single(),
                        new Ensemble(5).atSizeOne(),
                        new TunedEnsemble(5).atSizeOne(),
                        new Bagging(5).atSizeOne(),
                        new Bagging(5, true).atSizeOne(),
                        new AttributeBagging(5, 0.5).atSizeOne(),
                        new GradientBoosting(5, 0.5).atSizeOne(),
                        new Boosting(5).atSizeOne(),
                        new Stacking(5).atSizeOne(),
                        new MixedEnsemble(List.of(new TinyLearner()), 5).atSizeOne(),
                        new SharedStart(5).atSizeOne(),
                        students,
                        distillation.atSizeOne()))
                .doesNotHaveDuplicates()
                .allMatch(procedure -> procedure == distillation || procedure.size(SETTING) == 1);
        assertThat(distillation.atSizeOne()).isSameAs(distillation);
    }

    @Test
    void everyDistillationHasALabelOfItsOwn() {
        List<String> labels = new ArrayList<>();
        for (DistillationRule rule : List.of(
                GATED,
                LITERAL,
                SOFT,
                new DistillationRule.ScoreBlend(1),
                new DistillationRule.TwoStage(3, GATED),
                new DistillationRule.TwoStage(3, LITERAL))) {
            for (Teacher teacher : Teacher.values()) {
                if (teacher != Teacher.STUDENT) {
                    labels.add(new Distillation(teacher, rule).label());
                    labels.add(new StudentEnsemble(teacher, rule, 2).label());
                }
            }
            labels.add(new Distillation(Teacher.ENSEMBLE, 2, rule).label());
            labels.add(new StudentOf(new Ensemble(2), rule).label());
            labels.add(new StudentOf(new Boosting(2), rule).label());
            labels.add(new Generations(1, rule).label());
            labels.add(new Generations(2, rule).label());
        }
        assertThat(labels)
                .doesNotHaveDuplicates()
                .contains(
                        "distillation",
                        "distillation-own-seed",
                        "distillation-literal-of-2",
                        "distillation-ensemble-one-hot-temperature",
                        "self-distillation-literal-two-stage",
                        "self-distillation-temperature-generation-2",
                        "ensemble-of-distillation-blend");
    }

    @Test
    void teachersThatCannotBeMadeAreRefused() {
        assertThatThrownBy(() -> new Distillation(Teacher.STUDENT, SOFT))
                .hasMessage("Teacher student does not say which generation it is of; use Generations");
        assertThatThrownBy(() -> new Distillation(Teacher.MEMBER, 2, SOFT))
                .hasMessage("Teacher member of 2 members cannot be made; 0 means all of the setting, and only ensembles"
                        + " have a size");
        assertThatThrownBy(
                        () -> arm(new Distillation(Teacher.ENSEMBLE, 5, SOFT)).treated(1, 0))
                .hasMessage("A teacher of 5 members is more than the 4 of setting tiny");
        assertThatThrownBy(() -> new Generations(0, SOFT)).hasMessageStartingWith("Generation 0 is below 1");
        assertThatThrownBy(() -> new Role.Student(0, Teacher.MEMBER, 4, 5, SOFT, 8, 2))
                .hasMessageStartingWith("Generation 2 does not go with teacher member");
    }

    @Test
    void studentsThatWouldNeverHearTheirTeacherAreRefused() {
        DistillationRule late = new DistillationRule.TwoStage(8, SOFT);
        assertThatThrownBy(() -> arm(new Distillation(Teacher.ENSEMBLE, late)).treated(1, 0))
                .hasMessage("Students of setting tiny are trained for 8 steps and would never hear a teacher after 8"
                        + " plain ones; lower the plain steps");
        assertThatThrownBy(() -> arm(new Generations(2, late)).treated(1, 0))
                .hasMessageEndingWith("lower the plain steps");
    }

    private static Arm arm(Procedure procedure) {
        return new Arm(SETTING, new TinyLearner(), procedure);
    }
}
