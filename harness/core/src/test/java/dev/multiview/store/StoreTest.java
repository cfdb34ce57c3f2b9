package dev.multiview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreTest extends StoreBench {
    @Test
    void whatWasAppendedIsThereAfterReopening() {
        StoredTrial written;
        try (Store store = open()) {
            written = append(store, 0);
            store.append(StoredTrial.failed("k1", "code", trial(1), "It broke", 0.5, "env"));
        }
        try (Store store = open()) {
            assertThat(finished(store, key(0), "code")).contains(written);
            assertThat(store.predictions(written).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(predictions(0));
            assertThat(store.find("k1", "code").orElseThrow().message()).isEqualTo("It broke");
            assertThat(finished(store, "k1", "code")).isEmpty();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void resultsOfOtherCodeStandBesideEachOther() {
        StoredTrial older;
        StoredTrial newer;
        try (Store store = open()) {
            older = store.append(StoredTrial.ok("k", "code-1", trial(0), Map.of(), Map.of(), 1, "env"), predictions(0));
            newer = store.append(StoredTrial.ok("k", "code-2", trial(0), Map.of(), Map.of(), 1, "env"), predictions(1));
        }
        try (Store store = open()) {
            assertThat(finished(store, "k", "code-1")).contains(older);
            assertThat(finished(store, "k", "code-2")).contains(newer);
            assertThat(store.find("k", "code-3")).isEmpty();
            assertThat(store.latest("k")).contains(newer);
        }
    }

    @Test
    void aLineOfASchemaThatDidNotKnowTheCodeIsReadAndAnswersForNoCode() throws IOException {
        String body =
                "{\"schema\":1,\"key\":\"k\",\"label\":\"l\",\"canonical\":\"c\",\"status\":\"failed\",\"message\":\"m\","
                        + "\"notes\":{},\"errors\":{},\"seconds\":1.0,\"environment\":\"e\",\"predictions\":\"\",\"bytes\":0}";
        String checksum = Sha256.hex(body).substring(0, 16);
        Files.writeString(log(), body.replaceFirst("}$", ",\"checksum\":\"" + checksum + "\"}") + "\n");
        try (Store store = open()) {
            assertThat(store.latest("k").orElseThrow().code()).isEmpty();
            assertThat(store.find("k", "code")).isEmpty();
        }
    }

    @Test
    void environmentsAreKeptByTheirIds() throws IOException {
        Environment environment = new Environment(new TreeMap<>(Map.of("cpu.model", "one")));
        try (Store store = open()) {
            store.remember(environment);
            assertThat(store.environment(environment.id())).contains(environment);
            assertThat(store.environment("other")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null", "{}", "7", "[", "{\"cpu.model\":\"two\"}", "{\"cpu.model\":null}"})
    void anEnvironmentThatItsIdIsNoDigestOfIsMissingAndWrittenAgain(String text) throws IOException {
        Environment environment = new Environment(new TreeMap<>(Map.of("cpu.model", "one")));
        Path file = Files.createDirectories(folder.resolve("environments")).resolve(environment.id() + ".json");
        Files.writeString(file, text);
        try (Store store = open()) {
            assertThat(store.environment(environment.id())).isEmpty();
            store.remember(environment);
            assertThat(store.environment(environment.id())).contains(environment);
        }
    }

    @Test
    void notesThatAreNoNumbersSurvive() {
        Map<String, Double> notes = Map.of("nan", Double.NaN, "inf", Double.POSITIVE_INFINITY, "pi", Math.PI);
        try (Store store = open()) {
            store.append(StoredTrial.ok("k", "code", trial(0), notes, Map.of(), 1, "env"), predictions(0));
        }
        try (Store store = open()) {
            assertThat(store.find("k", "code").orElseThrow().notes()).containsExactlyInAnyOrderEntriesOf(notes);
        }
    }

    @Test
    void theLastLineAboutATrialCounts() {
        try (Store store = open()) {
            append(store, 0);
            store.append(StoredTrial.failed(key(0), "code", trial(0), "ignores its seed", 0, "env"));
        }
        try (Store store = open()) {
            assertThat(finished(store, key(0), "code")).isEmpty();
            append(store, 0);
        }
        try (Store store = open()) {
            assertThat(finished(store, key(0), "code")).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({".lock", "trials.jsonl", "predictions", "environments"})
    void noPartOfAStoreMayBeALink(String part) throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path foreign = Files.writeString(elsewhere.resolve("0".repeat(64) + "-1.tmp"), "x");
        Path store = Files.createDirectories(folder.resolve("store"));
        Path link = Files.createSymbolicLink(store.resolve(part), part.contains(".") ? foreign : elsewhere);
        assertThatThrownBy(() -> Store.open(store, warnings::add))
                .isInstanceOf(StoreException.class)
                .hasMessage("Store file " + link + " is a link, but a store follows none, since what lies behind it may"
                        + " be somebody else's; put a file or folder of the store's own in its place, or choose another"
                        + " store folder")
                .extracting(e -> ((MultiviewException) e).status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(foreign).hasContent("x");
    }

    @Test
    void aLinkUnderTheNameOfAnUnfinishedFileIsNotFollowed() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign"), "x");
        String digest = Sha256.hex(PredictionFormat.encode(predictions(0)));
        Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("predictions")).resolve(digest + "-1.tmp"), foreign);
        try (Store store = open()) {
            append(store, 0);
            assertThat(finished(store, key(0), "code")).isPresent();
        }
        assertThat(foreign).hasContent("x");
    }

    @Test
    void aSecondRunInTheSameProcessIsTurnedAway() {
        try (Store store = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(StoreLockedException.class)
                    .hasMessage("Store " + store.folder() + " is in use by another run of this process; wait until it"
                            + " ends, or give this run a store folder of its own")
                    .extracting(e -> ((MultiviewException) e).status())
                    .isEqualTo(ExitStatus.STORE_IN_USE);
            assertThatThrownBy(this::open).isInstanceOf(StoreLockedException.class);
        }
        open().close();
    }

    @Test
    void aFolderThatCannotBeMadeIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("in-the-way"), "");
        assertThatThrownBy(() -> Store.open(file, warnings::add))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("choose another store folder")
                .extracting(e -> ((MultiviewException) e).status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void aFullDiskIsOneSentence() {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        try (TrialLog log = new TrialLog(full)) {
            assertThatThrownBy(() -> log.append(new byte[] {1}))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("Store file /dev/full could not be written (No space left on device); make room on the"
                            + " disk or the folder writable, or choose another store folder, and run again: finished"
                            + " trials are kept");
        }
    }

    @Test
    void anInterruptedThreadStillWrites() {
        try (Store store = open()) {
            Thread.currentThread().interrupt();
            append(store, 0);
            append(store, 1);
            assertThat(finished(store, key(1), "code")).isPresent();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
