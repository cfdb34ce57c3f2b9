package dev.multiview.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.fixture.FakeData;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.procedure.Lottery;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Teacher;
import dev.multiview.procedure.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialShapeTest {
    private static final DistillationRule HALF = new DistillationRule.Temperature(0.5, 2);

    @Test
    void draws_seeds_and_numbers_of_members_make_no_shape_of_their_own() {
        assertThat(shape(3, 7, new Role.Member(4, 60))).isEqualTo(shape(0, 2002, new Role.Member(0, 60)));
        assertThat(shape(0, 7, new Role.Member(0, 60))).isNotEqualTo(shape(0, 7, new Role.Member(0, 150)));
    }

    @Test
    void students_of_all_teachers_cost_the_same_and_their_teachers_length_does_not_count() {
        TrialShape one = shape(0, 7, new Role.Student(0, Teacher.ENSEMBLE, 5, 60, HALF, 150));
        TrialShape other = shape(1, 7, new Role.Student(1, Teacher.MEMBER, 5, 20, HALF, 150));
        assertThat(one).isEqualTo(other);
        assertThat(one.work()).isEqualTo(150);
        Role taught = new Role.Taught(0, List.of(new Role.Taught.Lesson("", "", new Role.Member(0, 900))), HALF, 40);
        assertThat(shape(0, 7, taught).work()).isEqualTo(40);
        assertThat(shape(0, 7, new Role.Student(0, Teacher.STUDENT, 5, 60, HALF, 30, 2))
                        .work())
                .isEqualTo(30);
    }

    @Test
    void work_is_nets_times_steps() {
        assertThat(shape(0, 7, new Role.Joint(5, JointReading.SUM, 150)).work()).isEqualTo(750);
        assertThat(shape(0, 7, new Role.TunedEnsemble(5, 1)).work()).isEqualTo(5);
        assertThat(shape(0, 7, new Role.Boosted(8, 10)).work()).isEqualTo(80);
        assertThat(shape(0, 7, new Role.GradientBoosted(8, 0.5, 10)).work()).isEqualTo(80);
        assertThat(shape(0, 7, new Role.Bagged(2, 10)).work()).isEqualTo(10);
        assertThat(shape(0, 7, new Role.Stacked(5, 10)).work()).isLessThan(1);
    }

    @Test
    void a_lottery_costs_nothing_and_learner_and_data_are_told_apart() {
        Trial plain = trial(0, 7, new Role.Member(0, 60));
        Trial fixed =
                new Trial(plain.data(), 0, 7, plain.learner(), plain.learnerCanonical(), plain.role(), Lottery.TIED);
        assertThat(fixed.canonical()).isNotEqualTo(plain.canonical());
        assertThat(TrialShape.of(fixed.canonical()).work()).isEqualTo(60);
        TrialShape shape = TrialShape.of(plain.canonical());
        assertThat(shape.name()).isEqualTo("fake");
        assertThat(shape.learner()).isEqualTo("fake:fake-1(a=1:2)");
        assertThat(shape.data()).isEqualTo("fake(near)");
    }

    @Test
    void what_describes_no_trial_is_refused_with_a_remedy() {
        assertThatThrownBy(() -> TrialShape.of("draw=1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'draw=1' describes no trial; give the field 'canonical' of a line of trials.jsonl");
    }

    private static TrialShape shape(int draw, long seed, Role role) {
        return TrialShape.of(trial(draw, seed, role).canonical());
    }

    private static Trial trial(int draw, long seed, Role role) {
        return new Trial(new FakeData("near"), draw, seed, "fake", "fake-1(a=1:2)", role);
    }
}
