package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Claim;
import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Ensemble;
import dev.multiview.store.Store;
import dev.multiview.store.StoreMerge;
import dev.multiview.store.StoredTrial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    private static final int DRAWS = 7;

    @TempDir
    private Path folder;

    private final Plan plan = Plan.of(
            List.of(
                    claim("p/a", "near", "one"),
                    claim("p/b", "near", "two"),
                    Claims.gain("p/c", new FakeData("far").setting(3, 1), new FakeLearner("two"), new Ensemble(3))),
            DRAWS,
            7);

    private static Claim claim(String id, String data, String learner) {
        return Claims.gain(id, new FakeData(data).setting(3, 2), new FakeLearner(learner), Claims.DISTILLATION);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 40})
    void partsAreDisjointWholeTogetherAndHoldTheTeachersOfTheirStudents(int count) {
        Set<String> seen = new HashSet<>();
        for (int index = 1; index <= count; index++) {
            Plan part = new Shard(index, count).part(plan);
            Set<String> keys = new HashSet<>();
            for (PlannedTrial planned : part.trials()) {
                assertThat(seen.add(planned.key())).isTrue();
                assertThat(keys).containsAll(planned.teachers());
                keys.add(planned.key());
            }
        }
        assertThat(seen).hasSameSizeAs(plan.trials());
    }

    @Test
    void eachKindOfTrialIsSpreadEvenly() {
        List<Integer> sizes = new ArrayList<>();
        for (int index = 1; index <= 3; index++) {
            sizes.add(new Shard(index, 3).part(plan).trials().size());
        }
        // 7 draws of three kinds: 21 groups, 7 a part; a draw of the ensemble alone has 3 trials, the others 5 or 7.
        assertThat(sizes.stream().mapToInt(size -> size).sum())
                .isEqualTo(plan.trials().size());
        assertThat(sizes.stream().mapToInt(size -> size).max().orElseThrow()
                        - sizes.stream().mapToInt(size -> size).min().orElseThrow())
                .isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "4, 3", "1, 0", "-1, 2", "1, 10001"})
    void whatIsNoPartIsRefused(int index, int count) {
        assertThatThrownBy(() -> new Shard(index, count))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3/8");
    }

    @Test
    void fourPartsMergedHoldWhatOneRunHolds() throws InterruptedException {
        Map<String, String> whole = predictions(run("whole", plan));
        List<Path> parts = new ArrayList<>();
        for (int index = 1; index <= 4; index++) {
            String name = "part-" + index;
            run(name, new Shard(index, 4).part(plan));
            parts.add(folder.resolve(name));
        }
        try (Store merged = Store.open(folder.resolve("merged"))) {
            StoreMerge.Result result = new StoreMerge(merged, warning -> {}).of(parts);
            assertThat(result.added()).isEqualTo(plan.trials().size());
            assertThat(predictions(merged.rows())).isEqualTo(whole);
            assertThat(new StoreMerge(merged, warning -> {}).of(parts))
                    .isEqualTo(new StoreMerge.Result(0, plan.trials().size()));
        }
        assertThat(run("merged", plan)).hasSameSizeAs(plan.trials());
    }

    private static Map<String, String> predictions(List<StoredTrial> rows) {
        Map<String, String> predictions = new TreeMap<>();
        rows.forEach(row -> predictions.put(row.key(), row.predictions() + row.errors() + row.notes()));
        return predictions;
    }

    private List<StoredTrial> run(String store, Plan part) throws InterruptedException {
        try (Store open = Store.open(folder.resolve(store))) {
            return new Runner(open, () -> "env", row -> true, RunOptions.of(2), Progress.silent())
                    .run(part)
                    .trials();
        }
    }
}
