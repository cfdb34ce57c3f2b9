package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.SelfCheckException;
import dev.multiview.data.Split;
import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.TrialFailedException;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DrawPoolTest {
    private final DrawPool pool = new DrawPool();

    @Test
    void aDataSetIsDrawnOnFirstUseSharedAndDroppedAfterTheLast() throws InterruptedException {
        FakeData data = new FakeData("near");
        List<PlannedTrial> trials = expect(data);
        assertThat(data.drawn()).hasValue(0);
        SharedDraw draw = pool.get(trials.get(0));
        pool.release(trials.get(0));
        assertThat(pool.get(trials.get(1))).isSameAs(draw);
        assertThat(pool.size()).isEqualTo(1);
        pool.release(trials.get(1));
        assertThat(pool.size()).isZero();
        assertThat(data.drawn()).hasValue(1);
    }

    @Test
    void aFailedDrawIsNotTriedAgainByEveryTrial() {
        FakeData data = FakeData.brokenAt(0);
        for (PlannedTrial trial : expect(data)) {
            assertThatThrownBy(() -> pool.get(trial))
                    .isInstanceOf(TrialFailedException.class)
                    .hasMessage("Share of single-view samples 0.9 is far from 0.25");
        }
        assertThat(data.drawn()).hasValue(1);
    }

    @Test
    void changedDataAreDrawnAfreshForWhoeverAsksNextAndForNobodyTwice() throws InterruptedException {
        FakeData data = new FakeData("near");
        List<PlannedTrial> trials = expect(data);
        SharedDraw first = pool.get(trials.get(0));
        assertThat(first.changed()).isFalse();
        first.data().training().labels()[0] ^= 1;
        assertThat(first.changed()).isTrue();
        pool.discard(trials.get(0), first);
        SharedDraw second = pool.get(trials.get(1));
        assertThat(second).isNotSameAs(first);
        assertThat(second.checksum()).isEqualTo(first.checksum());
        pool.discard(trials.get(1), first);
        assertThat(pool.get(trials.get(1))).isSameAs(second);
        assertThat(pool.another(trials.get(1))).isNotSameAs(second);
        assertThat(pool.get(trials.get(1))).isSameAs(second);
        trials.forEach(pool::release);
        pool.discard(trials.get(1), second);
        assertThat(data.drawn()).hasValue(3);
    }

    /** Whatever a generator does, it is not the learner that is blamed. */
    @Test
    void aGeneratorThatBreaksFailsItsTrialsWithASentenceThatNamesTheData() {
        Map<Supplier<DataDraw>, String> sentences = Map.of(
                () -> {
                    throw new OutOfMemoryError("no heap");
                },
                "OutOfMemoryError: no heap",
                () -> {
                    throw new SelfCheckException("");
                },
                "SelfCheckException",
                () -> null,
                "IllegalStateException: there is nothing in it");
        sentences.forEach((draw, why) -> assertThatThrownBy(() -> pool.another(planned(new GivenData(draw))))
                .isInstanceOf(TrialFailedException.class)
                .hasMessage("Data given of draw 0 could not be drawn: " + why));
    }

    private static PlannedTrial planned(DataSpec data) {
        Setting setting = new Setting("given", data, 2, 1, 3, 5);
        return Plan.of(List.of(Claims.gain("p/c", setting, new FakeLearner("fake"), new Ensemble(2))), 1, 7)
                .trials()
                .get(0);
    }

    /** Data whose draw is given. */
    private record GivenData(Supplier<DataDraw> draws) implements DataSpec {
        @Override
        public String name() {
            return "given";
        }

        @Override
        public String canonical() {
            return "given";
        }

        @Override
        public int classes() {
            return 2;
        }

        @Override
        public Map<Split, Integer> testSizes() {
            return Map.of(Split.SINGLE_VIEW, 40);
        }

        @Override
        public double singleViewShare() {
            return 0.5;
        }

        @Override
        public DataDraw draw(SeedPath seed) {
            return draws.get();
        }
    }

    private List<PlannedTrial> expect(FakeData data) {
        List<PlannedTrial> trials = Plan.of(
                        List.of(Claims.gain("p/c", data.setting(2, 1), new FakeLearner("fake"), new Ensemble(2))), 1, 7)
                .trials();
        trials.forEach(pool::expect);
        return trials;
    }
}
