package dev.multiview.image.own;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code train.csv} and, if it is there, {@code test.csv}: a header, then a picture a line. One column holds the label, a whole
 * number; all others hold the pixels, row by row, from 0 for black to {@link SetFile#brightest} for white. Values between two of 255
 * levels are rounded to the nearer.
 */
final class CsvFiles {
    private static final String TRAINING = "train.csv";
    private static final String TEST = "test.csv";

    private final SetParts parts;
    private List<String> header = List.of();
    private int side;

    private CsvFiles(SetParts parts) {
        this.parts = parts;
    }

    /** Whether a folder holds such files. */
    static boolean here(Path folder) {
        return Files.exists(folder.resolve(TRAINING));
    }

    /** Reads the set. */
    static void read(SetParts parts) {
        CsvFiles files = new CsvFiles(parts);
        files.part(parts.folder().resolve(TRAINING));
        parts.endTraining();
        if (Files.exists(parts.folder().resolve(TEST))) {
            files.part(parts.folder().resolve(TEST));
        }
    }

    private void part(Path file) {
        byte[] bytes = parts.read(file);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8), format)) {
            boolean first = true;
            for (CSVRecord row : parser) {
                if (first) {
                    header(file, row.toList());
                } else {
                    row(file, row, parser.getCurrentLineNumber());
                }
                first = false;
            }
        } catch (UncheckedIOException | IllegalStateException | IOException e) {
            throw Refused.file(
                    file,
                    "is no CSV that can be read ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")",
                    "mend it");
        }
    }

    private void header(Path file, List<String> cells) {
        List<String> names =
                cells.stream().map(cell -> cell.replace("\uFEFF", "").strip()).toList();
        String label = parts.file().labelColumn();
        if (names.stream().filter(label::equals).count() != 1) {
            throw Refused.file(
                    file,
                    "has " + (names.contains(label) ? "several columns" : "no column") + " '" + label
                            + "' in its first line",
                    "name the column of labels so once, or write its name into set.yaml as 'label-column'");
        }
        if (header.isEmpty()) {
            header = names;
            side = (int) Math.round(Math.sqrt(names.size() - 1));
            if (side < 1 || side * side != names.size() - 1) {
                throw Refused.file(
                        file,
                        "has " + (names.size() - 1)
                                + " columns beside the labels, which are no square number of pixels",
                        "give the pixels of square grey pictures, row by row");
            }
        } else if (!header.equals(names)) {
            throw Refused.file(
                    file,
                    "has other columns than " + TRAINING + " (" + names.size() + " and " + header.size()
                            + "), or in another order",
                    "give both files the same first line");
        }
    }

    private void row(Path file, CSVRecord row, long line) {
        if (row.size() != header.size()) {
            throw Refused.file(
                    file,
                    "has " + row.size() + " cells in line " + line + ", and its first line " + header.size(),
                    "give every picture all its pixels");
        }
        byte[] levels = new byte[side * side];
        int label = 0;
        int next = 0;
        for (int i = 0; i < row.size(); i++) {
            if (header.get(i).equals(parts.file().labelColumn())) {
                label = label(file, row.get(i), line);
            } else {
                levels[next++] = (byte) level(file, row.get(i), header.get(i), line);
            }
        }
        parts.easel().add(new Grey(side, side, levels), label, file, "a picture in line " + line);
    }

    private int label(Path file, String cell, long line) {
        if (!cell.matches("\\d{1,4}")) {
            throw Refused.file(
                    file, "holds the label '" + cell + "' in line " + line, "give labels as whole numbers from 0 on");
        }
        return parts.label(file, Integer.parseInt(cell), "in line " + line);
    }

    private long level(Path file, String cell, String column, long line) {
        double brightest = parts.file().brightest();
        double value;
        try {
            value = Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!(value >= 0 && value <= brightest)) {
            throw Refused.file(
                    file,
                    "holds '" + cell + "' in column " + column + ", line " + line
                            + ", and a pixel is a number from 0 to " + brightest,
                    "mend it, or write the value of white into set.yaml as 'brightest'");
        }
        return Math.round(value / brightest * OwnSet.WHITE);
    }
}
