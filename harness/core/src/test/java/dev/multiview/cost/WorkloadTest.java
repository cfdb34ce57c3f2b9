package dev.multiview.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.cost.Estimate.Basis;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import dev.multiview.store.StoredTrial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final Instant START = Instant.EPOCH;

    private final List<PlannedTrial> plan =
            IntStream.range(0, 20).mapToObj(i -> planned(i, i < 10 ? 60 : 600)).toList();

    @Test
    void of_a_plan_that_nobody_knows_nothing_is_said_until_a_trial_has_ended() {
        Workload work = new Workload(new TrialCosts(), plan, 2, START);
        assertThat(work.left()).isEmpty();
        work.settled(ended(plan.get(0), 1), START.plusSeconds(1));
        assertThat(work.left()).isPresent();
        assertThat(work.shares()).containsOnlyKeys(Basis.SAME_SHAPE, Basis.SAME_LEARNER_AND_DATA);
    }

    @Test
    void long_trials_that_are_still_to_come_are_counted_before_one_has_ended() {
        Workload work = new Workload(new TrialCosts(), plan, 2, START);
        work.settled(ended(plan.get(0), 1), START.plusSeconds(1));
        // Nine of a second, ten of ten seconds, two at a time.
        assertThat(seconds(work)).isCloseTo((9 + 100) / 2.0, within(1e-3));
    }

    @Test
    void an_earlier_run_tells_before_the_first_trial_has_ended() {
        TrialCosts costs = TrialCosts.of(List.of(ended(plan.get(0), 2), ended(plan.get(10), 30)));
        Workload work = new Workload(costs, plan, 4, START);
        assertThat(seconds(work)).isBetween((10 * 2 + 10 * 30) / 4.0, (10 * 2 + 10 * 30) / 4.0 + 30);
        // This run turns out half as fast as the earlier one, so what is left takes twice as long.
        work.settled(ended(plan.get(0), 4), START.plusSeconds(4));
        assertThat(work.sum()).isCloseTo(9 * 4 + 10 * 60, within(1e-9));
    }

    @Test
    void it_ends_with_nothing_left() {
        Workload work = new Workload(new TrialCosts(), plan, 2, START);
        for (PlannedTrial planned : plan) {
            work.settled(ended(planned, 1), START.plusSeconds(10));
        }
        assertThat(work.left()).isEmpty();
        assertThat(work.sum()).isZero();
    }

    @Test
    void threads_that_are_held_up_beside_trials_are_learnt_of() {
        List<PlannedTrial> many = new ArrayList<>();
        IntStream.range(0, 200).forEach(i -> many.add(planned(i, 60)));
        Workload work = new Workload(new TrialCosts(), many, 2, START);
        // A trial of a second ends each second: one at a time, though there are two threads.
        for (int i = 0; i < 100; i++) {
            work.settled(ended(many.get(i), 1), START.plusSeconds(i + 1));
        }
        assertThat(seconds(work)).isCloseTo(100, within(1e-3));
    }

    private static double seconds(Workload work) {
        return work.left().map(Duration::toMillis).orElseThrow() / 1e3;
    }

    private static StoredTrial ended(PlannedTrial planned, double seconds) {
        return StoredTrial.ok(planned.key(), "code", planned.trial(), Map.of(), Map.of(), seconds, "env");
    }

    private static PlannedTrial planned(int index, int steps) {
        Trial trial = new Trial(new FakeData("near"), 0, 7, "fake", "fake-1", new Role.Member(index, steps));
        return new PlannedTrial(trial.key(), "code", trial, new FakeLearner("fake"), List.of());
    }
}
