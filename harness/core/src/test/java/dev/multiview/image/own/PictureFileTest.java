package dev.multiview.image.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.MultiviewException;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class PictureFileTest {
    private static final Path PATH = Path.of("x.png");

    @Test
    void greyLevelsOfEveryDepthStay() {
        for (int level : new int[] {0, 1, 50, 128, 254, 255}) {
            assertThat(level(SmallFolders.png(3, 5, level))).isEqualTo(level);
            BufferedImage deep = new BufferedImage(5, 3, BufferedImage.TYPE_USHORT_GRAY);
            deep.getRaster().setSample(0, 0, 0, 257 * level);
            assertThat(level(SmallFolders.encoded(deep, "png"))).isEqualTo(level);
        }
        BufferedImage bits = new BufferedImage(5, 3, BufferedImage.TYPE_BYTE_BINARY);
        bits.setRGB(0, 0, 0xffffffff);
        assertThat(level(SmallFolders.encoded(bits, "png"))).isEqualTo(255);
    }

    @Test
    void colourBecomesLumaAndWhatIsTransparentLiesOnBlack() {
        BufferedImage image = new BufferedImage(5, 3, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xffff0000);
        // 0.299 of 255 is 76.2.
        assertThat(level(SmallFolders.encoded(image, "png"))).isEqualTo(76);
        assertThat(PictureFile.of(PATH, SmallFolders.encoded(image, "png")).colour())
                .isTrue();
        image.setRGB(0, 0, 0x80ffffff);
        assertThat(level(SmallFolders.encoded(image, "png"))).isEqualTo(128);
        assertThat(PictureFile.of(PATH, SmallFolders.encoded(image, "png")).colour())
                .isFalse();
    }

    @Test
    void aJpegIsReadAndATruncatedOneIsRefused() {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64 * 64; i++) {
            image.getRaster().setSample(i % 64, i / 64, 0, i % 251);
        }
        image.getRaster().setSample(0, 0, 0, 200);
        byte[] whole = SmallFolders.encoded(image, "jpg");
        assertThat(PictureFile.of(PATH, whole).grey().width()).isEqualTo(64);
        for (int length : new int[] {3, whole.length / 3, whole.length / 2, whole.length - 2}) {
            assertThatThrownBy(() -> PictureFile.of(PATH, Arrays.copyOf(whole, length)))
                    .as(length + " of " + whole.length)
                    .isInstanceOf(MultiviewException.class)
                    .hasMessageContaining("File x.png cannot be decoded (");
        }
    }

    @Test
    void everyTruncationOfAPngIsRefused() {
        byte[] whole = SmallFolders.png(3, 5, 77);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> PictureFile.of(PATH, cut)).isInstanceOf(MultiviewException.class);
        }
    }

    @Test
    void aPictureThatAnnouncesMoreThanMemoryHoldsIsRefusedBeforeItIsDecoded() {
        byte[] huge = SmallFolders.png(3, 5, 77);
        ByteBuffer header = ByteBuffer.wrap(huge);
        header.putInt(16, 20_000).putInt(20, 20_000);
        CRC32 sum = new CRC32();
        sum.update(huge, 12, 17);
        header.putInt(29, (int) sum.getValue());
        assertThatThrownBy(() -> PictureFile.of(PATH, huge))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("announces 20000 x 20000 pixels, more than 16000000; save it smaller");
    }

    private static int level(byte[] bytes) {
        return PictureFile.of(PATH, bytes).grey().levels()[0] & 0xff;
    }
}
