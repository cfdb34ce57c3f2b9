package dev.multiview.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallTimeTest {
    @ParameterizedTest
    @CsvSource({"10, 1, 10", "10, 2, 5", "10, 3, 4", "10, 20, 1", "0, 2, 0"})
    void equal_trials_take_whole_rounds(int trials, int threads, double rounds) {
        List<PlannedTrial> plan =
                IntStream.range(0, trials).mapToObj(i -> planned(i, List.of())).toList();
        assertThat(WallTime.seconds(plan, trial -> 1, threads)).isEqualTo(rounds);
    }

    @Test
    void a_chain_of_students_is_no_quicker_on_many_threads() {
        List<PlannedTrial> chain = IntStream.range(0, 6)
                .mapToObj(i -> planned(i, i == 0 ? List.of() : List.of("t" + (i - 1))))
                .toList();
        assertThat(WallTime.seconds(chain, trial -> 2, 8)).isEqualTo(12);
    }

    @Test
    void a_teacher_that_is_stored_already_is_not_waited_for() {
        List<PlannedTrial> students = List.of(planned(1, List.of("stored")), planned(2, List.of("stored")));
        assertThat(WallTime.seconds(students, trial -> 3, 2)).isEqualTo(3);
    }

    @Test
    void any_plan_lies_between_grahams_bounds() {
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            int threads = 1 + random.nextInt(6);
            int count = 1 + random.nextInt(40);
            double[] seconds = random.doubles(count, 0.1, 5).toArray();
            double[] path = seconds.clone();
            List<PlannedTrial> plan = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                List<String> teachers = new ArrayList<>();
                double longest = 0;
                for (int j = 0; j < i; j++) {
                    if (random.nextInt(8) == 0) {
                        teachers.add("t" + j);
                        longest = Math.max(longest, path[j]);
                    }
                }
                path[i] += longest;
                plan.add(planned(i, teachers));
            }
            double sum = java.util.Arrays.stream(seconds).sum();
            double chain = java.util.Arrays.stream(path).max().orElseThrow();
            double wall = WallTime.seconds(plan, trial -> seconds[trial.trial().draw()], threads);
            assertThat(wall).isGreaterThanOrEqualTo(Math.max(sum / threads, chain) - 1e-9);
            // Graham 1966: no list schedule takes longer than this.
            assertThat(wall).isLessThanOrEqualTo(sum / threads + chain * (threads - 1) / threads + 1e-9);
        }
    }

    @Test
    void ten_thousand_trials_are_laid_out_in_no_time() {
        List<PlannedTrial> plan =
                IntStream.range(0, 10_000).mapToObj(i -> planned(i, List.of())).toList();
        assertThat(WallTime.seconds(plan, trial -> 1, 4)).isCloseTo(2500, within(1e-6));
    }

    private static PlannedTrial planned(int index, List<String> teachers) {
        FakeLearner learner = new FakeLearner("fake");
        Trial trial = new Trial(new FakeData("near"), index, 7, "fake", "fake-1", new Role.Member(index, 3));
        return new PlannedTrial("t" + index, "code", trial, learner, teachers);
    }
}
