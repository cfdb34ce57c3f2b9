package dev.multiview.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Place;
import dev.multiview.claim.Tier;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.exit.MultiviewException;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Gain;
import dev.multiview.run.AuditRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What image files that are there, absent or broken do to an audit, before it runs. */
class ImagesInAuditTest {
    @TempDir
    private Path folder;

    private PlainImages images;
    private AuditRequest request;

    @BeforeEach
    void askForTwoClaims() throws IOException {
        ImageSet set = SmallSets.write(folder, "small", 12, 6);
        images = new PlainImages(
                "pictures", set, 14, 20, 10, 20, TestPictures.TEST_FILES, 3, new ImageLibrary(List.of(folder)));
        List<Claim> claims = List.of(claim("made-up/pictures", images), claim("made-up/fake", new FakeData("fake")));
        request = new AuditRequest(List.of(), "made-up", Tier.SMOKE, 1001, 5, claims, Families.of(claims));
    }

    @Test
    void imagesThatAreThereGiveAsManyDrawsAsTheyHave() {
        assertThat(request.claims()).allMatch(claim -> claim.missingData().isEmpty());
        assertThat(request.plan().draws(request.claims().get(0))).isEqualTo(3);
        assertThat(request.plan().draws(request.claims().get(1))).isEqualTo(5);
    }

    @Test
    void absentImagesLeaveTheirClaimOutAndNoOther() throws IOException {
        Files.delete(folder.resolve("small/train-labels-idx1-ubyte.gz"));
        assertThat(request.claims().get(0).missingData())
                .hasValueSatisfying(reason -> assertThat(reason).contains("data fetch small"));
        assertThat(request.claims().get(1).missingData()).isEmpty();
        assertThat(request.plan().claims()).containsExactly(request.claims().get(1));
    }

    @Test
    void brokenImagesStopTheAuditBeforeItsPlan() throws IOException {
        Files.write(folder.resolve("small/train-labels-idx1-ubyte.gz"), new byte[9]);
        assertThatThrownBy(() -> request.claims().get(0).missingData())
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("Image file " + folder.resolve("small/train-labels-idx1-ubyte.gz"));
        assertThatThrownBy(request::plan).isInstanceOf(MultiviewException.class);
    }

    private static Claim claim(String id, DataSpec data) {
        Arm arm = new Arm(new Setting(data.name(), data, 2, 1, 1, 1), new FakeLearner("fake"), new Ensemble(2));
        return new Claim(
                id,
                Place.preset(data.name()),
                "it is described",
                Claim.Mark.OURS,
                "made up",
                new Claim.Descriptive(new Gain(arm, Split.MULTI_VIEW)));
    }
}
