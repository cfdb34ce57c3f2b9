package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Tier;
import dev.multiview.data.DataDraw;
import dev.multiview.data.Presets;
import dev.multiview.exit.ExitStatus;
import dev.multiview.fixture.RealPictures;
import dev.multiview.image.ImageLibrary;
import dev.multiview.random.SeedPath;
import dev.multiview.reports.export.DrawFolder;
import dev.multiview.reports.export.DrawPlace;
import dev.multiview.reports.export.ExportedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportDrawCommandTest {
    private static final String ID = "allen-zhu-li-2020/P1-ensemble";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void the_draws_are_those_that_an_audit_sees_with_equal_bytes_each_time() throws IOException {
        assertThat(run("--claims=" + ID, "--tier=smoke", "--seed=1001", "--draws=2"))
                .isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString())
                .isEqualTo("2 draws of k6-n600: " + folder.resolve("k6-n600") + System.lineSeparator());
        DataDraw seen = Presets.smoke().draw(SeedPath.root(1001), 1);
        Path second = folder.resolve("k6-n600/draw-1");
        assertThat(description(second).at("/data/digest").asText()).isEqualTo(seen.digest());
        byte[] features = Files.readAllBytes(second.resolve("training-features.npy"));
        int values = seen.training().values().length;
        ByteBuffer read = ByteBuffer.wrap(features, features.length - 4 * values, 4 * values)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float value : seen.training().values()) {
            assertThat(read.getFloat()).isEqualTo(value);
        }
        Map<String, ByteBuffer> first = bytes();
        assertThat(run("--claims=" + ID, "--tier=smoke", "--seed=1001", "--draws=2"))
                .isEqualTo(ExitStatus.DONE.status());
        assertThat(bytes()).isEqualTo(first);
    }

    @Test
    void the_description_names_what_the_numbers_of_a_claim_are_computed_from() throws IOException {
        assertThat(run("--claims=" + ID, "--tier=smoke")).isEqualTo(ExitStatus.DONE.status());
        JsonNode description = description(folder.resolve("k6-n600/draw-0"));
        assertThat(description.at("/learners/0/definition").asText())
                .contains("power=3", "step=plateau-crossing(relative=0.05");
        List<String> lotteries = new ArrayList<>();
        description
                .get("settings")
                .forEach(setting -> lotteries.add(setting.get("lottery").asText()));
        assertThat(lotteries).contains("free", "tied");
        assertThat(description.at("/claims/0/id").asText()).isEqualTo(ID);
        assertThat(description.at("/claims/0/controls").size()).isPositive();
    }

    /** An audit refuses them together. */
    @Test
    void claims_may_be_of_several_suites() throws IOException {
        assertThat(run("--claims=multiview/D1,allen-zhu-li-2020/P6-order-ridge", "--claims=" + ID, "--tier=smoke"))
                .isEqualTo(ExitStatus.DONE.status());
        JsonNode named = description(folder.resolve("k6-n600/draw-0")).get("claims");
        assertThat(named.findValuesAsText("ruleDigest")).hasSize(2);
    }

    @Test
    void fewer_draws_leave_none_of_an_earlier_export() throws IOException {
        run("--claims=" + ID, "--tier=smoke", "--draws=2");
        run("--claims=" + ID, "--tier=smoke", "--seed=5");
        assertThat(folder.resolve("k6-n600/draw-1")).doesNotExist();
        assertThat(description(folder.resolve("k6-n600/draw-0")).get("seed").asInt())
                .isEqualTo(5);
    }

    @Test
    void somebody_elses_folder_is_refused_before_anything_is_written() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("k6-n600/draw-3")).resolve("mine.npy");
        Files.writeString(mine, "mine");
        assertThat(run("--claims=" + ID, "--tier=smoke")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("Folder " + mine.getParent() + " was not written by this command");
        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("k6-n600/draw-0")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--claims=allen-zhu-li-2020/P1-ensembel|did you mean 'allen-zhu-li-2020/P1-ensemble'?",
                "--claims=multiview/D1|No claim of 'multiview/D1' is judged on data",
                "--claims=allen-zhu-li-2020/P1-ensemble,|holds an empty name",
                "--draws=0|Number of draws 0 is below 1",
                "--draws=two|'two' is no whole number",
                "--tier=quick|'quick' is no tier",
                "--data=/nowhere/at/all|Data folder /nowhere/at/all does not exist",
                "--output=|names no file or folder"
            })
    void what_makes_no_sense_is_one_sentence(String option, String sentence) {
        String claims = option.startsWith("--claims") ? option : "--claims=" + ID;
        assertThat(run(claims, option.equals(claims) ? "--seed=1" : option)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence(sentence);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void claims_must_be_named() {
        assertThat(run()).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).contains("--claims");
    }

    @Test
    void pictures_that_are_not_here_are_one_sentence() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        String claim = pictures(new ImageLibrary(List.of(empty))).get(0).id();
        assertThat(run("--claims=" + claim, "--tier=smoke", "--data=" + empty))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence(" cannot be exported: ", "data fetch");
    }

    @Test
    void pictures_give_so_many_draws_and_no_more() {
        String claim = pictures(RealPictures.library()).get(0).id();
        Path data = RealPictures.library().folders().get(0);
        assertThat(run("--claims=" + claim, "--tier=smoke", "--data=" + data, "--draws=100000"))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("has no 100000 draws, for its pictures give ");
        assertThat(folder).isEmptyDirectory();
    }

    /** Each kind of data once: that with the fewest test samples, as kinds differ by their class. */
    @Test
    void every_kind_of_data_of_the_catalogue_can_be_exported() throws IOException {
        Catalogue catalogue = Catalogue.load(RealPictures.library());
        Map<Class<?>, ExportedData> kinds = new HashMap<>();
        Set<String> folders = new HashSet<>();
        catalogue.suites().forEach(suite -> {
            List<ExportedData> sets = ExportedData.of(catalogue.claims(suite, Tier.SMOKE));
            sets.forEach(set -> kinds.merge(
                    set.data().getClass(), set, (one, other) -> samples(one) <= samples(other) ? one : other));
            assertThat(sets.stream().map(ExportedData::folder)).doesNotHaveDuplicates();
            sets.forEach(set -> folders.add(set.folder()));
        });
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(4);
        assertThat(folders).allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9.-]+"));
        for (ExportedData set : kinds.values()) {
            Path parent = folder.resolve(set.folder());
            DataDraw draw = set.data().draw(SeedPath.root(1001), 0);
            DrawFolder.write(parent, set, new DrawPlace(Tier.SMOKE, 1001, 0), draw);
            for (var test : draw.tests().entrySet()) {
                Path file = parent.resolve("draw-0/" + test.getKey().label() + "-features.npy");
                long values =
                        (long) test.getValue().count() * test.getValue().shape().size();
                assertThat(Files.size(file)).isBetween(4 * values + 64, 4 * values + 192);
            }
            DrawFolder.removeOld(parent);
            assertThat(parent).isEmptyDirectory();
        }
    }

    private static int samples(ExportedData set) {
        return set.data().testSizes().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static List<Claim> pictures(ImageLibrary library) {
        Catalogue catalogue = Catalogue.load(library);
        return catalogue.suites().stream()
                .flatMap(suite -> catalogue.claims(suite, Tier.SMOKE).stream())
                .filter(claim -> ExportedData.of(List.of(claim)).stream()
                        .anyMatch(set -> set.data().pictures()))
                .toList();
    }

    private int run(String... options) {
        List<String> all = new ArrayList<>(List.of("export-draw"));
        all.addAll(List.of(options));
        if (all.stream().noneMatch(option -> option.startsWith("--output"))) {
            all.add("--output=" + folder);
        }
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private void assertOneSentence(String... parts) {
        assertThat(err.toString()).hasLineCount(1).startsWith("multiview: ").contains(parts);
        assertThat(out.toString()).isEmpty();
    }

    private static JsonNode description(Path draw) throws IOException {
        return new ObjectMapper().readTree(draw.resolve("draw.json").toFile());
    }

    private Map<String, ByteBuffer> bytes() throws IOException {
        Map<String, ByteBuffer> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return all;
    }
}
