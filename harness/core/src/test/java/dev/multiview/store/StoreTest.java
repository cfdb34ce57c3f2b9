package dev.multiview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.multiview.data.Split;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.fixture.FakeData;
import dev.multiview.model.Logits;
import dev.multiview.procedure.Predictions;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

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

    private final List<String> warnings = new ArrayList<>();

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

    @Test
    void aRunKilledAnywhereInTheLastLineLosesNoFinishedTrialAndKeepsEveryByte() throws IOException {
        try (Store store = open()) {
            append(store, 0);
            append(store, 1);
        }
        byte[] whole = Files.readAllBytes(log());
        int second = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        for (int length = second; length < whole.length; length++) {
            Files.write(log(), Arrays.copyOf(whole, length));
            warnings.clear();
            boolean onlyNewlineMissing = length == whole.length - 1;
            boolean torn = length > second && !onlyNewlineMissing;
            try (Store store = open()) {
                assertThat(finished(store, key(0), "code"))
                        .as("cut at %s", length)
                        .isPresent();
                assertThat(finished(store, key(1), "code").isPresent()).isEqualTo(onlyNewlineMissing);
                assertThat(warnings).hasSize(torn ? 1 : 0);
                if (!onlyNewlineMissing) {
                    append(store, 1);
                }
            }
            assertThat(Files.readAllBytes(log())).as("cut at %s", length).isEqualTo(whole);
            Path aside = folder.resolve("trials.jsonl.torn-1");
            assertThat(Files.exists(aside)).isEqualTo(torn);
            if (torn) {
                assertThat(Files.readAllBytes(aside)).isEqualTo(Arrays.copyOfRange(whole, second, length));
                Files.delete(aside);
            }
        }
    }

    @Test
    void aSecondTornLineGetsAFileOfItsOwn() throws IOException {
        for (int i = 1; i <= 2; i++) {
            Files.writeString(log(), "{\"sche");
            open().close();
            assertThat(folder.resolve("trials.jsonl.torn-" + i)).hasContent("{\"sche");
        }
        assertThat(warnings).hasSize(2).allMatch(sentence -> sentence.contains("6 bytes were moved to"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"key\":\"[^\"]*\"|\"key\":null|has null as key, which must be a text",
                "\"status\":\"ok\"|\"status\":null|has null as status, which must be a text",
                "\"status\":\"ok\"|\"status\":\"fine\"|has the status 'fine', which must be ok or failed",
                "\"environment\":\"env\"|\"environment\":null|has null as environment, which must be a text",
                "\"message\":\"\"|\"message\":7|has 7 as message, which must be a text",
                "\"notes\":[^}]*}|\"notes\":null|is intact but does not describe a trial",
                "\"predictions\":\"|\"predictions\":\"/dev/zero|names predictions by something else than 64",
                "\"predictions\":\"|\"predictions\":\"\\u0000|names predictions by something else than 64",
                "\"bytes\":|\"bytes\":-|names predictions by something else than 64",
            })
    void aLineWithARightChecksumThatIsNotOursIsRefused(String ours, String theirs, String rule) throws IOException {
        try (Store store = open()) {
            append(store, 0);
        }
        String line = Files.readString(log());
        String body = line.substring(0, line.lastIndexOf(",\"checksum\"")) + "}";
        assertThat(body).containsPattern(ours);
        String wrong = body.replaceFirst(ours, Matcher.quoteReplacement(theirs));
        String sum = Sha256.hex(wrong).substring(0, 16);
        Files.writeString(log(), wrong.substring(0, wrong.length() - 1) + ",\"checksum\":\"" + sum + "\"}\n");
        assertThatThrownBy(this::open)
                .isInstanceOf(StoreCorruptException.class)
                .hasMessageContaining("line 1 " + rule)
                .hasMessageContaining("choose another store folder with --store")
                .hasMessageNotContaining("delete ");
    }

    @Test
    void aPredictionsFileOfAnotherLengthIsNotRead() throws IOException {
        StoredTrial written;
        try (Store store = open()) {
            written = append(store, 0);
        }
        // Sparse: it takes no room, and no array could hold it.
        try (RandomAccessFile file = new RandomAccessFile(
                folder.resolve("predictions").resolve(written.predictions()).toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        try (Store store = open()) {
            assertThat(finished(store, key(0), "code")).isEmpty();
        }
        assertThat(warnings).hasSize(1).first().asString().contains("has 3221225472 bytes instead of ");
    }

    @Test
    void aDamagedMiddleLineStopsTheRunAndChangesNothing() throws IOException {
        try (Store store = open()) {
            append(store, 0);
            append(store, 1);
        }
        byte[] bytes = Files.readAllBytes(log());
        bytes[30] ^= 1;
        Files.write(log(), bytes);
        assertThatThrownBy(this::open)
                .isInstanceOf(StoreCorruptException.class)
                .hasMessageStartingWith("Store file " + log() + ", line 1 does not match its checksum")
                .hasMessageContaining("nothing was changed");
        assertThat(Files.readAllBytes(log())).isEqualTo(bytes);
        // and the lock is free again
        bytes[30] ^= 1;
        Files.write(log(), bytes);
        open().close();
    }

    @Test
    void aDamagedPredictionsFileMakesItsTrialNotFinished() throws IOException {
        StoredTrial zero;
        StoredTrial one;
        try (Store store = open()) {
            zero = append(store, 0);
            one = append(store, 1);
            append(store, 2);
        }
        Path file = folder.resolve("predictions").resolve(zero.predictions());
        byte[] bytes = Files.readAllBytes(file);
        bytes[20] ^= 1;
        Files.write(file, bytes);
        Files.delete(folder.resolve("predictions").resolve(one.predictions()));
        try (Store store = open()) {
            assertThat(finished(store, key(0), "code")).isEmpty();
            assertThat(store.predictions(zero)).isEmpty();
            assertThat(finished(store, key(1), "code")).isEmpty();
            assertThat(finished(store, key(2), "code")).isPresent();
            assertThat(warnings).hasSize(2);
            assertThat(warnings.get(0)).contains("does not match its digest").contains(file.toString());
            assertThat(warnings.get(1)).contains("is missing");
            append(store, 0);
            assertThat(finished(store, key(0), "code")).isPresent();
        }
    }

    @Test
    void whatAKilledRunLeftUnfinishedIsCleanedUpAndNothingElse() throws IOException {
        Path predictions = Files.createDirectories(folder.resolve("predictions"));
        Files.writeString(predictions.resolve("0123456789abcdef".repeat(4) + "-12.tmp"), "x");
        Path foreign = Files.writeString(predictions.resolve("thesis.tmp"), "x");
        Path alike = Files.createDirectory(predictions.resolve("f".repeat(64) + "-1.tmp"));
        open().close();
        try (Stream<Path> files = Files.list(predictions)) {
            assertThat(files).containsExactlyInAnyOrder(foreign, alike);
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

    private Store open() {
        return Store.open(folder, warnings::add);
    }

    private static Optional<StoredTrial> finished(Store store, String key, String code) {
        return store.find(key, code).filter(store::intact);
    }

    private Path log() {
        return folder.resolve("trials.jsonl");
    }

    private static StoredTrial append(Store store, int index) {
        return store.append(
                StoredTrial.ok(
                        key(index), "code", trial(index), Map.of("loss", 0.1), Map.of("single-view", 0.5), 2, "env"),
                predictions(index));
    }

    private static String key(int index) {
        return trial(index).key();
    }

    private static Trial trial(int index) {
        return new Trial(new FakeData("near"), 0, 7, "fake \"ü\"", "fake-1", new Role.Member(index, 3));
    }

    private static Predictions predictions(int index) {
        Logits logits = new Logits(2, 3, new float[] {index, -0f, 1.5f, Float.MIN_VALUE, 1e30f, -7});
        return new Predictions(Map.of(
                Split.TRAINING, new Predictions.Outputs(logits, new int[] {0, 2}),
                Split.SINGLE_VIEW, new Predictions.Outputs(logits, new int[] {1, 1})));
    }
}
