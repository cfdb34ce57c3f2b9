package dev.multiview.cli.kernel;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.numpy.NumpyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A place for a matrix: a new file of the ending {@code .npy} or {@code .csv}, which appears whole or not at all, or a terminal. */
@FunctionalInterface
interface MatrixFile {
    /** Writes a matrix, {@code [row][column]}. */
    void write(double[][] matrix);

    /**
     * A file that is not there yet.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it is, or has another ending
     */
    static MatrixFile at(Path file) {
        String name = file.toString();
        boolean npy = name.endsWith(".npy");
        if (!npy && !name.endsWith(".csv")) {
            throw refused("File " + file + " ends in neither .npy nor .csv; give a name that does", null);
        }
        if (Files.exists(file)) {
            throw refused("File " + file + " is there already; give another name, or delete it", null);
        }
        return matrix -> {
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            try {
                Files.deleteIfExists(unfinished);
                if (npy) {
                    double[] values = Arrays.stream(matrix)
                            .flatMapToDouble(Arrays::stream)
                            .toArray();
                    NumpyFile.write(unfinished, values, matrix.length, matrix[0].length);
                } else {
                    Files.write(
                            unfinished,
                            Arrays.stream(matrix).map(MatrixFile::line).toList(),
                            StandardCharsets.UTF_8);
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw refused("File " + file + " cannot be written; give one in a folder that is there and yours", e);
            }
        };
    }

    /** The terminal, in the form of CSV. */
    static MatrixFile to(PrintWriter out) {
        return matrix -> Arrays.stream(matrix).map(MatrixFile::line).forEach(out::println);
    }

    private static String line(double[] row) {
        return Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(","));
    }

    private static MultiviewException refused(String sentence, @Nullable Throwable cause) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence, cause);
    }
}
