package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.DataDraw;
import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.TrialFailedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawPoolTest {
    private final DrawPool pool = new DrawPool();

    @Test
    void aDataSetIsDrawnOnFirstUseSharedAndDroppedAfterTheLast() throws InterruptedException {
        FakeData data = new FakeData("near");
        List<PlannedTrial> trials = expect(data);
        assertThat(data.drawn()).hasValue(0);
        DataDraw draw = pool.get(trials.get(0));
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

    private List<PlannedTrial> expect(FakeData data) {
        List<PlannedTrial> trials = Plan.of(
                        List.of(Claims.gain(
                                "p/c", data.setting(2, 1), new FakeLearner("fake"), new Procedure.Ensemble(2))),
                        1,
                        7)
                .trials();
        trials.forEach(pool::expect);
        return trials;
    }
}
