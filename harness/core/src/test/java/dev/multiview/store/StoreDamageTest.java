package dev.multiview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stores that a killed run, a disk or somebody else has damaged: nothing finished is lost, and nothing broken is read. */
class StoreDamageTest extends StoreBench {
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
}
