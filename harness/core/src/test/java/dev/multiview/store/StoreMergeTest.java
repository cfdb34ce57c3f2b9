package dev.multiview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.MultiviewException;
import dev.multiview.provenance.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StoreMergeTest extends StoreBench {

    @Test
    void storesOfUnlikeResultsAreRefusedWithBothNamedAndNothingIsWritten() {
        fill("one", "Processor A", 0, 0);
        fill("two", "Processor B", 0, 1);
        try (Store target = Store.open(folder.resolve("target"))) {
            assertThatThrownBy(() -> merge(target, "one", "two"))
                    .isInstanceOf(MultiviewException.class)
                    .hasMessageContaining("has other predictions in store " + folder.resolve("one") + " (Processor A")
                    .hasMessageContaining("than in store " + folder.resolve("two") + " (Processor B");
            assertThat(target.rows()).isEmpty();
        }
    }

    @Test
    void theTargetsOwnTrialsCountToo() {
        fill("target", "Processor A", 0, 0);
        fill("two", "Processor A", 0, 1);
        try (Store target = Store.open(folder.resolve("target"))) {
            assertThatThrownBy(() -> merge(target, "two")).isInstanceOf(MultiviewException.class);
        }
    }

    @Test
    void whatFailedGivesWayToWhatFinishedAndEnvironmentsComeAlong() {
        try (Store one = Store.open(folder.resolve("one"))) {
            one.append(StoredTrial.failed(key(0), "code", trial(0), "no heap left", 1, "env"));
        }
        fill("two", "Processor B", 0, 0);
        for (List<String> order : List.of(List.of("one", "two"), List.of("two", "one"))) {
            try (Store target = Store.open(folder.resolve("target-" + order.get(0)))) {
                merge(target, order.toArray(String[]::new));
                assertThat(target.rows()).singleElement().satisfies(row -> {
                    assertThat(row.finished()).isTrue();
                    assertThat(target.environment(row.environment())
                                    .orElseThrow()
                                    .values())
                            .containsEntry("cpu.model", "Processor B");
                });
            }
            assertThat(StoreCheck.of(folder.resolve("target-" + order.get(0))).faults())
                    .isEmpty();
        }
    }

    @Test
    void damagedPredictionsAreLeftOutAndSaid() throws IOException {
        StoredTrial row = fill("one", "Processor A", 0, 0);
        Files.writeString(folder.resolve("one/predictions").resolve(row.predictions()), "rubbish");
        try (Store target = Store.open(folder.resolve("target"))) {
            assertThat(merge(target, "one").added()).isZero();
        }
        assertThat(warnings).singleElement().asString().contains("so the trial counts as not run");
    }

    @Test
    void aFolderThatIsNoStoreIsRefused() {
        try (Store target = Store.open(folder.resolve("target"))) {
            assertThatThrownBy(() -> merge(target, "nothing"))
                    .isInstanceOf(MultiviewException.class)
                    .hasMessageContaining("is no store");
        }
        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    private StoreMerge.Result merge(Store target, String... names) {
        List<Path> sources = List.of(names).stream().map(folder::resolve).toList();
        return new StoreMerge(target, warnings::add).of(sources);
    }

    /** A store with one trial, whose predictions are those of some index. */
    private StoredTrial fill(String name, String processor, int trial, int predicted) {
        Environment environment = new Environment(new TreeMap<>(Map.of("cpu.model", processor)));
        try (Store store = Store.open(folder.resolve(name))) {
            store.remember(environment);
            return store.append(
                    StoredTrial.ok(key(trial), "code", trial(trial), Map.of(), Map.of(), 1, environment.id()),
                    predictions(predicted));
        }
    }
}
