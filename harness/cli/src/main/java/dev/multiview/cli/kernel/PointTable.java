package dev.multiview.cli.kernel;

import dev.multiview.cli.DecimalNumber;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.numpy.NumpyArray;
import dev.multiview.numpy.NumpyFormatException;
import dev.multiview.numpy.NumpyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A table of finite numbers, a row for each point, from {@code .npy} or CSV.
 *
 * @param name the file, for messages
 * @param rows {@code [row][column]}, all equally long; at least one of at least one
 */
record PointTable(String name, double[][] rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file. The first line of a CSV is a header if no cell of it is a number.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it is no such table
     */
    static PointTable read(Path file) {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            throw refused(name, Files.exists(file) ? "is no regular file" : "does not exist", null);
        }
        try {
            return name.endsWith(".npy") ? npy(name, NumpyReader.npy(file)) : csv(name, Files.readString(file));
        } catch (NumpyFormatException e) {
            throw refused(name, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw refused(name, "cannot be read as text in " + StandardCharsets.UTF_8, e);
        }
    }

    private static PointTable npy(String name, NumpyArray array) {
        if (array.isText() || array.shape().size() < 1 || array.shape().size() > 2) {
            throw refused(name, "holds an array of type " + array.type() + " and shape " + array.shape(), null);
        }
        int rows = array.shape().get(0);
        int columns = array.shape().size() == 1 ? 1 : array.shape().get(1);
        double[][] table = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                table[i][j] = array.values()[i * columns + j];
                if (!Double.isFinite(table[i][j])) {
                    throw refused(name, "has " + table[i][j] + " in row " + i + ", column " + j + " (from 0)", null);
                }
            }
        }
        return whole(name, table);
    }

    private static PointTable csv(String name, String text) {
        List<double[]> rows = new ArrayList<>();
        List<String> lines = text.replace(BYTE_ORDER_MARK, "").lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).isBlank()) {
                continue;
            }
            String[] cells = lines.get(line).split(",", -1);
            if (line == 0 && header(cells)) {
                continue;
            }
            double[] row = new double[cells.length];
            for (int j = 0; j < row.length; j++) {
                OptionalDouble number = DecimalNumber.of(cells[j].strip());
                if (number.isEmpty()) {
                    throw refused(
                            name,
                            "has '" + cells[j].strip() + "' in line " + (line + 1) + ", column " + (j + 1)
                                    + ", which is no finite number such as -0.5 or 2e3",
                            null);
                }
                row[j] = number.getAsDouble();
            }
            if (!rows.isEmpty() && rows.get(0).length != row.length) {
                throw refused(
                        name,
                        "has " + row.length + " cells in line " + (line + 1) + " and " + rows.get(0).length
                                + " in its first row",
                        null);
            }
            rows.add(row);
        }
        return whole(name, rows.toArray(double[][]::new));
    }

    private static boolean header(String... cells) {
        for (String cell : cells) {
            if (DecimalNumber.of(cell.strip()).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static PointTable whole(String name, double[][] rows) {
        if (rows.length == 0 || rows[0].length == 0) {
            throw refused(name, "holds no numbers", null);
        }
        return new PointTable(name, rows);
    }

    /** The columns, as arrays of their own. */
    double[][] columns() {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    static MultiviewException refused(String name, String why, @Nullable Throwable cause) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "File " + name + " " + why
                        + "; give a CSV table or a .npy array of finite numbers, a row for each point",
                cause);
    }
}
