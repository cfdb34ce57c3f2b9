package dev.multiview.image.own;

import dev.multiview.exit.MultiviewException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a PNG or JPEG file as a grey picture and believes nothing: what kind it is is seen from its bytes, its size before its
 * pixels, every chunk of a PNG is held to its checksum, and a warning of the decoder is a refusal. What EXIF says of orientation is
 * not obeyed. Grey files keep their levels (of 16 bits the upper part); colour becomes luma, see {@link Grey#luma}; what is
 * transparent lies on black.
 */
final class PictureFile {
    /** More pixels are not decoded: a few bytes can announce what no memory holds. */
    static final long MOST_PIXELS = 16_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final int CHUNK_FRAME = 3 * Integer.BYTES;
    private static final String REMEDY = "save the picture anew as PNG or JPEG, or take the file out of the set";

    private final Path path;
    private final byte[] bytes;
    private final List<String> warnings = new ArrayList<>();

    private PictureFile(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** A picture, and whether its file had colours. */
    record Read(Grey grey, boolean colour) {}

    /**
     * The picture in a file.
     *
     * @throws MultiviewException if it is no PNG or JPEG, too large or damaged
     */
    static Read of(Path path, byte[] bytes) {
        return new PictureFile(path, bytes).read();
    }

    private Read read() {
        boolean png = begins(PNG);
        if (!png && !begins(JPEG)) {
            throw Refused.file(path, "is no PNG or JPEG by its first bytes", REMEDY);
        }
        if (png) {
            checkChunks();
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(png ? "png" : "jpeg");
            ImageReader reader = readers.next();
            try {
                reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
                reader.setInput(in, true, true);
                checkSize(reader.getHeight(0), reader.getWidth(0));
                BufferedImage image = reader.read(0);
                if (!warnings.isEmpty()) {
                    throw damaged(warnings.get(0));
                }
                return grey(image);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof MultiviewException refused) {
                throw refused;
            }
            // A decoder that meets nonsense throws whatever it stumbles over.
            throw damaged(String.valueOf(e.getMessage()));
        }
    }

    private MultiviewException damaged(String why) {
        return Refused.file(
                path, "cannot be decoded (" + why.lines().findFirst().orElse("") + ")", REMEDY);
    }

    private boolean begins(byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private void checkSize(int height, int width) {
        if ((long) height * width > MOST_PIXELS) {
            throw Refused.file(
                    path,
                    "announces " + height + " x " + width + " pixels, more than " + MOST_PIXELS,
                    "save it smaller: pictures are scaled to " + Easel.LARGEST_SIDE + " x " + Easel.LARGEST_SIDE
                            + " at most");
        }
    }

    /** Length, kind, content and checksum of each chunk, up to the one that ends the file. */
    private void checkChunks() {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(PNG.length);
        while (true) {
            int start = in.position();
            if (in.remaining() < CHUNK_FRAME) {
                throw Refused.file(path, "is truncated: it ends after " + bytes.length + " bytes without IEND", REMEDY);
            }
            int length = in.getInt();
            int kind = in.getInt();
            if (length < 0 || length > in.remaining() - Integer.BYTES) {
                throw Refused.file(path, "is truncated or damaged in its chunk at byte " + start, REMEDY);
            }
            in.position(in.position() + length);
            CRC32 sum = new CRC32();
            sum.update(bytes, start + Integer.BYTES, Integer.BYTES + length);
            if (in.getInt() != (int) sum.getValue()) {
                throw Refused.file(path, "is damaged: the chunk at byte " + start + " has another checksum", REMEDY);
            }
            if (kind == ('I' << 24 | 'E' << 16 | 'N' << 8 | 'D')) {
                return;
            }
        }
    }

    private static Read grey(BufferedImage image) {
        int height = image.getHeight();
        int width = image.getWidth();
        byte[] levels = new byte[height * width];
        boolean levelsAsStored = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        boolean colour = false;
        Raster raster = image.getRaster();
        int most = (1 << Math.min(30, image.getColorModel().getComponentSize(0))) - 1;
        boolean alpha = image.getColorModel().hasAlpha();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int level;
                int opacity = OwnSet.WHITE;
                if (levelsAsStored) {
                    // Java's own way to RGB would brighten them: it takes grey levels as linear.
                    level = scaled(raster.getSample(column, row, 0), most);
                    opacity = alpha ? scaled(raster.getSample(column, row, 1), most) : opacity;
                } else {
                    int argb = image.getRGB(column, row);
                    int red = argb >> 16 & 0xff;
                    int green = argb >> 8 & 0xff;
                    int blue = argb & 0xff;
                    colour |= red != green || green != blue;
                    level = Grey.luma(red, green, blue);
                    opacity = argb >>> 24;
                }
                levels[row * width + column] = (byte) ((level * opacity + OwnSet.WHITE / 2) / OwnSet.WHITE);
            }
        }
        return new Read(new Grey(height, width, levels), colour);
    }

    private static int scaled(int sample, int most) {
        return most == OwnSet.WHITE ? sample : (int) ((2L * OwnSet.WHITE * sample + most) / (2L * most));
    }
}
