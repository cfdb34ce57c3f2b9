package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Points with a value each, from a CSV table with a header: all columns but the last are coordinates.
 *
 * @param name what the points are called in messages
 * @param points coordinates, at least one point
 * @param values one a point
 */
record PointsFile(String name, double[][] points, double[] values) {
    /** More points have no kernel matrix that memory can hold, so a longer file need not be read to its end. */
    private static final int MOST_ROWS = 40_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it cannot be read, has no header, or holds
     *     anything but finite numbers in rows as long as its header
     */
    static PointsFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw refused(file.toString(), Files.exists(file) ? "is no regular file" : "does not exist", null);
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return of(file.toString(), reader);
        } catch (CharacterCodingException e) {
            throw refused(file.toString(), "is no text in UTF-8", e);
        } catch (IOException e) {
            throw refused(file.toString(), "cannot be read (" + e.getMessage() + ")", e);
        }
    }

    static PointsFile of(String name, Reader reader) throws IOException {
        List<double[]> points = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        int columns = 0;
        try {
            for (CSVRecord row : CSVFormat.DEFAULT.parse(reader)) {
                if (columns == 0) {
                    columns = header(name, row);
                    continue;
                }
                demandWhole(name, row, columns);
                double[] coordinates = new double[columns - 1];
                for (int i = 0; i < coordinates.length; i++) {
                    coordinates[i] = number(name, row, i);
                }
                points.add(coordinates);
                values.add(number(name, row, columns - 1));
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException broken) {
                throw refused(name, "is no CSV (" + broken.getMessage() + ")", broken);
            }
            throw e.getCause();
        }
        if (points.isEmpty()) {
            throw refused(name, "holds no rows below its header", null);
        }
        return new PointsFile(
                name,
                points.toArray(double[][]::new),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The number of columns. A header of numbers is a file without one: its first point would be lost. */
    private static int header(String name, CSVRecord row) {
        for (String cell : row) {
            String text = cell.replace(BYTE_ORDER_MARK, "").strip();
            if (DecimalNumber.of(text).isPresent()) {
                throw refused(name, "has the number '" + text + "' in its header, where names of columns belong", null);
            }
        }
        if (row.size() < 2) {
            throw refused(name, "has 1 column, where each row needs its coordinates and then one value", null);
        }
        return row.size();
    }

    private static void demandWhole(String name, CSVRecord row, int columns) {
        if (below(row) > MOST_ROWS) {
            throw refused(name, "holds more than " + MOST_ROWS + " rows, the most that can be computed with", null);
        }
        if (row.size() != columns) {
            throw refused(
                    name,
                    "has " + row.size() + " values in row " + below(row) + " and " + columns
                            + " names in its header, where both must be as many (a decimal is written with a point)",
                    null);
        }
    }

    private static double number(String name, CSVRecord row, int column) {
        return DecimalNumber.of(row.get(column).strip())
                .orElseThrow(() -> refused(
                        name,
                        "has '" + row.get(column) + "' in row " + below(row) + ", column " + (column + 1)
                                + ", which is no finite number such as -0.5 or 2e3",
                        null));
    }

    /** Rows are counted below the header. */
    private static long below(CSVRecord row) {
        return row.getRecordNumber() - 1;
    }

    private static MultiviewException refused(String name, String why, @Nullable Throwable cause) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "File " + name + " " + why + "; give a CSV table with a header, coordinates first and the value last",
                cause);
    }
}
