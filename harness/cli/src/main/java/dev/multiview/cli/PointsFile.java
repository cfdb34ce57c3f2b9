package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Points with a value each, from a CSV table with a header: all columns but the last are coordinates.
 *
 * @param points coordinates, at least one point
 * @param values one a point
 */
record PointsFile(double[][] points, double[] values) {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * Reads a file.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it cannot be read or holds anything but
     *     finite numbers in rows of the same length
     */
    static PointsFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw refused(file.toString(), "does not exist");
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return of(file.toString(), reader);
        } catch (IOException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT, "File " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static PointsFile of(String name, Reader reader) throws IOException {
        List<double[]> points = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (CSVRecord row : FORMAT.parse(reader)) {
            double[] numbers = new double[row.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number(name, row, i);
            }
            if (numbers.length < 2 || !points.isEmpty() && points.get(0).length != numbers.length - 1) {
                throw refused(
                        name,
                        "has " + numbers.length + " columns in row " + row.getRecordNumber()
                                + "; every row needs its coordinates and then one value");
            }
            points.add(Arrays.copyOf(numbers, numbers.length - 1));
            values.add(numbers[numbers.length - 1]);
        }
        if (points.isEmpty()) {
            throw refused(name, "holds no rows below its header");
        }
        return new PointsFile(
                points.toArray(double[][]::new),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double number(String name, CSVRecord row, int column) {
        try {
            double number = Double.parseDouble(row.get(column).strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below in a sentence that names the place.
        }
        throw refused(
                name,
                "has '" + row.get(column) + "' in row " + row.getRecordNumber() + ", column " + (column + 1)
                        + ", which is no finite number");
    }

    private static MultiviewException refused(String name, String why) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "File " + name + " " + why + "; give a CSV table with a header, coordinates first and the value last");
    }
}
