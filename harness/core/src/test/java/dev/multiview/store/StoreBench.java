package dev.multiview.store;

import dev.multiview.data.Split;
import dev.multiview.fixture.FakeData;
import dev.multiview.model.Logits;
import dev.multiview.procedure.Predictions;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** A store in a folder of its own, and the trials that its tests keep there. */
abstract class StoreBench {
    @TempDir(factory = InMemory.class)
    Path folder;

    /** Hundreds of forced writes take half a minute on a disk that others use too. */
    static final class InMemory implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "multiview-store")
                    : Files.createTempDirectory("multiview-store");
        }
    }

    final List<String> warnings = new ArrayList<>();

    Store open() {
        return Store.open(folder, warnings::add);
    }

    static Optional<StoredTrial> finished(Store store, String key, String code) {
        return store.find(key, code).filter(store::intact);
    }

    Path log() {
        return folder.resolve("trials.jsonl");
    }

    static StoredTrial append(Store store, int index) {
        return store.append(
                StoredTrial.ok(
                        key(index), "code", trial(index), Map.of("loss", 0.1), Map.of("single-view", 0.5), 2, "env"),
                predictions(index));
    }

    static String key(int index) {
        return trial(index).key();
    }

    static Trial trial(int index) {
        return new Trial(new FakeData("near"), 0, 7, "fake \"ü\"", "fake-1", new Role.Member(index, 3));
    }

    static Predictions predictions(int index) {
        Logits logits = new Logits(2, 3, new float[] {index, -0f, 1.5f, Float.MIN_VALUE, 1e30f, -7});
        return new Predictions(Map.of(
                Split.TRAINING, new Predictions.Outputs(logits, new int[] {0, 2}),
                Split.SINGLE_VIEW, new Predictions.Outputs(logits, new int[] {1, 1})));
    }
}
