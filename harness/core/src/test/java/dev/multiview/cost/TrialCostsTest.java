package dev.multiview.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.cost.Estimate.Basis;
import dev.multiview.fixture.FakeData;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import dev.multiview.store.StoredTrial;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrialCostsTest {
    private static final Role MEMBER = new Role.Member(0, 60);
    private static final Role JOINT = new Role.Joint(5, JointReading.SUM, 60);

    @Test
    void of_nothing_known_nothing_is_said() {
        assertThat(new TrialCosts().of(shape("near", MEMBER))).isEmpty();
    }

    @Test
    void the_closest_trials_tell_and_the_estimate_says_which() {
        TrialCosts costs = TrialCosts.of(List.of(
                row("near", MEMBER, 30),
                row("near", MEMBER, 20),
                row("near", MEMBER, 3),
                row("near", new Role.Member(7, 60), 5)));
        assertThat(costs.of(shape("near", MEMBER))).contains(new Estimate(4, Basis.SAME_SHAPE));
        // Five nets of the same length: five times as much.
        assertThat(costs.of(shape("near", JOINT)).orElseThrow().seconds()).isCloseTo(20, within(1e-9));
        assertThat(costs.of(shape("near", JOINT)).orElseThrow().basis()).isEqualTo(Basis.SAME_LEARNER_AND_DATA);
        assertThat(costs.of(shape("far", JOINT)).orElseThrow().basis()).isEqualTo(Basis.GUESS);
        assertThat(costs.of(shape("far", JOINT)).orElseThrow().seconds()).isCloseTo(20, within(1e-9));
    }

    @Test
    void earlier_runs_are_brought_to_the_speed_of_now() {
        TrialCosts costs = TrialCosts.of(List.of(row("near", MEMBER, 2), row("near", JOINT, 9), row("far", MEMBER, 7)));
        costs.piloted(shape("near", MEMBER), 5);
        assertThat(costs.of(shape("far", MEMBER)).orElseThrow().seconds()).isCloseTo(17.5, within(1e-9));
        assertThat(costs.of(shape("near", JOINT)).orElseThrow().seconds()).isCloseTo(22.5, within(1e-9));
    }

    @Test
    void a_machine_that_slept_during_a_trial_does_not_count() {
        List<StoredTrial> rows = IntStream.range(0, 9)
                .mapToObj(i -> row("near", new Role.Member(i, 60), i == 6 ? 2052 : 2))
                .toList();
        assertThat(TrialCosts.of(rows).of(shape("near", MEMBER)).orElseThrow().seconds())
                .isEqualTo(2);
    }

    @Test
    void failed_trials_tell_nothing() {
        StoredTrial failed = StoredTrial.failed("k", "code", trial("near", MEMBER), "broke", 100, "env");
        assertThat(TrialCosts.of(List.of(failed)).of(shape("near", MEMBER))).isEmpty();
    }

    @Test
    void durations_of_a_slow_beginning_are_forgotten() {
        Durations durations = new Durations();
        durations.add(7);
        assertThat(durations.mean()).isEqualTo(7);
        Arrays.stream(new double[] {9, 8, 1, 2, 3, 4.5}).forEach(durations::add);
        assertThat(durations.mean()).isCloseTo((1 + 2 + 3 + 4.5) / 4, within(1e-12));
    }

    private static StoredTrial row(String data, Role role, double seconds) {
        Trial trial = trial(data, role);
        return StoredTrial.ok(trial.key(), "code", trial, Map.of(), Map.of(), seconds, "env");
    }

    private static TrialShape shape(String data, Role role) {
        return TrialShape.of(trial(data, role).canonical());
    }

    private static Trial trial(String data, Role role) {
        return new Trial(new FakeData(data), 0, 7, "fake", "fake-1", role);
    }
}
