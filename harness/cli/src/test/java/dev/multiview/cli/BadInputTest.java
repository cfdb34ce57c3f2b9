package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people get wrong, as they see it: an exit status and one sentence, through the command that they type. */
class BadInputTest {

    /** An exact claim: it needs no trials, so an audit of it takes next to no time. */
    private static final String EXACT = "multiview/D1";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path store;
    private Path output;

    @BeforeEach
    void nameTheFolders() {
        store = folder.resolve("store");
        output = folder.resolve("output");
    }

    @Test
    void unknownClaimIsRefusedWithTheNearestOneBeforeAnyFolderIsMade() {
        assertThat(audit("--claims=allen-zhu-li-2020/P1-ensembel")).isEqualTo(ExitStatus.BAD_INPUT);
        assertOneSentence("'allen-zhu-li-2020/P1-ensembel'", "did you mean 'allen-zhu-li-2020/P1-ensemble'?");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void claimLikeNoOtherIsRefusedWithTheCommandThatListsThem() {
        assertThat(audit("--claims=resnet-on-cifar")).isEqualTo(ExitStatus.BAD_INPUT);
        assertOneSentence("'resnet-on-cifar'", "run 'multiview list'");
        assertThat(err.toString()).doesNotContain("did you mean");
    }

    @Test
    void malformedGlobIsOneSentenceAlthoughItsExceptionHasThreeLines() {
        assertThat(audit("--claims", "[")).isEqualTo(ExitStatus.BAD_INPUT);
        assertOneSentence("Glob '[' is malformed");
    }

    @Test
    void unknownTierNamesTheChoices() {
        assertThat(audit("--tier=quick")).isEqualTo(ExitStatus.BAD_INPUT);
        assertOneSentence("'--tier'", "'quick' is no tier; choose smoke, standard or full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "multiview/D1,", ",multiview/D1", "multiview/D1,,multiview/D2", " "})
    void anEmptyNameAmongClaimsIsRefused(String claims) {
        assertThat(audit("--claims", claims)).isEqualTo(ExitStatus.BAD_INPUT);
        assertOneSentence("The selection of claims '", "' holds an empty name; give ids, suites or globs");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void claimsOfTwoSuitesAreToldApartWhereOneFileIsWritten() {
        int status = Engine.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "freeze",
                "--claims=mobahi-2020,dern-2024",
                "--expected=" + folder.resolve("frozen.txt"),
                "--store=" + store,
                "--output=" + output);
        assertThat(status).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("'mobahi-2020' is in mobahi-2020, 'dern-2024' is in dern-2024", "start one run for each");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seed|abc",
                "--seed|''",
                "--seed|1.5",
                "--seed|0x10",
                "--seed|9223372036854775808",
                "--seed|\u0661\u0662",
                "--threads|\uFF12",
                "--threads|4294967297",
                "--threads|two"
            })
    void whatIsNoWholeNumberIsRefusedWithItsBounds(String option, String text) {
        assertThat(audit(option, text)).isEqualTo(ExitStatus.BAD_INPUT);
        assertOneSentence(
                "'" + option + "'", "'" + text + "' is no whole number from -", " in the digits 0 to 9, such as 1");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data", "--output", "--store"})
    void anEmptyFolderIsNotTheCurrentOne(String option) {
        assertThat(audit(option, "")).isEqualTo(ExitStatus.BAD_INPUT);
        assertOneSentence("'" + option + "'", "'' names no file or folder; give its path");
    }

    @Test
    void noThreadsAtAllIsRefused() {
        assertThat(audit("--threads=0")).isEqualTo(ExitStatus.BAD_INPUT);
        assertOneSentence("Threads 0 must be 1 or more");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void outputThatCannotBeWrittenIsRefusedBeforeTheStoreIsOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        output = file.resolve("below");
        assertThat(audit()).isEqualTo(ExitStatus.BAD_INPUT);
        assertOneSentence("Output folder " + output, "--output");
        assertThat(store).doesNotExist();
    }

    @Test
    void storeInUseHasAStatusOfItsOwn() {
        try (Store other = Store.open(store)) {
            assertThat(audit()).isEqualTo(ExitStatus.STORE_IN_USE);
            assertOneSentence("Store " + other.folder() + " is in use by another run");
        }
        assertThat(audit()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void storeDamagedInTheMiddleStopsTheAuditAndStaysAsItIs() throws IOException {
        Path log = storeOf(3);
        byte[] bytes = Files.readAllBytes(log);
        int second = ends(bytes).get(0) + 1;
        bytes[second + 20] ^= 1;
        Files.write(log, bytes);

        assertThat(audit()).isEqualTo(ExitStatus.BAD_INPUT);

        assertOneSentence("Store file " + log + ", line 2 ", "nothing was changed");
        assertThat(log).hasBinaryContent(bytes);
        try (Stream<Path> files = Files.list(store)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().contains("torn"));
        }
    }

    @Test
    void storeTornAtTheEndIsRepairedWithOneWarningAndTheAuditGoesOn() throws IOException {
        Path log = storeOf(2);
        byte[] bytes = Files.readAllBytes(log);
        int second = ends(bytes).get(0) + 1;
        int cut = (second + bytes.length) / 2;
        Files.write(log, Arrays.copyOf(bytes, cut));

        assertThat(audit()).isEqualTo(ExitStatus.DONE);

        Path aside = store.resolve("trials.jsonl.torn-1");
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("multiview: The last line of " + log + " was torn")
                .contains((cut - second) + " bytes were moved to " + aside);
        assertThat(log).hasBinaryContent(Arrays.copyOf(bytes, second));
        assertThat(aside).hasBinaryContent(Arrays.copyOfRange(bytes, second, cut));
        assertThat(out.toString()).contains(EXACT);
        assertThat(output.resolve("summary.md")).isNotEmptyFile();
    }

    /** Audits the exact claim at tier smoke, unless the arguments say otherwise. */
    @Test
    void somebodyElsesBenchmarksAreRefusedBeforeAnyIsRun() throws IOException {
        Path mine = Files.writeString(folder.resolve("bench.json"), "{}");
        int status = Engine.execute(
                new PrintWriter(out, true), new PrintWriter(err, true), "bench", "--filter=none", "--output=" + folder);
        assertThat(status).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("File " + mine + " was not written by this command", "--output");
        assertThat(mine).hasContent("{}");
    }

    private ExitStatus audit(String... arguments) {
        List<String> all = new ArrayList<>(List.of("audit", "--store=" + store, "--output=" + output));
        all.addAll(List.of(arguments));
        addUnlessGiven(all, "--claims", EXACT);
        addUnlessGiven(all, "--tier", "smoke");
        int status = Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        return Arrays.stream(ExitStatus.values())
                .filter(known -> known.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private static void addUnlessGiven(List<String> arguments, String option, String value) {
        if (arguments.stream().noneMatch(argument -> argument.startsWith(option))) {
            arguments.add(option + "=" + value);
        }
    }

    private void assertOneSentence(String... parts) {
        assertThat(err.toString()).hasLineCount(1).startsWith("multiview: ").contains(parts);
        assertThat(out.toString()).as("nothing but the sentence is printed").isEmpty();
    }

    /** A store with so many lines, written as a run writes them; its log. */
    private Path storeOf(int lines) {
        try (Store open = Store.open(store)) {
            for (int i = 0; i < lines; i++) {
                open.append(new StoredTrial(
                        "key-" + i,
                        "code",
                        "label",
                        "canonical",
                        StoredTrial.FAILED,
                        "It broke",
                        Map.of(),
                        Map.of(),
                        0.5,
                        "environment",
                        "",
                        0));
            }
        }
        return store.resolve("trials.jsonl");
    }

    /** Where the lines end. */
    private static List<Integer> ends(byte[] bytes) {
        return IntStream.range(0, bytes.length)
                .filter(i -> bytes[i] == '\n')
                .boxed()
                .toList();
    }
}
