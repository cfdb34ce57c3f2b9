package dev.multiview.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Split;
import dev.multiview.fixture.RealPictures;
import dev.multiview.random.SeedPath;
import org.junit.jupiter.api.Test;

/** Draws of the published sets. */
class RealImagesTest {
    private static final SeedPath RUN = SeedPath.root(1001);

    @Test
    void drawsOfThePublishedSetsAreUnchanged() {
        // Birth certificate: two-view-images-3 and plain-images-3 on the published files, JDK 17.0.15, 2026-11-21.
        ImageLibrary library = RealPictures.library();
        DataDraw twoViews = TwoViewImages.builder("default", library).build().draw(RUN, 7);
        assertThat(twoViews.digest()).isEqualTo("b83ab0f8e9311a18bade8a6b5b5085015f9a00aa6ad8f0df04ae06bdda1603b9");
        PlainImages clothes = new PlainImages(
                "clothes", ImageSet.FASHION_MNIST, 28, 6500, 1000, 1250, TestPictures.TEST_FILES, 8, library);
        assertThat(clothes.draw(RUN, 7).digest())
                .isEqualTo("205ec3a958f71e371fe5d1c7c048436dc20b4d61c6e1ff2f10a0d9450dcce57b");
    }

    @Test
    void defaultsDrawTheirSizes() {
        DataDraw draw =
                TwoViewImages.builder("default", RealPictures.library()).build().draw(RUN, 0);
        assertThat(draw.training().count()).isEqualTo(3000);
        assertThat(draw.validation().count()).isEqualTo(500);
        assertThat(draw.test(Split.SINGLE_VIEW).count()).isEqualTo(500);
        assertThat(draw.test(Split.SWAPPED).count()).isEqualTo(1000);
    }
}
