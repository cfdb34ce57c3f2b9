package dev.multiview.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.cost.Estimate.Basis;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CalibrationTest {
    private static final Duration BUDGET = Duration.ofSeconds(5);

    /** Sleeps so long for each step, and so long once. */
    private record Sleeper(String name, boolean trainsInSteps, int once, int step) implements Learner {
        @Override
        public Regime regime() {
            return Regime.LINEARIZED;
        }

        @Override
        public String canonical() {
            return "sleeper-1";
        }

        @Override
        public Fit fit(TrainingTask task) throws InterruptedException {
            Thread.sleep(once + (long) step * task.steps());
            return new FakeLearner("fake").fit(task);
        }
    }

    @Test
    void a_long_training_is_told_by_short_ones() throws InterruptedException {
        Sleeper learner = new Sleeper("steps", true, 50, 10);
        TrialCosts costs = new TrialCosts();
        PlannedTrial planned = planned(learner, new Role.Member(3, 5000));
        Calibration.Result result = new Calibration(costs, 2, BUDGET).of(List.of(planned));
        assertThat(result.kinds()).isEqualTo(1);
        assertThat(result.known()).isEqualTo(1);
        assertThat(result.seconds()).isLessThan(5);
        // 50 s and a little; a machine with other work to do sleeps longer than it is told.
        assertThat(costs.of(costs.shape(planned)).orElseThrow().seconds()).isBetween(45.0, 75.0);
    }

    @Test
    void what_is_done_once_is_no_step() throws InterruptedException {
        TrialCosts costs = new TrialCosts();
        PlannedTrial planned = planned(new Sleeper("once", true, 150, 1), new Role.Member(0, 2000));
        new Calibration(costs, 1, Duration.ofSeconds(10)).of(List.of(planned));
        // 2.15 s; 300 s if all of a fit of one step were the step.
        assertThat(costs.of(costs.shape(planned)).orElseThrow().seconds()).isBetween(1.8, 4.0);
    }

    @Test
    void a_closed_form_is_fitted_as_it_is_and_its_joint_form_by_its_nets() throws InterruptedException {
        Sleeper learner = new Sleeper("closed", false, 100, 0);
        TrialCosts costs = new TrialCosts();
        PlannedTrial member = planned(learner, new Role.Member(0, 1));
        PlannedTrial tuned = planned(learner, new Role.TunedEnsemble(5, 1));
        new Calibration(costs, 1, BUDGET).of(List.of(member, tuned));
        assertThat(costs.of(costs.shape(member)).orElseThrow().seconds()).isBetween(0.1, 0.15);
        Estimate several = costs.of(costs.shape(tuned)).orElseThrow();
        assertThat(several.seconds()).isBetween(0.5, 0.75);
        assertThat(several.basis()).isEqualTo(Basis.SAME_LEARNER_AND_DATA);
    }

    @Test
    void it_ends_in_time_whatever_a_fit_takes() throws InterruptedException {
        Sleeper endless = new Sleeper("endless", false, 3_600_000, 0);
        TrialCosts costs = new TrialCosts();
        PlannedTrial planned = planned(endless, new Role.Member(0, 1));
        Calibration.Result result = new Calibration(costs, 1, Duration.ofSeconds(1)).of(List.of(planned));
        assertThat(result.seconds()).isBetween(1.0, 10.0);
        assertThat(result.known()).isZero();
        assertThat(result.cut()).isEqualTo(1);
        // As long as it was given, at least.
        assertThat(costs.of(costs.shape(planned)).orElseThrow().seconds()).isBetween(1.0, 10.0);
    }

    @Test
    void a_learner_that_breaks_is_left_to_the_run() throws InterruptedException {
        Learner broken = new Learner() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Regime regime() {
                return Regime.LINEARIZED;
            }

            @Override
            public String canonical() {
                return "broken-1";
            }

            @Override
            public Fit fit(TrainingTask task) {
                throw new OutOfMemoryError("no heap left");
            }
        };
        Calibration.Result result =
                new Calibration(new TrialCosts(), 1, BUDGET).of(List.of(planned(broken, new Role.Member(0, 1))));
        assertThat(result.known()).isZero();
    }

    private static PlannedTrial planned(Learner learner, Role role) {
        Trial trial = new Trial(new FakeData("near"), 0, 7, learner.name(), learner.canonical(), role);
        return new PlannedTrial(trial.key(), "code", trial, learner, List.of());
    }
}
