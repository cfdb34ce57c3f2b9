package dev.multiview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.MultiviewException;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreCheckTest extends StoreBench {
    private static final int TRIALS = 6;
    private static final int EDITS = 200;

    @BeforeEach
    void fill() {
        Environment environment =
                new Environment(new TreeMap<>(Map.of("java.version", "17", "net.residual.x", "1e-9")));
        try (Store store = open()) {
            store.remember(environment);
            for (int i = 0; i < TRIALS; i++) {
                store.append(
                        StoredTrial.ok(
                                key(i),
                                "code",
                                trial(i),
                                Map.of("loss", 0.1 * i),
                                Map.of("single-view", 0.5),
                                2,
                                environment.id()),
                        predictions(i));
            }
        }
    }

    @Test
    void aStoreAsItWasWrittenHasNoFault() throws IOException {
        StoreCheck.Result found = StoreCheck.of(folder);
        assertThat(found.faults()).isEmpty();
        assertThat(found.lines()).isEqualTo(TRIALS).isEqualTo(found.chained());
        assertThat(found.predictions()).isEqualTo(TRIALS);
        assertThat(found.environments()).isEqualTo(1);
        assertThat(found.unnamed()).isZero();
        assertThat(Files.readAllLines(log()).get(TRIALS - 1)).endsWith("\"checksum\":\"" + found.head() + "\"}");
    }

    @Test
    void anyEditedByteIsFoundAndItsFileNamed() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSize(1 + TRIALS + 1);
        SplittableRandom random = new SplittableRandom(22);
        for (int i = 0; i < EDITS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] sound = Files.readAllBytes(file);
            byte[] edited = sound.clone();
            edited[random.nextInt(edited.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, edited);
            assertThat(StoreCheck.of(folder).faults())
                    .as("edit %s of %s", i, file)
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.file()).isEqualTo(file));
            Files.write(file, sound);
        }
        assertThat(StoreCheck.of(folder).faults()).isEmpty();
    }

    @Test
    void aLineThatIsRemovedMovedOrDoubledIsFoundThoughItIsIntact() throws IOException {
        List<String> lines = Files.readAllLines(log());
        List<String> without = new ArrayList<>(lines);
        without.remove(2);
        demandFault(without, "line 3 was not written after the line before it");
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 1, 2);
        demandFault(swapped, "line 2 was not written after the line before it");
        List<String> doubled = new ArrayList<>(lines);
        doubled.add(lines.get(TRIALS - 1));
        demandFault(doubled, "line 7 was not written after the line before it");
        List<String> withoutFirst = lines.subList(1, TRIALS);
        demandFault(withoutFirst, "line 1 was not written after the line before it");
    }

    @Test
    void anEditWithARightChecksumIsFoundByTheLineAfterIt() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(log()));
        lines.set(3, withChecksum(body(lines.get(3)).replace("\"single-view\":0.5", "\"single-view\":0.4")));
        demandFault(lines, "line 5 was not written after the line before it");
    }

    @Test
    void anEditOfTheLastLineWithARightChecksumChangesTheHead() throws IOException {
        String head = StoreCheck.of(folder).head();
        List<String> lines = new ArrayList<>(Files.readAllLines(log()));
        lines.set(5, withChecksum(body(lines.get(5)).replace("\"single-view\":0.5", "\"single-view\":0.4")));
        Files.write(log(), lines);
        assertThat(StoreCheck.of(folder).faults()).isEmpty();
        assertThat(StoreCheck.of(folder).head()).isNotEqualTo(head);
    }

    @Test
    void linesOfAnOlderVersionAreReadAndNewOnesGoOnFromThem() throws IOException {
        List<String> old = new ArrayList<>();
        for (String line : Files.readAllLines(log())) {
            old.add(withChecksum(body(line)
                    .replace("\"schema\":3", "\"schema\":2")
                    .replaceFirst(",\"after\":\"\\w*\",\"environmentDigest\":\"\\w*\"", "")));
        }
        Files.write(log(), old);
        try (Store store = open()) {
            assertThat(finished(store, key(0), "code")).isPresent();
            append(store, TRIALS);
        }
        StoreCheck.Result found = StoreCheck.of(folder);
        assertThat(found.faults()).isEmpty();
        assertThat(found.lines()).isEqualTo(TRIALS + 1);
        assertThat(found.chained()).isEqualTo(1);
    }

    @Test
    void whatAKilledRunLeftIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(log());
        Files.write(log(), Arrays.copyOf(bytes, bytes.length - 40));
        assertThat(StoreCheck.of(folder).faults())
                .extracting(StoreCheck.Fault::sentence)
                .containsExactly("File " + log() + " line 6 is torn, probably by a run that was killed");
        assertThat(StoreCheck.of(folder).unnamed()).isEqualTo(1);
    }

    @Test
    void aStoreThatARunHasOpenIsLeftAlone() {
        try (Store open = open()) {
            assertThatThrownBy(() -> StoreCheck.of(open.folder())).isInstanceOf(StoreLockedException.class);
        }
    }

    @Test
    void anotherFolderIsRefused() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThatThrownBy(() -> StoreCheck.of(other))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("is no store")
                .hasMessageContaining("--store");
        assertThat(other).isEmptyDirectory();
    }

    private void demandFault(List<String> lines, String what) throws IOException {
        Files.write(log(), lines);
        assertThat(StoreCheck.of(folder).faults().get(0).sentence()).startsWith("File " + log() + " " + what);
    }

    private static String body(String line) {
        return line.substring(0, line.lastIndexOf(",\"checksum\"")) + "}";
    }

    private static String withChecksum(String body) {
        return body.substring(0, body.length() - 1) + ",\"checksum\":\""
                + Sha256.hex(body).substring(0, 16) + "\"}";
    }
}
