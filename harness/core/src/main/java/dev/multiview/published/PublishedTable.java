package dev.multiview.published;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A published table, or several, as typed into a CSV file with a header; columns in any order, empty cells where the table is silent.
 *
 * @param rows its rows in the file's order, at least one
 */
public record PublishedTable(List<PublishedRow> rows) {
    /** The columns that a file may have; name and mean it must have. */
    public static final List<String> COLUMNS = List.of(
            "table",
            "name",
            "mean",
            "measures",
            "unit",
            "spread",
            "spread_kind",
            "runs",
            "items",
            "baseline",
            "gain",
            "differences",
            "checkpoint",
            "checkpoints");

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setCommentMarker('#')
            .get();

    public PublishedTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it is no such table; the message names row and column
     */
    public static PublishedTable read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return of(file.toString(), reader);
        } catch (CharacterCodingException e) {
            throw refused(file.toString(), "is no text in UTF-8", e);
        } catch (IOException e) {
            throw refused(file.toString(), Files.exists(file) ? "cannot be read" : "does not exist", e);
        }
    }

    static PublishedTable of(String file, Reader reader) throws IOException {
        try (CSVParser parser = FORMAT.parse(reader)) {
            demandColumns(file, parser.getHeaderNames());
            List<PublishedRow> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (!record.isConsistent()) {
                    throw refused(
                            file,
                            "has " + record.size() + " cells in row " + record.getRecordNumber() + " and "
                                    + parser.getHeaderNames().size() + " columns in its header",
                            null);
                }
                rows.add(new RowCells(file, record).row());
            }
            demandWhole(file, rows);
            return new PublishedTable(rows);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            if (e instanceof UncheckedIOException unchecked && !(unchecked.getCause() instanceof CSVException)) {
                throw unchecked.getCause();
            }
            Throwable why = e.getCause() == null ? e : e.getCause();
            throw refused(file, "is no CSV table (" + why.getMessage() + ")", e);
        }
    }

    private static void demandColumns(String file, List<String> header) {
        for (String needed : List.of("name", "mean")) {
            if (!header.contains(needed)) {
                throw refused(file, "has no column '" + needed + "'", null);
            }
        }
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                throw refused(
                        file, "has a column '" + column + "', which is none of " + String.join(", ", COLUMNS), null);
            }
        }
    }

    private static void demandWhole(String file, List<PublishedRow> rows) {
        if (rows.isEmpty()) {
            throw refused(file, "has no row below its header", null);
        }
        Set<List<String>> names = new HashSet<>();
        for (PublishedRow row : rows) {
            if (!names.add(List.of(row.table(), row.name()))) {
                throw refused(file, "has two rows '" + row.name() + "' in table '" + row.table() + "'", null);
            }
        }
        for (PublishedRow row : rows) {
            if (row.baseline().filter(row.name()::equals).isPresent()) {
                throw refused(file, "names row '" + row.name() + "' as the baseline of itself", null);
            }
            if (row.baseline().isPresent() && Gains.baseline(row, rows).isEmpty()) {
                throw refused(
                        file,
                        "names the baseline '" + row.baseline().get() + "' in row '" + row.name()
                                + "', and has no such row in" + " table '" + row.table() + "'",
                        null);
            }
        }
    }

    static MultiviewException refused(String file, String why, @Nullable Throwable cause) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "File " + file + " " + why + "; 'multiview table --template' prints a table to start from",
                cause);
    }
}
