package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Ensemble;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.ProcessEnvironment;
import dev.multiview.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final RunOptions OPTIONS = RunOptions.of(2);
    private static final ProcessEnvironment HERE =
            ProcessEnvironment.tested(new Environment(new TreeMap<>(Map.of("java.version", "17"))));

    @TempDir
    private Path folder;

    private final FakeLearner learner = new FakeLearner("fake");

    @Test
    void everyTrialPredictsTheSameAgainAndTheStoreStaysAsItIs() throws InterruptedException, IOException {
        Plan plan = plan(learner);
        audit(plan);
        String before = Files.readString(folder.resolve("store/trials.jsonl"));
        Set<String> all = plan.trials().stream().map(PlannedTrial::key).collect(Collectors.toSet());
        List<Replay.Replayed> replayed = replay(plan, all);
        assertThat(replayed).hasSize(all.size()).allSatisfy(each -> {
            assertThat(each.same()).isTrue();
            assertThat(each.difference()).isZero();
        });
        assertThat(folder.resolve("store/trials.jsonl")).hasContent(before);
    }

    @Test
    void aStudentIsTaughtByWhatTheStoreHoldsSoItAloneIsFitted() throws InterruptedException {
        Plan plan = plan(learner);
        audit(plan);
        PlannedTrial student = plan.trials().stream()
                .filter(planned -> !planned.teachers().isEmpty())
                .findFirst()
                .orElseThrow();
        int fits = learner.fits().get();
        assertThat(replay(plan, Set.of(student.key()))).singleElement().satisfies(each -> {
            assertThat(each.same()).isTrue();
            assertThat(each.before().key()).isEqualTo(student.key());
        });
        assertThat(learner.fits()).hasValue(fits + 1);
    }

    @Test
    void whatIsComputedOtherwiseIsFoundWithItsLargestDifference() throws InterruptedException {
        Drift drift = new Drift(learner, new float[1]);
        Plan plan =
                Plan.of(List.of(Claims.gain("p/c", new FakeData("near").setting(2, 1), drift, new Ensemble(2))), 1, 7);
        audit(plan);
        drift.by()[0] = 0.25f;
        List<Replay.Replayed> replayed =
                replay(plan, Set.of(plan.trials().get(0).key()));
        assertThat(replayed).singleElement().satisfies(each -> {
            assertThat(each.same()).isFalse();
            assertThat(each.difference()).isBetween(0.24, 0.26);
        });
    }

    @Test
    void whatFailsThisTimeIsNotTheSame() throws InterruptedException {
        boolean[] broken = {false};
        Learner moody = new Failing("moody", task -> {
            if (broken[0]) {
                throw new IllegalStateException("no more");
            }
            return learner.fit(task);
        });
        Plan plan =
                Plan.of(List.of(Claims.gain("p/c", new FakeData("near").setting(2, 1), moody, new Ensemble(2))), 1, 7);
        audit(plan);
        broken[0] = true;
        assertThat(replay(plan, Set.of(plan.trials().get(0).key())))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.same()).isFalse();
                    assertThat(each.difference()).isNaN();
                    assertThat(each.now().message()).contains("no more");
                });
    }

    /** A learner whose outputs a test can move. */
    private record Drift(Learner behind, float[] by) implements Learner {
        @Override
        public String name() {
            return "drift";
        }

        @Override
        public Regime regime() {
            return behind.regime();
        }

        @Override
        public String canonical() {
            return "drift-1";
        }

        @Override
        public Fit fit(TrainingTask task) throws InterruptedException {
            Fit fit = behind.fit(task);
            float moved = by[0];
            return new Fit(
                    samples -> {
                        Logits logits = fit.model().predict(samples);
                        float[] values = logits.values().clone();
                        values[0] += moved;
                        return new Logits(logits.samples(), logits.classes(), values);
                    },
                    fit.notes());
        }
    }

    private static Plan plan(Learner learner) {
        return Plan.of(
                List.of(Claims.gain("p/a", new FakeData("near").setting(3, 2), learner, Claims.DISTILLATION)), 2, 7);
    }

    private void audit(Plan plan) throws InterruptedException {
        try (Store store = Store.open(folder.resolve("store"))) {
            new Runner(store, () -> "env", row -> true, OPTIONS, Progress.silent()).run(plan);
        }
    }

    private List<Replay.Replayed> replay(Plan plan, Set<String> keys) throws InterruptedException {
        try (Store store = Store.open(folder.resolve("store"))) {
            return new Replay(plan, store, HERE, OPTIONS, Progress.silent()).run(keys, folder.resolve("scratch"));
        }
    }
}
