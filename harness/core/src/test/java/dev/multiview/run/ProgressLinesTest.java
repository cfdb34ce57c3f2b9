package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.cost.TrialCosts;
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

class ProgressLinesTest {
    private static final Trial TRIAL = new Trial(new FakeData("near"), 0, 7, "fake", "fake-1", new Role.Member(0, 3));

    private final List<String> lines = new ArrayList<>();
    private Instant now = Instant.EPOCH.plusSeconds(1000);
    private final ProgressLines progress = new ProgressLines(lines::add, () -> now);

    @Test
    void aLineStandsAtEveryFivePercent() {
        progress.started(200, 0);
        for (int i = 0; i < 20; i++) {
            settleAfter(1);
        }
        assertThat(lines)
                .containsExactly(
                        "200 trials",
                        "  5 %: 10 of 200 trials, 0 failed, 0:10 elapsed, about 3:10 to go",
                        " 10 %: 20 of 200 trials, 0 failed, 0:20 elapsed, about 3:00 to go");
    }

    @Test
    void aLineStandsWhereThirtySecondsPassedWithoutOne() {
        progress.started(100, 0);
        settleAfter(5);
        pass(24);
        progress.tick();
        assertThat(lines).hasSize(1);
        pass(1);
        progress.tick();
        progress.tick();
        assertThat(lines.subList(1, lines.size())).containsExactly("  1 %: 1 of 100 trials, 0 failed, 0:30 elapsed");
    }

    @Test
    void theFirstLineSaysHowLongItTakesWhereTrialsLikeTheseAreKnown() {
        TimeLeft known = new TimeLeft(TrialCosts.of(List.of(ended(TRIAL, 90))));
        ProgressLines lively = new ProgressLines(lines::add, () -> now, known);
        List<PlannedTrial> plan = IntStream.range(0, 8)
                .mapToObj(i -> new Trial(new FakeData("near"), i, 7, "fake", "fake-1", new Role.Member(0, 3)))
                .map(trial -> new PlannedTrial(trial.key(), "code", trial, new FakeLearner("fake"), List.of()))
                .toList();
        lively.opened(plan, 2);
        lively.started(8, 0);
        assertThat(lines).containsExactly("8 trials, about 6:00 to go");
        // They turn out twice as long as before.
        for (int i = 0; i < 2; i++) {
            now = now.plusSeconds(90);
            lively.settled(ended(plan.get(i).trial(), 180));
        }
        assertThat(lines).last().isEqualTo(" 25 %: 2 of 8 trials, 0 failed, 3:00 elapsed, about 9:00 to go");
    }

    @Test
    void settingTheSystemsClockBackMovesNoDuration() {
        long[] nanoseconds = {5};
        SteadyClock clock = new SteadyClock(Instant.EPOCH, () -> nanoseconds[0]);
        nanoseconds[0] += 2_500_000_000L;
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusMillis(2500));
    }

    @Test
    void storedTrialsCountAsDoneButNotForTheEstimate() {
        progress.started(1000, 600);
        for (int i = 0; i < 50; i++) {
            settleAfter(60);
        }
        assertThat(lines).first().isEqualTo("1000 trials, 600 of them stored by an earlier run");
        assertThat(lines).last().isEqualTo(" 65 %: 650 of 1000 trials, 0 failed, 50:00 elapsed, about 5:50:00 to go");
    }

    @Test
    void aSlowBeginningIsSoonForgotten() {
        progress.started(100, 0);
        settleAfter(100);
        for (int i = 0; i < 9; i++) {
            settleAfter(1);
        }
        assertThat(lines).last().isEqualTo(" 10 %: 10 of 100 trials, 0 failed, 1:49 elapsed, about 1:30 to go");
    }

    @Test
    void aFailureIsNamedAtOnce() {
        progress.started(1, 0);
        progress.settled(StoredTrial.failed("k", "code", TRIAL, "It broke", 1, "env"));
        pass(61);
        progress.ended();
        assertThat(lines)
                .containsExactly(
                        "1 trials",
                        "failed: near draw 0 fake member(0,steps=3): It broke",
                        "100 %: 1 of 1 trials, 1 failed, 0:00 elapsed",
                        "1 trials done in 1:01, 1 failed, 0.02 at a time on average");
    }

    @Test
    void howWellThreadsWereUsedIsSaidOfRunsThatLastASensibleTime() {
        progress.started(20, 0);
        for (int i = 0; i < 20; i++) {
            now = now.plusMillis(520);
            progress.settled(StoredTrial.ok("k", "code", TRIAL, Map.of(), Map.of(), 1, "env"));
        }
        progress.ended();
        assertThat(lines).last().isEqualTo("20 trials done in 0:10, 0 failed, 1.92 at a time on average");
    }

    @Test
    void ofAFewSecondsTheAverageSaysNothing() {
        progress.started(1, 0);
        settleAfter(3);
        progress.ended();
        assertThat(lines).last().isEqualTo("1 trials done in 0:03, 0 failed");
    }

    private static StoredTrial ended(Trial trial, double seconds) {
        return StoredTrial.ok(trial.key(), "code", trial, Map.of(), Map.of(), seconds, "env");
    }

    private void settleAfter(int seconds) {
        pass(seconds);
        progress.settled(StoredTrial.ok("k", "code", TRIAL, Map.of(), Map.of(), 1, "env"));
    }

    private void pass(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
    }
}
