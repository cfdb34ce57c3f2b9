package dev.multiview.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Tier;
import dev.multiview.data.DataDraw;
import dev.multiview.exit.MultiviewException;
import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.procedure.Ensemble;
import dev.multiview.random.SeedPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawFolderTest {
    private static final FakeData DATA = new FakeData("two-classes");
    private static final Claim CLAIM =
            Claims.gain("made-up/gain", DATA.setting(3, 1), new NamedLearner("net"), new Ensemble(3));

    @TempDir
    private Path folder;

    private Path parent;

    @BeforeEach
    void nameTheFolder() {
        parent = folder.resolve("two-classes");
    }

    @Test
    void a_draw_is_arrays_and_a_description_of_what_is_computed_from_them() throws IOException {
        DataDraw draw = write(0);
        assertThat(names(parent.resolve("draw-0")))
                .contains("draw.json", "directions.npy", "training-features.npy", "training-main-views.npy")
                .contains("single-view-labels.npy", "multi-view-patch-features.npy")
                .hasSize(2 + 4 * 4);
        JsonNode description =
                new ObjectMapper().readTree(parent.resolve("draw-0/draw.json").toFile());
        assertThat(description.get("format").asText()).isEqualTo("multiview-draw-1");
        assertThat(description.get("seed").asLong()).isEqualTo(7);
        assertThat(description.at("/data/digest").asText()).isEqualTo(draw.digest());
        assertThat(description.at("/data/samples/single-view").asInt()).isEqualTo(40);
        assertThat(description.at("/settings/0/memberSteps").asInt()).isEqualTo(3);
        assertThat(description.at("/arms/0/procedure").asText()).isEqualTo("ensemble");
        assertThat(description.at("/claims/0/ruleDigest").asText()).isEqualTo(CLAIM.ruleDigest());
        assertThat(description.get("arrays")).hasSize(17);
    }

    @Test
    void draws_of_an_earlier_run_are_removed_with_all_their_files() throws IOException {
        write(0);
        write(1);
        DrawFolder.removeOld(parent);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void half_a_folder_of_ours_is_still_known() throws IOException {
        write(0);
        Files.delete(parent.resolve("draw-0/training-features.npy"));
        DrawFolder.removeOld(parent);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void what_somebody_else_put_there_is_refused_and_stays() throws IOException {
        write(0);
        Path mine = Files.writeString(parent.resolve("draw-0/notes.txt"), "mine");
        refused(parent.resolve("draw-0"));
        assertThat(mine).hasContent("mine");
        Files.delete(mine);

        Path foreign = Files.createDirectory(parent.resolve("draw-1"));
        refused(foreign);
        Files.writeString(foreign.resolve("draw.json"), "{\"format\": \"other\"}");
        refused(foreign);
        Files.delete(foreign.resolve("draw.json"));
        Files.delete(foreign);
        Files.createSymbolicLink(foreign, parent.resolve("draw-0"));
        refused(foreign);
        assertThat(parent.resolve("draw-0/draw.json")).isNotEmptyFile();
    }

    @Test
    void what_lies_beside_draws_stays() throws IOException {
        write(0);
        Path beside = Files.writeString(parent.resolve("readme.txt"), "mine");
        DrawFolder.removeOld(parent);
        assertThat(parent).isDirectoryContaining(beside::equals).isDirectoryNotContaining("glob:**draw-*");
    }

    private void refused(Path which) {
        assertThatThrownBy(() -> DrawFolder.removeOld(parent))
                .isInstanceOf(MultiviewException.class)
                .hasMessageStartingWith("Folder " + which + " was not written by this command");
    }

    private DataDraw write(int number) {
        ExportedData exported = ExportedData.of(List.of(CLAIM)).get(0);
        DataDraw draw = DATA.draw(SeedPath.root(7), number);
        DrawFolder.write(parent, exported, new DrawPlace(Tier.SMOKE, 7, number), draw);
        return draw;
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
