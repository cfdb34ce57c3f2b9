package dev.multiview.cli.own;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.own.OwnSet;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A sheet with the first picture of each class of a set, as nets see it. */
record ContactSheet(OwnSet set) {
    private static final int COLUMNS_OF_TERMINAL = 100;
    private static final int IN_A_ROW = 10;
    private static final int PIXELS = 64;
    private static final int GAP = 4;

    /** From black to white: a terminal with dark ground shows them so. */
    private static final String RAMP = " .:-=+*#%@";

    /** The pictures for a terminal: two characters a pixel, as many pictures side by side as fit. */
    List<String> lines() {
        int width = 2 * set.side();
        int together = Math.max(1, COLUMNS_OF_TERMINAL / (width + 2));
        List<String> lines = new ArrayList<>();
        for (int first = 0; first < set.classes(); first += together) {
            int end = Math.min(set.classes(), first + together);
            StringBuilder names = new StringBuilder();
            for (int c = first; c < end; c++) {
                String name = set.classNames().get(c);
                String cut = name.length() > width ? name.substring(0, width) : name;
                names.append(cut).append(" ".repeat(width + 2 - cut.length()));
            }
            lines.add(names.toString().stripTrailing());
            for (int row = 0; row < set.side(); row++) {
                StringBuilder line = new StringBuilder();
                for (int c = first; c < end; c++) {
                    int[] grey = set.example(c);
                    for (int column = 0; column < set.side(); column++) {
                        char shade = RAMP.charAt(grey[row * set.side() + column] * (RAMP.length() - 1) / OwnSet.WHITE);
                        line.append(shade).append(shade);
                    }
                    line.append("  ");
                }
                lines.add(line.toString().stripTrailing());
            }
        }
        return lines;
    }

    /**
     * Writes the pictures as a PNG file, each enlarged by a whole number.
     *
     * @throws MultiviewException if the file exists or cannot be written
     */
    void write(Path file) {
        int times = Math.max(1, PIXELS / set.side());
        int step = times * set.side() + GAP;
        int columns = Math.min(IN_A_ROW, set.classes());
        int rows = (set.classes() + columns - 1) / columns;
        BufferedImage image = new BufferedImage(columns * step + GAP, rows * step + GAP, BufferedImage.TYPE_BYTE_GRAY);
        for (int c = 0; c < set.classes(); c++) {
            int[] grey = set.example(c);
            for (int y = 0; y < step - GAP; y++) {
                for (int x = 0; x < step - GAP; x++) {
                    image.getRaster()
                            .setSample(
                                    GAP + c % columns * step + x,
                                    GAP + c / columns * step + y,
                                    0,
                                    grey[y / times * set.side() + x / times]);
                }
            }
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Picture " + file + (Files.exists(file) ? " is there already" : " cannot be written") + " ("
                            + e.getClass().getSimpleName() + "); name a new file with --png",
                    e);
        }
    }
}
