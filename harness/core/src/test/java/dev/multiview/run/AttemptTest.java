package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Ensemble;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clock is this test's own; looks are half a second apart, as in a run. */
class AttemptTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final PlannedTrial PLANNED = Plan.of(
                    List.of(Claims.gain(
                            "p/c", new FakeData("near").setting(2, 1), new FakeLearner("fake"), new Ensemble(2))),
                    1,
                    7)
            .trials()
            .get(0);

    private final Thread thread = new Thread(() -> {});
    private final Attempt attempt =
            new Attempt(PLANNED, thread, new RunOptions(1, Duration.ofSeconds(600), Duration.ofSeconds(10)), 0);
    private long now;

    @Test
    void atTheTimeLimitTheThreadIsInterruptedAndAfterTheGraceItIsGivenUp() {
        assertThat(givenUpAfter(599)).isFalse();
        assertThat(givenUpAfter(1)).isFalse();
        assertThat(givenUpAfter(9)).isFalse();
        assertThat(givenUpAfter(1)).isTrue();
        assertThat(attempt.end()).isEqualTo(Attempt.State.GIVEN_UP);
    }

    @Test
    void timeInWhichTheProcessWasStoppedIsNotCounted() {
        assertThat(givenUpAfter(100)).isFalse();
        now += 640 * SECOND;
        assertThat(attempt.giveUp(now)).isFalse();
        assertThat(givenUpAfter(400)).isFalse();
        assertThat(attempt.end()).isEqualTo(Attempt.State.IN_TIME);
    }

    @Test
    void theGraceBeginsWithTheInterruptionHoweverLateItCame() {
        assertThat(givenUpAfter(599)).isFalse();
        now += 640 * SECOND;
        assertThat(attempt.giveUp(now)).isFalse();
        assertThat(givenUpAfter(9)).isFalse();
        now += 640 * SECOND;
        assertThat(attempt.giveUp(now)).isTrue();
    }

    @Test
    void aRestartForgetsTheTimeAndTheInterruptionSoFarButNotThatAllWasGivenUp() {
        assertThat(givenUpAfter(605)).isFalse();
        Thread.currentThread().interrupt();
        assertThat(attempt.restart(now)).isTrue();
        assertThat(Thread.interrupted()).isFalse();
        assertThat(givenUpAfter(599)).isFalse();
        assertThat(attempt.seconds(now)).isEqualTo(599);
        assertThat(givenUpAfter(10)).isFalse();
        assertThat(givenUpAfter(1)).isTrue();
        assertThat(attempt.restart(now)).isFalse();
        assertThat(attempt.end()).isEqualTo(Attempt.State.GIVEN_UP);
    }

    @Test
    void theSentenceNamesTheOption() {
        assertThat(attempt.tooLong())
                .isEqualTo("Learner fake did not end within 600 s; train less, or allow more with --time-limit");
    }

    private boolean givenUpAfter(int seconds) {
        for (int half = 0; half < 2 * seconds; half++) {
            now += SECOND / 2;
            if (attempt.giveUp(now)) {
                return true;
            }
        }
        return false;
    }
}
